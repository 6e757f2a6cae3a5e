import { groupFinder } from '../../lib/totals.ts';
import { derive } from '../derive.ts';
import type { Place } from './schema.ts';
import { formatPopulationSource } from './words.ts';

/** A place with its page. */
export interface PlaceView extends Place {
  href: string;
}

/** A city with its counties; a city without counties stands for itself. */
export interface CityView extends PlaceView {
  counties: PlaceView[];
}

/** All places: the cities in the order of `site.yaml`, each followed by its counties. */
export const getPlaces = derive((content): PlaceView[] => {
  return getCities(content).flatMap(({ counties, ...city }) => [city, ...counties]);
});

/** The cities in the order of `site.yaml`. Throws when one is not among the places. */
export const getCities = derive((content): CityView[] => {
  const { cities } = content.site;
  const places = content.places.map((place) => ({
    ...place,
    href: `/places/${place.code}/`,
  }));
  const byCode = (a: Place, b: Place) => a.code.localeCompare(b.code);
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const countiesOf = groupFinder(places, ({ parent }) => parent);
  return cities.map((code) => {
    const city = placeOf.get(code);
    if (!city) throw new Error(`no city ${code}`);
    return { ...city, counties: countiesOf(code).toSorted(byCode) };
  });
});

/** Finds places by their code. Throws when there is none. */
export interface PlaceFinder {
  placeOf: (code: string) => PlaceView;
  /** The city that a place belongs to; a city belongs to itself. */
  cityOf: (code: string) => CityView;
}

export const getPlaceFinder = derive((content): PlaceFinder => {
  const cities = getCities(content);
  const found = new Map(
    cities.flatMap((city) =>
      [city, ...city.counties].map((place) => [place.code, { place, city }]),
    ),
  );
  const find = (code: string) => {
    const entry = found.get(code);
    if (!entry) throw new Error(`no place ${code}`);
    return entry;
  };
  return { placeOf: (code) => find(code).place, cityOf: (code) => find(code).city };
});

/** Where the places' population comes from, each source once. */
export const getPopulationSources = derive((content): string[] => {
  const places = getPlaces(content);
  return [
    ...new Set(
      places.flatMap(({ population }) => (population ? [formatPopulationSource(population)] : [])),
    ),
  ];
});
