import { describe, expect, test } from 'vitest';
import { fundingOf, ownPoint, planYears, sizeBand } from './rules.ts';

describe('own point', () => {
  test('ownPoint(record) is no seat of a county', () => {
    const exact = { lng: 131.1, lat: 46.6, precision: 'exact' };
    expect(ownPoint({ position: exact })).toBe(exact);
    expect(ownPoint({ position: { ...exact, precision: 'county' } })).toBeUndefined();
    expect(ownPoint({})).toBeUndefined();
  });
});

describe('project facets', () => {
  test('planYears(project) has every year of the plan', () => {
    expect(planYears({ startYear: 2023, endYear: 2025 })).toEqual([2023, 2024, 2025]);
    expect(planYears({ endYear: 2025 })).toEqual([2025]);
    expect(planYears({})).toEqual([]);
  });

  test('fundingOf(project) takes what is not printed, and a printed 0, for no source', () => {
    expect(fundingOf({ soughtWan: 80, matchedWan: 20 })).toBe('both');
    expect(fundingOf({ soughtWan: 80, matchedWan: 0 })).toBe('sought');
    expect(fundingOf({ matchedWan: 20 })).toBe('matched');
    expect(fundingOf({})).toBe('unnamed');
  });

  test('sizeBand(wan) begins a band at every power of ten', () => {
    expect([99.9, 100, 999.9, 1000, 9999, 10_000].map((wan) => sizeBand(wan).value)).toEqual([
      '0',
      '100',
      '100',
      '1000',
      '1000',
      '10000',
    ]);
    expect(sizeBand(50).text).toBe('不到100万元');
    expect(sizeBand(4800).text).toBe('1000万元到1亿元');
    expect(sizeBand(undefined).text).toBe('未载明');
  });
});
