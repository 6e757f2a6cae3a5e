import { describe, expect, it } from 'vitest';
import {
  addHits,
  countFacets,
  listPages,
  noHits,
  orderHits,
  readTable,
  type Pages,
} from './search-order.ts';
import { decodeRuns, encodeFacet, encodeRuns, sumBefore, type PageTable } from './search-table.ts';

/** Four pages: two projects and two tasks, in a city and its county; the last page has three entries. */
const table: PageTable = {
  digest: '',
  entries: encodeRuns([1, 1, 1, 3]),
  packs: encodeRuns([2, 4]),
  facets: {
    kind: encodeFacet([['项'], ['项'], ['务'], ['务']]),
    place: encodeFacet([['甲县'], ['甲市'], ['甲县', '甲市'], ['甲市']]),
    domain: encodeFacet([['老'], ['小'], ['老', '小'], []]),
    year: encodeFacet([[], [], [], []]),
    department: encodeFacet([[], [], [], []]),
  },
  within: [1, -1],
};
const pages = readTable(table);

function hits(levels: Record<number, number[]>, own: Pages = pages) {
  const made = noHits(own);
  for (const [level, entries] of Object.entries(levels)) addHits(own, made, Number(level), entries);
  return made;
}

const order = (...given: Parameters<typeof orderHits>) =>
  orderHits(...given).map(({ page }) => page);

describe('runs', () => {
  it('come back as they were', () => {
    const values = [3, 3, 0, 1, 1, 1];
    expect(decodeRuns(encodeRuns(values))).toEqual(values);
    expect(sumBefore([2, 3])).toEqual([0, 2, 5]);
  });
});

describe('orderHits(pages, found, filters)', () => {
  it('puts whole titles before titles, headings and bodies, by rank within each', () => {
    const joined = hits({ 4: [0, 2], 3: [1], 1: [5] });
    expect(order(pages, { joined, terms: [] }, {})).toEqual([3, 1, 0, 2]);
  });

  it('shows the first entry of the best level', () => {
    const joined = hits({ 4: [3, 4, 5], 3: [5] });
    expect(orderHits(pages, { joined, terms: [] }, {})).toEqual([
      { page: 3, entry: 5, isTitle: false },
    ]);
  });

  it('wants all terms, in whichever entries, and what stands together first', () => {
    const joined = hits({ 4: [2] });
    const terms = [hits({ 4: [0, 2, 3] }), hits({ 2: [1], 4: [2, 5] })];
    expect(order(pages, { joined, terms }, {})).toEqual([2, 3]);
  });

  it('takes a place with what lies within it, its own pages first within a kind', () => {
    expect(listPages(pages, { place: '甲市' }).map(({ page }) => page)).toEqual([1, 0, 3, 2]);
    expect(listPages(pages, { place: '甲县' }).map(({ page }) => page)).toEqual([0, 2]);
  });

  it('finds nothing by a value that no page has', () => {
    expect(listPages(pages, { domain: '无' })).toEqual([]);
  });
});

describe('addHits(pages, hits, level, entries)', () => {
  it('refuses an entry that no page has', () => {
    expect(() => hits({ 4: [99] })).toThrow('No page has entry 99');
  });
});

describe('countFacets(pages, found, filters)', () => {
  it('counts each value with the other filters kept', () => {
    const { kind, place, domain } = countFacets(pages, [], { kind: '项' });
    expect(kind).toEqual([
      { value: '项', count: 2 },
      { value: '务', count: 2 },
    ]);
    expect(place).toEqual([
      { value: '甲县', count: 1 },
      { value: '甲市', count: 2 },
    ]);
    expect(domain).toEqual([
      { value: '老', count: 1 },
      { value: '小', count: 1 },
    ]);
  });

  it('counts a page once that several words found', () => {
    const found = [hits({ 4: [0] }), hits({ 4: [0, 1] })].map((joined) => ({ joined, terms: [] }));
    expect(countFacets(pages, found, {}).kind).toEqual([{ value: '项', count: 2 }]);
  });
});
