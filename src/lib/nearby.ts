import { distanceMetres } from './distance.ts';
import type { LngLat } from './geo.ts';
import type { NearbyData, NearbyRow } from './nearby-rows.ts';
import type { FacetName, NearbyState } from './nearby-state.ts';
import { classesForAge } from './nursery-classes.ts';
import { normalizeLabel } from './text.ts';

/** Whether a row is what was chosen: `unknown` where nothing about it is published. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** Farther than this a place is not near any more, metres. */
export const farthestNear = 100_000;

/** Where a search begins. */
export interface Origin {
  readonly at: LngLat;
  /** `point` is the visitor's own or one from the map; the others are as precise as their name says. */
  readonly kind: 'point' | 'town' | 'place';
  /** Name of the town or place; of a point, the place whose seat is nearest. */
  readonly name: string;
  /** Code of the place it lies in, as far as is known. */
  readonly place: string;
  /** How a town's point is known. */
  readonly basis?: 'published' | 'median' | 'seat' | undefined;
  /** City that it belongs to. */
  readonly city: string;
  /** Whether it lies in or beside a place of the site. */
  readonly isCovered: boolean;
}

/** A row with its distance, if there is an origin and a place. */
export interface Hit {
  readonly index: number;
  readonly row: NearbyRow;
  /** To its point, and farther by `vagueness` where that is only its town's or its county's. */
  readonly metres: number | undefined;
  /** Whether it lies in the place where the search begins, in its city, or elsewhere. */
  readonly lies: 'here' | 'city' | 'elsewhere';
}

/**
 * Metres that are added to the distance of what is placed only so precisely, so that it never stands before what is
 * really near: about as far as a town and a county reach.
 */
export const vagueness = { exact: 0, street: 1000, town: 3000, county: 10_000 } as const;

/** What a search finds. */
export interface NearbyResult {
  readonly origin: Origin | undefined;
  /** Nearest first, those without a place last; confirmed ones before planned ones. */
  readonly hits: readonly Hit[];
  readonly confirmed: number;
  readonly planned: number;
  /** Rows that are left out only because nothing is published about what was chosen. */
  readonly unknown: number;
}

/** Where a state begins its search; undefined where it names no place that there is. */
export function findOrigin(
  { near, town, place }: Pick<NearbyState, 'near' | 'town' | 'place'>,
  { towns, places }: Pick<NearbyData, 'towns' | 'places'>,
): Origin | undefined {
  if (near) {
    const nearest = places.toSorted(
      (a, b) => distanceMetres(near, a.at) - distanceMetres(near, b.at),
    )[0];
    if (!nearest) return undefined;
    const { name, code, city, at } = nearest;
    const isCovered = distanceMetres(near, at) <= farthestNear;
    return { at: near, kind: 'point', name, place: code, city, isCovered };
  }
  const chosenTown = towns.find(({ code }) => code === town);
  if (chosenTown) {
    const { at, name, basis, code } = chosenTown;
    const county = code.slice(0, 6);
    const city = places.find((each) => each.code === county)?.city ?? county;
    return { at, kind: 'town', name, basis, place: county, city, isCovered: true };
  }
  const chosen = places.find(({ code }) => code === place);
  if (!chosen) return undefined;
  const { at, name, code, city } = chosen;
  return { at, kind: 'place', name, place: code, city, isCovered: true };
}

/** Subjects of which registers list all institutions where the search begins; without a beginning, everywhere. */
export function findFull(
  { places }: Pick<NearbyData, 'places'>,
  origin: Origin | undefined,
): ('elder' | 'child')[] {
  const asked = places.filter(({ code }) => !origin || code === origin.place);
  return (['elder', 'child'] as const).filter((domain) =>
    asked.every(({ full }) => full.includes(domain)),
  );
}

/** Everything that a state finds in the data. */
export function searchNearby(data: NearbyData, state: NearbyState): NearbyResult {
  const origin = findOrigin(state, data);
  const judge = judgeOf(data, state);
  const cities = new Map(data.places.map(({ code, city }) => [code, city]));
  const liesOf = ({ place }: NearbyRow): Hit['lies'] => {
    if (!origin || place === origin.place || origin.place === cities.get(place)) return 'here';
    return cities.get(place) === origin.city ? 'city' : 'elsewhere';
  };
  const hits: Hit[] = [];
  let unknown = 0;
  data.rows.forEach((row, index) => {
    const verdict = judge(row);
    if (verdict === 'unknown') unknown += 1;
    if (verdict === 'no' || (verdict === 'unknown' && !state.unknown)) return;
    const metres = origin && row.at && distanceMetres(origin.at, row.at) + vagueness[row.precision];
    hits.push({ index, row, metres, lies: liesOf(row) });
  });
  hits.sort(byStatusAndDistance);
  const confirmed = hits.filter(({ row }) => row.status === 'confirmed').length;
  return {
    origin,
    hits,
    confirmed,
    planned: hits.length - confirmed,
    unknown: state.unknown ? 0 : unknown,
  };
}

function byStatusAndDistance(a: Hit, b: Hit): number {
  if (a.row.status !== b.row.status) return a.row.status === 'confirmed' ? -1 : 1;
  return (a.metres ?? Infinity) - (b.metres ?? Infinity) || a.index - b.index;
}

