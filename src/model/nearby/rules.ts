import { distanceMetres } from '../../lib/distance.ts';
import type { LngLat } from '../../lib/geo.ts';
import { isPointed } from '../places/rules.ts';
import { groupBy } from '../../lib/totals.ts';
import type { FacetName, NearbyState } from '../nearby-address/rules.ts';
import { judgeOf, passes, plainJudge } from '../nearby-filter/rules.ts';
import type { PlaceList } from '../registers/words.ts';
import type { NearbyData, NearbyRow } from './schema.ts';

/** Farther than this from every place of the site nothing is said to be near, metres. */
const farthestNear = 100_000;

/** Farther than this nobody is told to walk, metres in a straight line. */
export const farthestWalk = 3000;

/** What is called around the corner: metres in a straight line. */
export const nearMetres = 5000;

/** How far apart the seats of counties may lie that are called neighbours, metres: drawn boundaries are too rough. */
const besideMetres = 60_000;

/** How near a row is, nearest first: on foot, around the corner, in the same county, in a neighbouring one, beyond. */
const nearGroups = ['walk', 'near', 'here', 'beside', 'far'] as const;

export type NearGroup = (typeof nearGroups)[number];

/** Whether a row is there already, and in the county that is asked for or as near. */
export function isKnown({ row, group }: Pick<Hit, 'row' | 'group'>): boolean {
  return row.status === 'confirmed' && group !== 'far' && group !== 'beside';
}

/** Counties that are named where none of the chosen one is known. */
const mostCounties = 3;

/** Where a search begins. */
export interface Origin {
  readonly at: LngLat;
  /** `point` is the visitor's own or one from the map; the others are as precise as their name says. */
  readonly kind: 'point' | 'town' | 'place';
  /** Name of the town or place; of a point, the place whose seat is nearest. */
  readonly name: string;
  /** Name of the county or city it lies in, as far as is known: lists know no towns. */
  readonly county: string;
  /** Its code. */
  readonly place: string;
  /** How a town's point is known. */
  readonly basis?: 'published' | 'median' | 'seat' | undefined;
  /** City that it belongs to. */
  readonly city: string;
  /** Of a point: metres to the seat of that county, the nearest there is. */
  readonly fromSeat?: number | undefined;
  /** Whether it lies in or beside a place of the site. */
  readonly isCovered: boolean;
}

/** A row with its distance, if there is an origin and a place. */
export interface Hit {
  readonly index: number;
  readonly row: NearbyRow;
  /** To its point, and farther by `vagueness` where that is only its town's or its county's. */
  readonly metres: number | undefined;
  /** Undefined without an origin. */
  readonly group: NearGroup | undefined;
}

/**
 * Metres that are added to the distance of what is placed only so precisely, so that it never stands before what is
 * really near: about as far as a town and a county reach.
 */
export const vagueness = { exact: 0, street: 1000, town: 3000, county: 10_000 } as const;

/** A county where some are confirmed, with the distance of its seat from that of the county asked for. */
interface CountyWithSome {
  readonly name: string;
  readonly confirmed: number;
  readonly metres: number;
}

/** What a search finds. */
export interface NearbyResult {
  readonly origin: Origin | undefined;
  /** Confirmed ones before planned ones, nearest first, those without a place last; after all what is far. */
  readonly hits: readonly Hit[];
  /** How many of them are far. */
  readonly far: number;
  /** Published lists that cover the place where the search begins; without a beginning, those that cover all places. */
  readonly lists: readonly PlaceList[];
  /** Other counties of the city that have confirmed hits, nearest first. */
  readonly others: readonly CountyWithSome[];
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
    const fromSeat = distanceMetres(near, at);
    const isCovered = fromSeat <= farthestNear;
    return { at: near, kind: 'point', name, county: name, place: code, city, fromSeat, isCovered };
  }
  const chosenTown = towns.find(({ code }) => code === town);
  if (chosenTown) {
    const { at, name, basis } = chosenTown;
    const place = chosenTown.code.slice(0, 6);
    const { name: county = name, city = place } = places.find(({ code }) => code === place) ?? {};
    return { at, kind: 'town', name, county, basis, place, city, isCovered: true };
  }
  const chosen = places.find(({ code }) => code === place);
  if (!chosen) return undefined;
  const { at, name, code, city } = chosen;
  return { at, kind: 'place', name, county: name, place: code, city, isCovered: true };
}

