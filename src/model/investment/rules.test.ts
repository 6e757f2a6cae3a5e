import { describe, expect, test } from 'vitest';
import {
  costPerPlace,
  costPerSquareMetre,
  formatCell,
  hasUnitCost,
  restOf,
  sumByArea,
  sumInvestment,
} from './rules.ts';
import { formatMoney, formatSum, formatTotal, formatWan, formatYi } from './words.ts';

describe('investment', () => {
  const projects = [
    {
      domains: ['elder'],
      site: '990101',
      totalWan: 100,
      soughtWan: 80,
      matchedWan: 20,
    },
    { domains: ['child'], site: '990101', totalWan: 30, soughtWan: 30, slots: 80 },
    { domains: ['elder', 'child'], site: '990102', totalWan: 7.5 },
    { domains: ['elder'] },
  ];

  test('sumInvestment adds what is printed and counts what is not', () => {
    expect(sumInvestment(projects)).toEqual({
      count: 4,
      withoutTotal: 1,
      totalWan: 137.5,
      soughtWan: 110,
      matchedWan: 20,
      restWan: 7.5,
      slots: 80,
      beds: undefined,
    });
    expect(sumInvestment([]).totalWan).toBeUndefined();
  });

  test('formatMoney(wan) says what is not printed, never 0', () => {
    expect(formatMoney(4800)).toBe('4800万元');
    expect(formatMoney(undefined)).toBe('未载明');
  });

  test('formatSum(wan) says 亿元 too where there is one', () => {
    expect(formatSum(10_520)).toBe('10520万元（约1.05亿元）');
    expect(formatSum(9999)).toBe('9999万元');
    expect(formatSum(undefined)).toBe('未载明');
  });

  test('formatTotal(sums, key) has the unit of each sum', () => {
    const sums = sumInvestment(projects);
    expect(formatTotal(sums, 'count')).toBe('4个项目');
    expect(formatTotal(sums, 'soughtWan')).toBe('110万元');
    expect(formatTotal(sums, 'slots')).toBe('80个');
    expect(formatTotal(sums, 'beds')).toBe('未载明');
  });

  describe('sumByArea', () => {
    const rows = sumByArea(['990101', '990102', '990103'], projects);

    test('has a row for every county, with or without a project', () => {
      expect(rows.map(({ code, count, totalWan }) => [code, count, totalWan])).toEqual([
        ['990101', 2, 130],
        ['990102', 1, 7.5],
        ['990103', 0, undefined],
        [undefined, 1, undefined],
      ]);
    });

    test('tells elder care, childcare and both apart', () => {
      expect(rows[0]).toMatchObject({ elderWan: 100, childWan: 30, bothWan: undefined });
      expect(rows[1]).toMatchObject({ elderWan: undefined, childWan: undefined, bothWan: 7.5 });
    });
  });

  test('restOf', () => {
    expect(
      restOf({ domains: [], totalWan: 100, soughtWan: 60.1, matchedWan: 39.9 }),
    ).toBeUndefined();
    expect(restOf({ domains: [], totalWan: 100, soughtWan: 60 })).toBe(40);
    expect(restOf({ domains: [], soughtWan: 60 })).toBeUndefined();
  });

  test('formatWan and formatYi', () => {
    expect([4800, 0.5, 12.345].map(formatWan)).toEqual(['4800', '0.5', '12.345']);
    expect(formatWan(0.1 + 0.2)).toBe('0.3');
    expect(formatYi(23996)).toBe('2.40');
  });
});

describe('unit cost', () => {
  test('costPerSquareMetre(project) is whole 元, and asks for both numbers', () => {
    expect(costPerSquareMetre({ totalWan: 7500, floorArea: 21250 })).toBe(3529);
    expect(costPerSquareMetre({ totalWan: 7500 })).toBeUndefined();
    expect(costPerSquareMetre({ floorArea: 21250 })).toBeUndefined();
  });

  test('costPerPlace(project) is 万元, of places or of beds and never of both at once', () => {
    expect(costPerPlace({ totalWan: 2600, slots: 150 })).toBe(17.33);
    expect(costPerPlace({ totalWan: 7500, beds: 500 })).toBe(15);
    expect(costPerPlace({ totalWan: 7500, beds: 500, slots: 20 })).toBeUndefined();
    expect(costPerPlace({ beds: 500 })).toBeUndefined();
  });

  test('hasUnitCost(project) asks for one of the two', () => {
    expect(hasUnitCost({ totalWan: 30, slots: 24 })).toBe(true);
    expect(hasUnitCost({ totalWan: 30 })).toBe(false);
  });

  test('formatCell(value) is a bare number, or says that none is printed', () => {
    expect(formatCell(1194.48)).toBe('1194.48');
    expect(formatCell(undefined)).toBe('未载明');
  });
});
