import { foldText } from '../../lib/fold-text.ts';
import { classesForAge, feeBands, sectorWords, serviceWords } from '../facilities/rules.ts';
import type { FacetName, NearbyState } from '../nearby-address/rules.ts';
import { listChoices } from '../nearby/rules.ts';
import type { NearbyData, NearbyRow } from '../nearby/schema.ts';

/** Whether a row is what was chosen: `unknown` where nothing about it is published. */
export type Verdict = 'yes' | 'no' | 'unknown';

export function passes(
  row: NearbyRow,
  facet: FacetName,
  value: string,
  { unknown }: NearbyState,
): boolean {
  const verdict = judgeFacet(row, facet, value);
  return verdict === 'yes' || (verdict === 'unknown' && unknown);
}

/** Judges rows against everything chosen but the origin: one `no` refuses, one `unknown` leaves it open. */
export function judgeOf(data: NearbyData, state: NearbyState): (row: NearbyRow) => Verdict {
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
export function plainJudge(data: NearbyData, state: NearbyState): (row: NearbyRow) => boolean {
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
    const texts = [row.name, names.get(row.place), names.get(row.town ?? ''), row.street];
    const text = texts.map((each = '') => fold(each)).join(' ');
    return terms.every((term) => text.includes(term));
  };
}

/** What follows a street's name: only streets are known here, not their houses. */
const houseNumber = /([路街道巷弄村])\d+号?.*$/;

/** As the search of the site tells texts apart. */
function fold(text: string): string {
  return foldText(text);
}

function splitTerms(words: string): string[] {
  return words
    .split(/\s+/)
    .map((word) => fold(word).replace(houseNumber, '$1'))
    .filter(Boolean);
}

/** A city leaves the rows of all its counties, unless a point is chosen instead; a county is where to begin. */
function areaOf({ places }: NearbyData, { near, place }: NearbyState): (row: NearbyRow) => boolean {
  const counties = places.filter(({ city, code }) => city === place && code !== place);
  if (near || counties.length === 0) return () => true;
  const codes = new Set([place, ...counties.map(({ code }) => code)]);
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

/** A question that a family answers with one choice. */
export interface NearbyFacet {
  readonly name: FacetName;
  readonly text: string;
  /** The subject it is asked of; undefined for both. */
  readonly domain?: 'child' | 'elder';
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** What is looked for: asked first, with buttons. */
export const subjects: NearbyFacet['options'] = [
  { value: 'child', text: '托育' },
  { value: 'kindergarten', text: '幼儿园托班' },
  { value: 'elder', text: '养老' },
];

const facets: readonly NearbyFacet[] = [
  {
    name: 'status',
    text: '已有还是计划',
    options: [
      { value: 'confirmed', text: '已有的' },
      { value: 'planned', text: '计划建设的' },
    ],
  },
  {
    name: 'age',
    text: '孩子多大',
    domain: 'child',
    options: [
      { value: '6', text: '6—11个月' },
      { value: '12', text: '12—17个月' },
      { value: '18', text: '18—23个月' },
      { value: '24', text: '2—3岁' },
    ],
  },
  {
    name: 'service',
    text: '托多久',
    domain: 'child',
    options: Object.entries(serviceWords).map(([value, text]) => ({ value, text })),
  },
  {
    name: 'inclusive',
    text: '普惠',
    domain: 'child',
    options: [
      { value: 'yes', text: '普惠' },
      { value: 'no', text: '不是普惠' },
    ],
  },
  {
    name: 'nursing',
    text: '护理型床位',
    domain: 'elder',
    options: [{ value: 'yes', text: '有' }],
  },
  {
    name: 'medical',
    text: '医养结合',
    domain: 'elder',
    options: [{ value: 'yes', text: '是' }],
  },
  {
    name: 'sector',
    text: '谁办的',
    options: Object.entries(sectorWords).map(([value, text]) => ({ value, text })),
  },
  {
    name: 'fee',
    text: '收费',
    options: feeBands.map(({ id, text }) => ({ value: id, text })),
  },
];

/** The questions that some row of the data answers, each with the options that there are. */
export function listFacets({ rows }: Pick<NearbyData, 'rows'>): NearbyFacet[] {
  const levels = [...new Set(rows.flatMap(({ level }) => level ?? []))].sort();
  const level: NearbyFacet = {
    name: 'level',
    text: '等级',
    domain: 'elder',
    options: levels.map((value) => ({ value, text: value })),
  };
  return [...facets, level]
    .map((facet) => ({
      ...facet,
      options: facet.options.filter(({ value }) =>
        rows.some((row) => judgeFacet(row, facet.name, value) === 'yes'),
      ),
    }))
    .filter(({ options }) => options.length > 0);
}

/** The option that covers an age in months: 20 months are 18—23. */
export function ageOption(months: number): string {
  const starts = [6, 12, 18, 24];
  return String(starts.findLast((start) => months >= start) ?? '');
}
