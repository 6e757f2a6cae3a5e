import { groupFinder, groupsFinder } from '../../lib/totals.ts';
import { getConditions } from '../conditions/view.ts';
import { type AskView, getAsk } from '../contacts/view.ts';
import { listRoles } from '../departments/rules.ts';
import { type DepartmentWork, getDepartmentWork } from '../departments/view.ts';
import { derive } from '../derive.ts';
import { type FacilityView, getEveryFacility, getFacilities } from '../facilities/view.ts';
import { type FigureView, getFigures } from '../figures/view.ts';
import { type CityView, getCities, type PlaceView } from '../places/view.ts';
import { getPolicies } from '../policies/view.ts';
import { getProjects, type ProjectView } from '../projects/view.ts';
import { areasOf, listOfArea } from '../shares/rules.ts';
import { getPromises, type PromiseView } from '../promises/view.ts';
import { getPlaceLists, type RegisterList } from '../registers/view.ts';
import { formatNoneListed, formatUncovered } from '../registers/words.ts';
import { getSlotTables, type SlotRow, type SlotTable, type SlotView } from '../slots/view.ts';

/** Everything that is known of one place, for its sheet. */
export interface PlaceBrief {
  place: PlaceView;
  city: CityView;
  title: string;
  /** Yearly targets, oldest first; empty where the documents set none. */
  slots: SlotView[];
  /** Its row in the city's table. */
  slotRow: SlotRow | undefined;
  slotTable: SlotTable | undefined;
  projects: ProjectView[];
  /** How many policies of its city's documents go to institutions and not to families. */
  operatorPolicies: number;
  /** Whether its own or its city's documents say what institutions get and must do. */
  hasGuide: boolean;
  /** Whom to ask. */
  ask: AskView;
  facilities: FacilityView[];
  /** Those of this very place that the registers list no more. */
  gone: FacilityView[];
  /** The published lists that cover it. */
  lists: RegisterList[];
  /** What neither lists nor documents name there, and of what no list is held; empty where nothing is missing. */
  absence: string;
  /** Its departments that records name, those with the most work first. */
  departments: DepartmentWork[];
  /** What records give to all counties of its city at once (各县（区）政府); empty for a city. */
  groups: DepartmentWork[];
  figures: FigureView[];
  /** What is promised of this very place, its share of the city's promises with it. */
  promises: PromiseView[];
}

/** One brief for each place, cities first. */
export const getPlaceBriefs = derive((content): PlaceBrief[] => {
  const cities = getCities(content);
  const slotTables = getSlotTables(content);
  const policies = getPolicies(content);
  const projects = getProjects(content);
  const facilities = getFacilities(content);
  const every = getEveryFacility(content);
  const listsOf = getPlaceLists(content);
  const departments = getDepartmentWork(content);
  const figures = getFigures(content);
  const promises = getPromises(content);
  const conditions = getConditions(content);
  const active = departments.filter((department) => listRoles(department).length > 0);
  const places = cities.flatMap((city) =>
    [city, ...city.counties].map((place) => ({ place, city })),
  );
  const slotTableOf = new Map(slotTables.map((table) => [table.city.code, table]));
  const ofCity = groupFinder(facilities, (facility) => facility.city);
  const ofPlace = groupFinder(facilities, (facility) => facility.place);
  const projectsOfCity = groupFinder(projects, (project) => project.city);
  const projectsAt = groupFinder(projects, ({ site }) => site);
  const policiesOf = groupFinder(policies, (policy) => policy.place);
  const guided = new Set(conditions.map((condition) => condition.place));
  const goneOf = groupFinder(
    every.filter(({ gone }) => gone),
    (facility) => facility.place,
  );
  const departmentsOf = groupFinder(active, (department) => department.place);
  const groupsOf = groupsFinder(active, ({ counties }) => counties.map(({ code }) => code));
  const promisesOf = groupsFinder(promises, areasOf);
  const figuresOf = groupFinder(figures, (figure) => figure.place);
  return places.map(({ place, city }): PlaceBrief => {
    const isCity = place.code === city.code;
    const slotTable = slotTableOf.get(city.code);
    const rows = [...(slotTable?.rows ?? []), ...(slotTable?.total ? [slotTable.total] : [])];
    const slotRow = rows.find((row) => row.place.code === place.code);
    const lists = listsOf(place.code);
    const own = [...(isCity ? ofCity(city.code) : ofPlace(place.code))];
    return {
      place,
      city,
      title: `${place.name}的一老一小`,
      slots: [...(slotRow?.byYear.values() ?? [])].sort((a, b) => a.year - b.year),
      slotRow,
      slotTable: slotRow && slotTable,
      projects: [...(isCity ? projectsOfCity(city.code) : projectsAt(place.code))],
      operatorPolicies: policiesOf(city.code).filter(({ forOperators }) => forOperators).length,
      hasGuide: guided.has(place.code) || guided.has(city.code),
      ask: getAsk(content, place.code),
      facilities: own,
      gone: [...goneOf(place.code)],
      lists,
      absence: formatAbsence(place.name, lists, own),
      departments: departmentsOf(place.code).filter(({ type }) => type !== 'group'),
      groups: isCity ? [] : [...groupsOf(place.code)],
      promises: listOfArea(promisesOf(place.code), place.code),
      figures: isCity ? [...figuresOf(place.code)] : [],
    };
  });
});

function formatAbsence(
  name: string,
  lists: readonly RegisterList[],
  facilities: readonly FacilityView[],
): string {
  const known = new Set(
    facilities.flatMap(({ status, domains }) => (status === 'confirmed' ? domains : [])),
  );
  const domains = ['child', 'elder'] as const;
  const missing = domains.filter((domain) => !known.has(domain));
  return [
    missing.length > 0 && formatNoneListed(name, lists, missing),
    formatUncovered(
      name,
      lists,
      domains.filter((domain) => known.has(domain)),
    ),
  ]
    .filter(Boolean)
    .join('');
}
