import { compareText } from '../../lib/text.ts';
import { uniqueBy } from '../../lib/totals.ts';
import { derive } from '../derive.ts';
import { getSourceLinker, type SourceLink } from '../documents/view.ts';
import { type CityView, getPlaceFinder, getPlaces, type PlaceView } from '../places/view.ts';
import { getProjects, type PositionView, type ProjectView } from '../projects/view.ts';
import type { Register } from '../registers/schema.ts';
import { getPlaceLists, getRegisters, type RegisterView } from '../registers/view.ts';
import { formatNotListed, listsAbout } from '../registers/words.ts';
import type { Town } from '../towns/schema.ts';
import { nameComparer } from './rules.ts';
import type { Facility } from './schema.ts';

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

type Sought = Pick<ProjectView, 'id' | 'name' | 'site' | 'city' | 'domains' | 'kind'>;

/**
 * Finds what lists say of the institution that a project is to bring: that they name none like it. Undefined where no
 * list covers its place and subject, where an institution of a list is the project's, or where one bears a like name.
 */
export const getUnlistedFinder = derive((content): ((project: Sought) => string | undefined) => {
  const facilities = getFacilities(content);
  const listsOf = getPlaceLists(content);
  const places = getPlaces(content);
  const mayBeOne = nameComparer(places.map(({ name }) => name));
  const listed = facilities.filter(({ register }) => register.covers);
  return ({ id, name, site, city, domains, kind }) => {
    if (kind !== 'project') return undefined;
    const lists = uniqueBy(
      domains.flatMap((domain) => listsAbout(listsOf(site ?? city), domain)),
      ({ register }) => register.id,
    );
    const isHere = (facility: (typeof listed)[number]) =>
      site === undefined ? facility.city === city : facility.place === site;
    const isKnown = listed.some(
      (facility) =>
        facility.project?.id === id || (isHere(facility) && mayBeOne(facility.name, name)),
    );
    return lists.length === 0 || isKnown ? undefined : formatNotListed(lists);
  };
});
