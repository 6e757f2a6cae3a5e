import type { LngLat } from '../../lib/geo.ts';
import { keysOf } from '../../lib/totals.ts';
import { classesForAge, feeBands, sectorWords, serviceWords } from '../facilities/rules.ts';

/** What a family chose; the whole of it stands in the address. */
export interface NearbyState {
  /** Where to begin: a point (WGS-84), a town or a place; the first of them counts. */
  readonly near?: LngLat | undefined;
  readonly town?: string | undefined;
  readonly place?: string | undefined;
  readonly words: string;
  readonly choices: Choices;
  /** Whether what is not published about a choice counts too. */
  readonly unknown: boolean;
  /** Ids noted down. */
  readonly list: readonly string[];
  /** Whether only those are shown. */
  readonly only: boolean;
}

/** Values by facet. */
type Choices = Readonly<Partial<Record<FacetName, string>>>;

const bands = feeBands.map(({ id }) => id);

/** The values that a facet of the address may take; `level` takes any text, `age` months. */
const facetValues = {
  domain: ['child', 'kindergarten', 'elder'],
  status: ['confirmed', 'planned'],
  age: undefined,
  service: keysOf(serviceWords),
  inclusive: ['yes', 'no'],
  nursing: ['yes'],
  level: undefined,
  medical: ['yes'],
  sector: keysOf(sectorWords),
  fee: bands,
} as const;

export type FacetName = keyof typeof facetValues;

export const facetNames = Object.keys(facetValues) as FacetName[];

/** Reads the address's query; what it cannot understand is left out. */
export function parseNearbyState(query: string): NearbyState {
  const parameters = new URLSearchParams(query);
  const choices = facetNames.flatMap((name) => {
    const value = parameters.get(name);
    return value && isValue(name, value) ? [[name, value] as const] : [];
  });
  return {
    near: parsePoint(parameters.get('near') ?? ''),
    town: matching(parameters.get('town'), /^\d{9}$/),
    place: matching(parameters.get('place'), /^\d{6}$/),
    words: parameters.get('words') ?? '',
    choices: Object.fromEntries(choices),
    unknown: parameters.get('unknown') === '1',
    list: (parameters.get('list') ?? '').split(',').filter((id) => /^[a-z0-9-]+$/.test(id)),
    only: parameters.get('only') === 'list',
  };
}

/** The query of a state with its `?`; empty when nothing is chosen. A point is kept to 11 m. */
export function formatNearbyState(state: NearbyState): string {
  const { near, town, place, words, choices, unknown, list, only } = state;
  const pairs = [
    ['near', near && near.map((degrees) => degrees.toFixed(4)).join(',')],
    ['town', town],
    ['place', place],
    ...facetNames.map((name) => [name, choices[name]] as const),
    ['words', words],
    ['unknown', unknown ? '1' : ''],
    ['list', list.join(',')],
    ['only', only && list.length > 0 ? 'list' : ''],
  ] as const;
  const given = pairs.filter(([, value]) => value);
  const query = given.map(([name, value = '']) => `${name}=${encode(value)}`).join('&');
  return query && `?${query}`;
}

/** Percent-encoded, with commas left readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',');
}

function isValue(name: FacetName, value: string): boolean {
  if (name === 'age') return /^\d{1,2}$/.test(value) && classesForAge(Number(value)).length > 0;
  const values: readonly string[] | undefined = facetValues[name];
  return values === undefined || values.includes(value);
}

function matching(text: string | null, pattern: RegExp): string | undefined {
  return text !== null && pattern.test(text) ? text : undefined;
}

/** `131.1511,46.6450`: longitude and latitude; undefined for anything else. */
function parsePoint(text: string): LngLat | undefined {
  const match = /^(-?\d{1,3}(?:\.\d+)?),(-?\d{1,2}(?:\.\d+)?)$/.exec(text);
  const [lng, lat] = [Number(match?.[1]), Number(match?.[2])];
  return match && Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : undefined;
}
