import type { LngLat } from '../../lib/geo.ts';
import { medianPoint } from '../../lib/median-point.ts';
import { compareText } from '../../lib/text.ts';
import { groupBy } from '../../lib/totals.ts';
import { words } from '../common/words.ts';
import type { Content } from '../content/read.ts';
import { derive } from '../derive.ts';
import { feeBandsOf, type NurseryClass, nurseryClassNames } from '../facilities/rules.ts';
import { type FacilityView, getFacilities, getUnlistedFinder } from '../facilities/view.ts';
import { formatTelephones, noteTelephone } from '../facilities/words.ts';
import { listCardFacts } from '../nearby-card/words.ts';
import { getPlaceFinder, getPlaces } from '../places/view.ts';
import { getProjects, type ProjectView } from '../projects/view.ts';
import { getPlaceLists } from '../registers/view.ts';
import { streetOf } from '../towns/rules.ts';
import { isPointed } from '../places/rules.ts';
import { mostRows } from './rules.ts';
import type { NearbyData, NearbyDetail, NearbyPlace, NearbyRow, NearbyTown } from './schema.ts';

/** All that can be near, with what a card shows of each row at the same index. */
export interface Nearby {
  data: NearbyData;
  details: NearbyDetail[];
}

/**
 * Institutions, and listed projects that are none yet, by place and town. Throws when there are more institutions
 * than the search was measured with.
 */
export const getNearby = derive((content): Nearby => {
  const facilities = getFacilities(content);
  const projects = getProjects(content);
  const unlisted = getUnlistedFinder(content);
  const planOf = (project: ProjectView) => ({
    href: project.href,
    text: [describePlan(project), unlisted(project)].filter(Boolean).join('，'),
  });
  if (facilities.length > mostRows)
    throw new Error(
      `registers/: expected at most ${mostRows} institutions, found ${facilities.length}: the search for what is near was measured up to there; split the site by city`,
    );
  const places = getSearchPlaces(content);
  const towns = getSearchTowns(content, facilities);
  const own = new Set(facilities.map(({ project }) => project?.id));
  const planned = projects.filter(({ id, kind }) => kind === 'project' && !own.has(id));
  const pointOf = pointFinder(places, towns);
  const entries = [
    ...facilities.map((facility) => ({
      row: facilityRow(facility, pointOf),
      detail: facilityDetail(facility, planOf),
    })),
    ...planned.map((project) => ({
      row: projectRow(project, pointOf),
      detail: projectDetail(project, planOf),
    })),
  ];
  const order = new Map(places.map(({ code }, index) => [code, index]));
  entries.sort(
    ({ row: a }, { row: b }) =>
      (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0) ||
      Number(a.town ?? 0) - Number(b.town ?? 0) ||
      compareText(a.kind, b.kind),
  );
  return {
    data: { places, towns, rows: entries.map(({ row }) => row) },
    details: entries.map(({ detail }) => detail),
  };
});

/** Cities and counties; a city stands for what is known of it alone. */
const getSearchPlaces = derive((content): NearbyPlace[] => {
  const places = getPlaces(content);
  const finder = getPlaceFinder(content);
  const listsOf = getPlaceLists(content);
  return places.map(({ code, name, seat }) => {
    const city = finder.cityOf(code).code;
    const lists = listsOf(code).map(({ name: list, kinds }) => ({ name: list, kinds }));
    return { code, name, city, at: [seat.lng, seat.lat], lists };
  });
});

/** Towns with the best point there is: a published one, the middle of their institutions, or their county's seat. */
function getSearchTowns(content: Content, facilities: readonly FacilityView[]): NearbyTown[] {
  const finder = getPlaceFinder(content);
  const byTown = groupBy(facilities.filter(hasOwnPoint), ({ town }) => town);
  return content.towns
    .map(({ code, name, lng, lat }): NearbyTown => {
      if (lng !== undefined && lat !== undefined)
        return { code, name, at: [lng, lat], basis: 'published' };
      const own = byTown.get(code) ?? [];
      if (own.length > 0) {
        const at = medianPoint(own.map((facility): LngLat => [facility.lng, facility.lat]));
        return { code, name, at, basis: 'median' };
      }
      const { seat } = finder.placeOf(code.slice(0, 6));
      return { code, name, at: [seat.lng, seat.lat], basis: 'seat' };
    })
    .sort((a, b) => Number(a.code) - Number(b.code));
}

function hasOwnPoint(
  facility: FacilityView,
): facility is FacilityView & { lng: number; lat: number } {
  return facility.lng !== undefined && isPointed(facility.precision);
}