/** Everything that a state finds in the data. */
export function searchNearby(data: NearbyData, state: NearbyState): NearbyResult {
  const origin = findOrigin(state, data);
  const judge = judgeOf(data, state);
  const groupOf = grouper(data, origin);
  const hits: Hit[] = [];
  let unknown = 0;
  data.rows.forEach((row, index) => {
    const verdict = judge(row);
    if (verdict === 'unknown') unknown += 1;
    if (verdict === 'no' || (verdict === 'unknown' && !state.unknown)) return;
    const metres = origin && row.at && distanceMetres(origin.at, row.at) + vagueness[row.precision];
    hits.push({ index, row, metres, group: groupOf(row, metres) });
  });
  hits.sort(byNearness);
  const confirmed = hits.filter(({ row }) => row.status === 'confirmed');
  return {
    origin,
    hits,
    far: hits.filter(({ group }) => group === 'far').length,
    lists: listsAt(data, origin),
    others: countElsewhere(data, origin, confirmed),
    confirmed: confirmed.length,
    planned: hits.length - confirmed.length,
    unknown: state.unknown ? 0 : unknown,
  };
}

/** What is far stands after all else, planned or not; within a group the nearest is first. */
function byNearness(a: Hit, b: Hit): number {
  const isFar = (hit: Hit) => Number(hit.group === 'far');
  const isPlanned = ({ row }: Hit) => Number(row.status === 'planned');
  const rank = ({ group }: Hit) => (group ? nearGroups.indexOf(group) : 0);
  return (
    isFar(a) - isFar(b) ||
    isPlanned(a) - isPlanned(b) ||
    rank(a) - rank(b) ||
    (a.metres ?? Infinity) - (b.metres ?? Infinity) ||
    a.index - b.index
  );
}

/** Whether distances from an origin are those that a person has to go: a county's seat is nobody's home. */
export function isPointOrigin({ kind, basis }: Origin): boolean {
  return kind === 'point' || (kind === 'town' && basis !== 'seat');
}

function grouper({ places }: NearbyData, origin: Origin | undefined) {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const seat = byCode.get(origin?.place ?? '')?.at;
  return (row: NearbyRow, metres = Infinity): NearGroup | undefined => {
    if (!origin) return undefined;
    if (!origin.isCovered) return 'far';
    const isOwn = isPointOrigin(origin) && isPointed(row.precision);
    if (isOwn && origin.kind === 'point' && row.precision === 'exact' && metres <= farthestWalk)
      return 'walk';
    if (isOwn && metres <= nearMetres) return 'near';
    const place = byCode.get(row.place);
    if (row.place === origin.place || place?.city === origin.place) return 'here';
    const apart = seat && place ? distanceMetres(seat, place.at) : Infinity;
    return Math.min(apart, isOwn ? metres : Infinity) <= besideMetres ? 'beside' : 'far';
  };
}

function listsAt({ places }: NearbyData, origin: Origin | undefined): readonly PlaceList[] {
  const asked = places.filter(({ code }) => !origin || code === origin.place);
  const [first, ...others] = asked;
  const names = others.map(({ lists }) => new Set(lists.map(({ name }) => name)));
  return first?.lists.filter(({ name }) => names.every((known) => known.has(name))) ?? [];
}

function countElsewhere(
  { places }: NearbyData,
  origin: Origin | undefined,
  confirmed: readonly Hit[],
): CountyWithSome[] {
  const start = places.find(({ code }) => code === origin?.place);
  if (!start) return [];
  const counts = groupBy(confirmed, ({ row }) => row.place);
  return places
    .flatMap(({ code, name, at, city }) => {
      const own = counts.get(code)?.length ?? 0;
      const isOther = city === start.city && code !== start.code && city !== start.code;
      if (own === 0 || !isOther) return [];
      return [{ name, confirmed: own, metres: distanceMetres(start.at, at) }];
    })
    .toSorted((a, b) => a.metres - b.metres)
    .slice(0, mostCounties);
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

export function listChoices({ choices }: NearbyState): [FacetName, string][] {
  const pairs = Object.entries(choices) as [FacetName, string | undefined][];
  return pairs.flatMap(([facet, value]) => (value ? [[facet, value] as [FacetName, string]] : []));
}

/** More rows than the search was measured with are refused at build. */
export const mostRows = 20_000;
