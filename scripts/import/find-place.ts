import { normalizeLabel } from '../../src/lib/text.ts';
import type { Place } from '../../src/model/places/schema.ts';
import type { Town } from '../../src/model/towns/schema.ts';

/** Where the rows of an import may lie. */
export interface Scope {
  /** The city of `--place`, or the county. */
  place: Place;
  /** The city of that county. */
  city: Place | undefined;
  counties: readonly Place[];
  /** Of all places. */
  towns: readonly Town[];
}

/** A division code of six digits, of a printed one of 6, 9 or 12. */
export function tidyPlaceCode(printed: string): string {
  return /^\d{6}(?:\d{3}){0,2}$/.test(printed) ? printed.slice(0, 6) : printed;
}

/** The scope of a place code; undefined when there is no such place. */
export function findScope(
  code: string,
  places: readonly Place[],
  towns: readonly Town[],
): Scope | undefined {
  const place = places.find((candidate) => candidate.code === code);
  if (!place) return undefined;
  const city = places.find((candidate) => candidate.code === place.parent);
  return { place, city, counties: places.filter(({ parent }) => parent === code), towns };
}

function codesOf({ place, counties }: Scope): Set<string> {
  return new Set([place, ...counties].map(({ code }) => code));
}

/**
 * The code of the place that a row lies in: as its code or area says, the county in its address where the area is only
 * the city, else as its address says. A city without counties needs none of them. Undefined when nothing tells, or
 * what tells lies elsewhere.
 */
export function findPlace(
  { place, area, address }: Partial<Record<string, string>>,
  scope: Scope,
): string | undefined {
  if (place !== undefined) {
    const code = tidyPlaceCode(place);
    return codesOf(scope).has(code) ? code : undefined;
  }
  const found = area === undefined ? undefined : findArea(area, scope);
  if (area !== undefined && found === undefined) return undefined;
  if (scope.counties.length === 0) return scope.place.code;
  if (found !== undefined && found !== scope.place.code) return found;
  return findInAddress(address ?? '', scope) ?? found;
}

/** Signs that part several places. */
const list = /[、,;；]/;
/** Signs that another city or county follows; a 区 may be a 社区. */
const another = /[、,;；]|\p{Script=Han}[市县]/u;

/**
 * The place that an area is called by, or the one county, else the city, whose name stands in it; undefined where
 * another city, or several counties, stand there too: two cities may have counties of one name. A city's own name is
 * the only one, whatever it lies in.
 */
function findArea(area: string, { place, city, counties }: Scope): string | undefined {
  const label = normalizeLabel(area);
  const exact = [place, ...counties].find(({ name, aliases }) =>
    [name, ...aliases].some((candidate) => normalizeLabel(candidate) === label),
  );
  if (exact) return exact.code;
  const named = counties.filter(({ name }) => label.includes(name));
  const inside = named[0] ?? (label.includes(place.name) ? place : undefined);
  if (!inside || named.length > 1) return undefined;
  const [before = '', ...after] = label.split(inside.name);
  const above = [city, place].flatMap((each) => (each ? [each.name, ...each.aliases] : []));
  const { province } = city ?? place;
  const unknown = withoutNames(before, [province, province?.replace(/省$/, ''), ...above]);
  const isElsewhere =
    (inside.level === 'city' ? list.test(before) : /\p{L}/u.test(unknown)) ||
    another.test(after.join('').replace(/市(?=本级|直|辖区|属)/g, ''));
  return isElsewhere ? undefined : inside.code;
}

/** The county whose full name comes first in the address, else that of a town in it, else the first alias. */
function findInAddress(address: string, { place, counties, towns }: Scope): string | undefined {
  const text = withoutNames(normalizeLabel(address), [place.name, place.province]);
  const named = firstIn(counties, ({ name }) => text.indexOf(name));
  if (named) return named.code;
  const inTowns = new Set(
    towns.filter(({ name }) => text.includes(name)).map(({ code }) => code.slice(0, 6)),
  );
  const byTown = counties.filter(({ code }) => inTowns.has(code));
  if (byTown.length > 0) return byTown.length === 1 ? byTown[0]?.code : undefined;
  return firstIn(counties, ({ aliases }) => firstAlias(text, aliases))?.code;
}

function withoutNames(text: string, names: readonly (string | undefined)[]): string {
  return names.reduce<string>((rest, name) => (name ? rest.replace(name, '') : rest), text);
}

/** Where the first of the aliases stands in a text by itself: not in the name of a street, village or estate. */
function firstAlias(text: string, aliases: readonly string[]): number {
  const positions = aliases.map((alias) => {
    const position = text.indexOf(alias);
    const isPart = /[路街道镇乡村屯巷大小东西南北中]/.test(text[position + alias.length] ?? '');
    return position < 0 || isPart ? Infinity : position;
  });
  return Math.min(...positions);
}

function firstIn<Item>(
  items: readonly Item[],
  positionOf: (item: Item) => number,
): Item | undefined {
  return items
    .map((item) => ({ item, position: positionOf(item) }))
    .filter(({ position }) => position >= 0 && Number.isFinite(position))
    .toSorted((a, b) => a.position - b.position)[0]?.item;
}
