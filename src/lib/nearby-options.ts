import { feeBands } from './fees.ts';
import { judgeFacet } from './nearby.ts';
import type { NearbyData } from './nearby-rows.ts';
import type { FacetName } from './nearby-state.ts';
import { sectorWords, serviceWords } from './words.ts';

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
