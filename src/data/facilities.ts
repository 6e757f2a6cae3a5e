import { derive } from './derive.ts';
import { nameList, type PlaceList } from '../lib/register-cover.ts';
import { compareText } from '../lib/text.ts';
import type { Facility, Register } from '../schemas/facilities.ts';
import type { Town } from '../schemas/places.ts';
import { getSourceLinker, type SourceLink } from './documents.ts';

import { getPlaceFinder, getPlaces, type CityView, type PlaceView } from './places.ts';
import { getProjects, type PositionView, type ProjectView } from './projects.ts';

/** A register with its id and, where it is a published list, what sentences call it. */
export interface RegisterView extends Register {
  id: string;
  name: string;
}

/** An institution with its place, register and the project that concerns it. */
export interface FacilityView extends Omit<Facility, 'project' | 'register'> {
  href: string;
  placeName: string;
  townName: string | undefined;
  city: string;
  cityName: string;
  position: PositionView | undefined;
  register: RegisterView;
  project: ProjectView | undefined;
  /** Where a document names it. */
  named: SourceLink | undefined;
}

/** All institutions that registers ever held, by place, then in the order of their ids. */
export const getEveryFacility = derive((content): FacilityView[] => {
  const registers = getRegisters(content);
  const places = getPlaces(content);
  const finder = getPlaceFinder(content);
  const projects = getProjects(content);
  const link = getSourceLinker(content);
  const registerById = new Map(registers.map((register) => [register.id, register]));
  const projectById = new Map(projects.map((project) => [project.id, project]));
  const townByCode = new Map(content.towns.map((town) => [town.code, town]));
  const order = new Map(places.map(({ code }, index) => [code, index]));
  return content.facilities
    .map((facility): FacilityView => {
      const place = finder.placeOf(facility.place);
      const city = finder.cityOf(facility.place);
      const register = registerById.get(facility.register);
      if (!register) throw new Error(`facility ${facility.id}: no register ${facility.register}`);
      const project = projectById.get(facility.project ?? '');
      if (facility.project && !project)
        throw new Error(`facility ${facility.id}: no project ${facility.project}`);
      const { document, anchor } = facility;
      const town = townByCode.get(facility.town ?? '');
      return {
        ...facility,
        href: `/facilities/${facility.id}/`,
        placeName: place.name,
        townName: town?.name,
        city: city.code,
        cityName: city.name,
        position: positionOf({ facility, place, city, town, register }),
        register,
        project,
        named: document && anchor ? link({ document, anchor, headings: [] }) : undefined,
      };
    })
    .sort(
      (a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0) || compareText(a.id, b.id),
    );
});

/** The institutions that registers still hold, by place, then in the order of their ids. */
export const getFacilities = derive((content): FacilityView[] =>
  getEveryFacility(content).filter(({ gone }) => gone === undefined),
);

/**
 * The register's own point, else that of its town, else the seat of its county; a record that names only a city of
 * several counties has none.
 */
function positionOf({
  facility: { lng, lat, precision },
  place,
  city,
  town,
  register,
}: {
  facility: Facility;
  place: PlaceView;
  city: CityView;
  town: Town | undefined;
  register: Register;
}): PositionView | undefined {
  if (lng !== undefined && lat !== undefined)
    return { lng, lat, precision, words: place.name, source: register.publisher };
  if (town?.lng !== undefined && town.lat !== undefined) {
    const { name, source = '' } = town;
    return { lng: town.lng, lat: town.lat, precision: 'town', words: name, source };
  }
  if (place.code === city.code && city.counties.length > 0) return undefined;
  return { ...place.seat, precision: 'county', words: place.name };
}

/** All registers. */
const getRegisters = derive((content): RegisterView[] =>
  Object.entries(content.registers).map(([id, register]) => ({
    ...register,
    id,
    name: nameList(register),
  })),
);

/** The registers that are published lists. */
export const getListRegisters = derive((content): RegisterView[] => {
  return getRegisters(content).filter(({ covers }) => covers !== undefined);
});

/** A published list with its register. */
export interface RegisterList extends PlaceList {
  register: RegisterView;
}

/** Finds the lists that cover a place; a city of several counties is covered where all of them are. */
export const getPlaceLists = derive((content): ((place: string) => RegisterList[]) => {
  const registers = getListRegisters(content);
  const finder = getPlaceFinder(content);
  const lists = registers.map((register) => {
    const { covers, name } = register;
    return { register, name, kinds: covers?.kinds ?? [], places: new Set(covers?.places) };
  });
  return (place) => {
    const city = finder.cityOf(place);
    const asked =
      place === city.code && city.counties.length > 0 ? city.counties : [{ code: place }];
    return lists.filter(
      ({ places }) => places.has(place) || asked.every(({ code }) => places.has(code)),
    );
  };
});
