import { getCollection } from 'astro:content';
import type { RegisterScope } from '../lib/facility-count.ts';
import type { Facility, Register } from '../schemas/places.ts';
import { getSourceLinker, type SourceLink } from './documents.ts';
import { getPlaceFinder, getPlaces, type CityView, type PlaceView } from './places.ts';
import { getProjects, type PositionView, type ProjectView } from './projects.ts';

/** An institution with its place, register and the project that concerns it. */
export interface FacilityView extends Omit<Facility, 'project' | 'register'> {
  href: string;
  placeName: string;
  city: string;
  cityName: string;
  position: PositionView | undefined;
  register: Register;
  project: ProjectView | undefined;
  source: SourceLink | undefined;
}

/** All institutions of the registers, by place, then in the order of their rows. */
export async function getFacilities(): Promise<FacilityView[]> {
  const [entries, registers, places, finder, projects, link] = await Promise.all([
    getCollection('facilities'),
    getCollection('registers'),
    getPlaces(),
    getPlaceFinder(),
    getProjects(),
    getSourceLinker(),
  ]);
  const registerById = new Map(registers.map(({ id, data }) => [id, data]));
  const order = new Map(places.map(({ code }, index) => [code, index]));
  return entries
    .map(({ data }): FacilityView => {
      const place = finder.placeOf(data.place);
      const city = finder.cityOf(data.place);
      const register = registerById.get(data.register);
      if (!register) throw new Error(`facility ${data.id}: no register ${data.register}`);
      const project = projects.find(({ id }) => id === data.project);
      if (data.project && !project)
        throw new Error(`facility ${data.id}: no project ${data.project}`);
      const { document, anchor } = data;
      return {
        ...data,
        href: `/facilities/${data.id}/`,
        placeName: place.name,
        city: city.code,
        cityName: city.name,
        position: positionOf({ facility: data, place, city, register }),
        register,
        project,
        source: document && anchor ? link({ document, anchor, headings: [] }) : undefined,
      };
    })
    .sort(
      (a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0) || a.id.localeCompare(b.id),
    );
}

/** The register's own point, else the seat of its county; a record that names only a city of several counties has none. */
function positionOf({
  facility: { lng, lat, precision },
  place,
  city,
  register,
}: {
  facility: Facility;
  place: PlaceView;
  city: CityView;
  register: Register;
}): PositionView | undefined {
  if (lng !== undefined && lat !== undefined) {
    return { lng, lat, precision, words: place.name, source: register.publisher };
  }
  if (place.code === city.code && city.counties.length > 0) return undefined;
  const { seat } = place;
  return { ...seat, precision: 'county', words: place.name };
}

/** How many institutions there are, of a city or of all, for `formatFacilityCount`. */
export interface FacilityCount {
  count: number;
  withTelephone: number;
  scopes: RegisterScope[];
}

/**
 * Counts the institutions of every city and of the whole site. A register of what documents name speaks for
 * all cities; one of all institutions only for the cities that it has rows of.
 */
export async function getFacilityCounts(): Promise<{
  all: FacilityCount;
  ofCity: (code: string) => FacilityCount;
}> {
  const facilities = await getFacilities();
  const registers = (await getCollection('registers')).map(({ data }) => data);
  const named = registers.map(({ scope }) => scope).filter((scope) => scope === 'named');
  const count = (own: readonly FacilityView[]): FacilityCount => ({
    count: own.length,
    withTelephone: own.filter(({ telephone }) => telephone).length,
    scopes: [...new Set([...named, ...own.map(({ register }) => register.scope)])],
  });
  return {
    all: count(facilities),
    ofCity: (code) => count(facilities.filter(({ city }) => city === code)),
  };
}
