import { getCollection } from 'astro:content';
import type { Geometry } from 'geojson';
import type { Place } from '../schemas/places.ts';
import type { BoundarySource } from '../schemas/site.ts';
import { getSite } from './site.ts';

/** A place with its page. */
export interface PlaceView extends Place {
  href: string;
}

/** A city with its counties; a city without counties stands for itself. */
export interface CityView extends PlaceView {
  counties: PlaceView[];
}

/** All places: the cities in the order of `site.yaml`, each followed by its counties. */
export async function getPlaces(): Promise<PlaceView[]> {
  return (await getCities()).flatMap(({ counties, ...city }) => [city, ...counties]);
}

export async function getCities(): Promise<CityView[]> {
  const { cities } = await getSite();
  const places = (await getCollection('places')).map(({ data }) => ({
    ...data,
    href: `/places/${data.code}/`,
  }));
  const byCode = (a: Place, b: Place) => a.code.localeCompare(b.code);
  return cities.flatMap((code) => {
    const city = places.find((place) => place.code === code);
    const counties = places.filter((place) => place.parent === code).sort(byCode);
    return city ? [{ ...city, counties }] : [];
  });
}

/** Names by code. */
export async function getPlaceNames(): Promise<Map<string, string>> {
  const places = await getCollection('places');
  return new Map(places.map(({ data }) => [data.code, data.name]));
}

/** The city that each place belongs to, by code; a city belongs to itself. */
export async function getCityOf(): Promise<(code: string) => string> {
  const places = await getCollection('places');
  const parents = new Map(places.map(({ data }) => [data.code, data.parent ?? data.code]));
  return (code) => parents.get(code) ?? code;
}

/** Boundaries of a city's areas, where the site has them and may draw them. */
export interface Boundaries {
  /** Geometry by place code. */
  geometries: Map<string, Geometry>;
  source: BoundarySource;
}

/** Undefined when `site.yaml` asks for tiles or there are no boundaries. */
export async function getBoundaries(): Promise<Boundaries | undefined> {
  const { map } = await getSite();
  const [source] = await getCollection('boundarySource');
  if (map.style === 'tiles' || !source) return undefined;
  const collections = await getCollection('boundaries');
  const features = collections.flatMap(({ data }) => data.collection.features);
  const geometries = new Map(
    features.map(({ properties, geometry }) => [String(properties?.['code']), geometry]),
  );
  return geometries.size > 0 ? { geometries, source: source.data } : undefined;
}