/**
 * How many rows each value of a facet would leave, all other choices kept. `valuesOf` gives the values to count by
 * facet.
 */
export function countOptions(
  data: NearbyData,
  state: NearbyState,
  valuesOf: Readonly<Partial<Record<FacetName, readonly string[]>>>,
): Map<FacetName, Map<string, number>> {
  const facets = Object.keys(valuesOf) as FacetName[];
  const counts = new Map(
    facets.map((facet) => [facet, new Map(valuesOf[facet]?.map((value) => [value, 0]))]),
  );
  const isWanted = plainJudge(data, state);
  const chosen = listChoices(state);
  for (const row of data.rows) {
    const failing = chosen.filter(([facet, value]) => !passes(row, facet, value, state));
    if (failing.length > 1 || !isWanted(row)) continue;
    const open =
      failing.length === 0 ? facets : facets.filter((facet) => facet === failing[0]?.[0]);
    for (const facet of open) {
      const count = counts.get(facet);
      for (const value of valuesOf[facet] ?? []) {
        if (passes(row, facet, value, state)) count?.set(value, (count.get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function listChoices({ choices }: NearbyState): [FacetName, string][] {
  const pairs = Object.entries(choices) as [FacetName, string | undefined][];
  return pairs.flatMap(([facet, value]) => (value ? [[facet, value] as [FacetName, string]] : []));
}

function passes(
  row: NearbyRow,
  facet: FacetName,
  value: string,
  { unknown }: NearbyState,
): boolean {
  const verdict = judgeFacet(row, facet, value);
  return verdict === 'yes' || (verdict === 'unknown' && unknown);
}

/** Judges rows against everything chosen but the origin: one `no` refuses, one `unknown` leaves it open. */
function judgeOf(data: NearbyData, state: NearbyState): (row: NearbyRow) => Verdict {
  const chosen = listChoices(state);
  const isWanted = plainJudge(data, state);
  return (row) => {
    let verdict: Verdict = 'yes';
    for (const [facet, value] of chosen) {
      const one = judgeFacet(row, facet, value);
      if (one === 'no') return 'no';
      if (one === 'unknown') verdict = 'unknown';
    }
    return isWanted(row) ? verdict : 'no';
  };
}

/** Judges rows against what is chosen besides facets: the list noted down, the area, and the words. */
function plainJudge(data: NearbyData, state: NearbyState): (row: NearbyRow) => boolean {
  const terms = splitTerms(state.words);
  const inArea = areaOf(data, state);
  const names = new Map(
    [...data.places, ...data.towns].map(({ code, name }) => [code, name] as const),
  );
  const list = new Set(state.list);
  return (row) => {
    if (state.only && !list.has(row.id)) return false;
    if (!inArea(row)) return false;
    if (terms.length === 0) return true;
    const text = [row.name, names.get(row.place), names.get(row.town ?? ''), row.street].join(' ');
    const plain = text.toLowerCase();
    return terms.every((term) => plain.includes(term));
  };
}

/** What follows a street's name: only streets are known here, not their houses. */
const houseNumber = /(?<=[路街道巷弄村])\d+号?.*$/;

function splitTerms(words: string): string[] {
  return words
    .split(/\s+/)
    .map((word) => normalizeLabel(word).toLowerCase().replace(houseNumber, ''))
    .filter(Boolean);
}

/** A county leaves only its own rows, a city those of all its counties, unless a point is chosen instead. */
function areaOf({ places }: NearbyData, { near, place }: NearbyState): (row: NearbyRow) => boolean {
  const chosen = places.find(({ code }) => code === place);
  if (near || !chosen) return () => true;
  const counties = places.filter(({ city }) => city === chosen.code).map(({ code }) => code);
  const codes = new Set([chosen.code, ...counties]);
  return (row) => codes.has(row.place);
}

/** Whether a row is what one facet asks for. */
export function judgeFacet(row: NearbyRow, facet: FacetName, value: string): Verdict {
  switch (facet) {
    case 'domain':
      if (value === 'kindergarten') return sure(row.kind === 'kindergarten');
      return sure(row.domains.includes(value as 'elder' | 'child'));
    case 'status':
      return sure(row.status === value);
    case 'age':
      return among(row.classes, classesForAge(Number(value)));
    case 'service':
      return among(row.services, [value]);
    case 'fee':
      return among(row.fees, [value]);
    case 'inclusive':
      return same(row.inclusive, value === 'yes');
    case 'nursing':
      return same(row.nursing, true);
    case 'medical':
      return same(row.medical, true);
    case 'sector':
      return same<string>(row.sector, value);
    case 'level':
      return same(row.level, value);
  }
}

function sure(answer: boolean): Verdict {
  return answer ? 'yes' : 'no';
}

function same<Value>(known: Value | undefined, wanted: Value): Verdict {
  return known === undefined ? 'unknown' : sure(known === wanted);
}

function among(known: readonly string[], wanted: readonly string[]): Verdict {
  if (known.length === 0) return 'unknown';
  return sure(wanted.some((value) => known.includes(value)));
}