type PointFinder = (row: Pick<NearbyRow, 'place' | 'town'>) => LngLat | undefined;

/** Finds the point of a row's town where one is published or known, else that of its county. */
function pointFinder(places: readonly NearbyPlace[], towns: readonly NearbyTown[]): PointFinder {
  const seats = new Map(places.map(({ code, at }) => [code, at]));
  const points = new Map(
    towns.filter(({ basis }) => basis !== 'seat').map(({ code, at }) => [code, at]),
  );
  return ({ place, town }) => points.get(town ?? '') ?? seats.get(place);
}

function facilityRow(facility: FacilityView, pointOf: PointFinder): NearbyRow {
  const { address, nursingBeds, fee } = facility;
  const place = placeOf(facility);
  const { town } = facility;
  return {
    id: facility.id,
    name: facility.name,
    status: facility.status,
    kind: facility.kind,
    domains: facility.domains,
    isFiled: facility.filed === undefined ? undefined : true,
    place,
    town,
    street: address === undefined ? undefined : streetOf(address),
    ...locate(facility, place, pointOf),
    sector: facility.sector,
    inclusive: facility.inclusive,
    medical: facility.medical,
    nursing: nursingBeds === undefined ? undefined : nursingBeds > 0,
    level: facility.level,
    classes: classesOf(facility),
    services: facility.services,
    fees: fee === undefined ? [] : feeBandsOf(fee),
  };
}

/** The institution's own point; else that of its town, or of the place, where one of them is known. */
function locate(
  facility: FacilityView,
  place: string,
  pointOf: PointFinder,
): Pick<NearbyRow, 'at' | 'precision'> {
  if (hasOwnPoint(facility))
    return { at: [facility.lng, facility.lat], precision: facility.precision };
  const { position, town } = facility;
  if (position?.precision === 'town' && town !== undefined)
    return { at: pointOf({ place, town }), precision: 'town' };
  const isKnown = position !== undefined || place !== facility.place;
  return { at: isKnown ? pointOf({ place }) : undefined, precision: 'county' };
}

/** Where a service is or will be: a planned one of which only the city is known, where its project is to be built. */
function placeOf({ place, city, status, project }: FacilityView): string {
  return status === 'planned' && place === city ? (project?.site ?? place) : place;
}

/** Classes that it has: a number of places that is doubted does not put the class in doubt. */
function classesOf({ classes, doubts }: FacilityView): NurseryClass[] {
  const doubted = doubts.filter(({ reason }) => reason !== 'zero').map(({ field }) => field);
  return nurseryClassNames.filter((name) => classes[name] !== undefined || doubted.includes(name));
}

type PlanOf = (project: ProjectView) => NonNullable<NearbyDetail['project']>;

function facilityDetail(facility: FacilityView, planOf: PlanOf): NearbyDetail {
  const { placeName, townName, type, project, status, address, telephones } = facility;
  const isPlanned = status === 'planned';
  return {
    href: facility.href,
    about: [[placeName, townName].filter(Boolean).join(''), type].join(' · '),
    facts: [
      ...(isPlanned ? ['机构已有，这项服务是计划的'] : []),
      ...listCardFacts({
        ...facility,
        classes: classesOf(facility),
        doubted: facility.doubts.map(({ field }) => field),
      }),
    ],
    address,
    telephone: telephones[0]?.number,
    telephoneNote: telephones[0]
      ? noteTelephone(telephones[0])
      : `电话：${formatTelephones(facility)}`,
    project: project && planOf(project),
  };
}

function projectRow(project: ProjectView, pointOf: PointFinder): NearbyRow {
  const { id, name, domains, site, city, position } = project;
  const place = site ?? city;
  return {
    id,
    name,
    status: 'planned',
    kind: domains.includes('elder') ? 'home' : 'nursery',
    domains,
    place,
    ...(position && isPointed(position.precision)
      ? { at: [position.lng, position.lat], precision: position.precision }
      : { at: position && pointOf({ place }), precision: 'county' }),
    classes: [],
    services: [],
    fees: [],
  };
}

function projectDetail(project: ProjectView, planOf: PlanOf): NearbyDetail {
  return {
    href: project.href,
    about: `${project.siteName ?? project.cityName} · 项目清单里的项目`,
    facts: [],
    telephoneNote: `电话：${words.unheld}`,
    project: planOf(project),
  };
}

/** What a project plans, and that nothing is known of the result. */
function describePlan({ status, slots, beds }: ProjectView): string {
  return [
    status,
    ...(slots === undefined ? [] : [`计划托位${slots}个`]),
    ...(beds === undefined ? [] : [`计划床位${beds}张`]),
  ].join('，');
}
