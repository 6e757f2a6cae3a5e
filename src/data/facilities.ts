import { getCollection } from 'astro:content';
import type { Facility, Register } from '../schemas/places.ts';
import { getSourceLinker, type SourceLink } from './documents.ts';
import { getCityOf, getPlaces, type PlaceView } from './places.ts';
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
  const [entries, registers, places, cityOf, projects, link] = await Promise.all([
    getCollection('facilities'),
    getCollection('registers'),
    getPlaces(),
    getCityOf(),
    getProjects(),
    getSourceLinker(),
  ]);
  const registerById = new Map(registers.map(({ id, data }) => [id, data]));
  const placeByCode = new Map(places.map((place) => [place.code, place]));
  const order = new Map(places.map(({ code }, index) => [code, index]));
  return entries
    .map(({ data }): FacilityView => {
      const place = placeByCode.get(data.place);
      const register = registerById.get(data.register);
      if (!place || !register) throw new Error(`facility ${data.id}: no place or register`);
      const city = cityOf(data.place);
      const { document, anchor } = data;
      return {
        ...data,
        href: `/facilities/${data.id}/`,
        placeName: place.name,
        city,
        cityName: placeByCode.get(city)?.name ?? city,
        position: positionOf(data, place, places, register),
        register,
        project: projects.find(({ id }) => id === data.project),
        source: document && anchor ? link({ document, anchor, headings: [] }) : undefined,
      };
    })
    .sort(
      (a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0) || a.id.localeCompare(b.id),
    );
}

/** The register's own point, else the seat of its county; a record that names only a city of several counties has none. */
function positionOf(
  { lng, lat, precision, place: code }: Facility,
  place: PlaceView,
  places: readonly PlaceView[],
  register: Register,
): PositionView | undefined {
  if (lng !== undefined && lat !== undefined) {
    return { lng, lat, precision, words: place.name, source: register.publisher };
  }
  if (places.some(({ parent }) => parent === code)) return undefined;
  const { seat } = place;
  return { ...seat, precision: 'county', words: place.name };
}
