import { describe, expect, it } from 'vitest';
import {
  countFacets,
  facetNames,
  listNumbers,
  narrow,
  orderHits,
  type FacetSets,
} from './rules.ts';

const levels = (table: Record<number, number>) =>
  new Map(Object.entries(table).map(([page, level]) => [Number(page), level]));

const order = (...given: Parameters<typeof orderHits>) =>
  orderHits(...given).map(({ page }) => page);

describe('orderHits(joined, terms)', () => {
  it('puts whole titles before titles, headings and bodies, by number within each', () => {
    expect(order(levels({ 5: 4, 0: 4, 1: 3, 7: 2, 9: 1 }), [])).toEqual([9, 7, 1, 0, 5]);
  });

  it('wants all terms, and what stands together first', () => {
    const terms = [levels({ 0: 4, 2: 4, 3: 4 }), levels({ 1: 2, 2: 3, 3: 4 })];
    expect(order(levels({ 3: 4 }), terms)).toEqual([3, 2]);
  });

  it('counts the term that stands least prominently', () => {
    const terms = [levels({ 0: 2, 1: 3 }), levels({ 0: 4, 1: 3 })];
    expect(order(new Map(), terms)).toEqual([1, 0]);
  });

  it('says whether the title alone is meant', () => {
    expect(orderHits(levels({ 0: 1, 1: 2, 2: 3 }), []).map(({ isTitle }) => isTitle)).toEqual([
      true,
      true,
      false,
    ]);
    const apart = [levels({ 0: 2, 1: 2 }), levels({ 0: 2, 1: 3 })];
    expect(orderHits(new Map(), apart).map(({ isTitle }) => isTitle)).toEqual([true, false]);
  });
});

/** Four pages: two projects and two tasks, in a city and its county. */
const sets: FacetSets = new Map(
  facetNames.map((name) => [
    name,
    new Map(
      Object.entries<number[]>(
        name === 'kind'
          ? { 项: [0, 1], 务: [2, 3] }
          : name === 'county'
            ? { 甲县: [0, 2], 乙县: [9] }
            : {},
      ).map(([value, pages]) => [value, new Set(pages)]),
    ),
  ]),
);
const hits = [0, 1, 2, 3].map((page) => ({ page, isTitle: false }));
const pagesOf = (facets: Parameters<typeof narrow>[2]) =>
  narrow(sets, hits, facets).map(({ page }) => page);

describe('narrow(sets, hits, facets)', () => {
  it('keeps what has all chosen values', () => {
    expect(pagesOf({ kind: '项', county: '甲县' })).toEqual([0]);
    expect(pagesOf({ kind: '', county: '甲县' })).toEqual([0, 2]);
  });

  it('finds nothing by a value that no page has', () => {
    expect(pagesOf({ kind: '无' })).toEqual([]);
    expect(pagesOf({ year: '2022年' })).toEqual([]);
  });
});

describe('countFacets(sets, hits, facets)', () => {
  it('counts each value with the other choices kept, and leaves out what would find nothing', () => {
    const { kind, county, year } = countFacets(sets, hits, { kind: '项' });
    expect(kind).toEqual([
      { value: '项', count: 2 },
      { value: '务', count: 2 },
    ]);
    expect(county).toEqual([{ value: '甲县', count: 1 }]);
    expect(year).toEqual([]);
  });
});

describe('listNumbers(ranges)', () => {
  it('lists each range from its first number on', () => {
    expect(listNumbers([4, 2, 9, 1])).toEqual([4, 5, 9]);
    expect(listNumbers([])).toEqual([]);
  });
});
