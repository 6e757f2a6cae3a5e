import { describe, expect, test } from 'vitest';
import { arrangeTargets, byNewest } from './rules.ts';

const target = (area: string, year: number, slots: number) => ({ area, year, slots });

describe('arrangeTargets(targets, city)', () => {
  const targets = [
    target('990102', 2025, 8),
    target('990102', 2024, 6),
    target('990101', 2024, 3),
    target('990100', 2024, 9),
  ];
  const { years, rows, total } = arrangeTargets(targets, { code: '990100', hasCounties: true });

  test('one row a county in the order of the document, the city apart', () => {
    expect(years).toEqual([2024, 2025]);
    expect(rows.map(({ area, first }) => [area, first.slots])).toEqual([
      ['990102', 8],
      ['990101', 3],
    ]);
    expect(total?.byYear.get(2024)?.slots).toBe(9);
  });

  test('a county without a year keeps it unknown', () => {
    expect(rows[1]?.byYear.get(2025)).toBeUndefined();
  });

  test('a city without counties keeps its own row', () => {
    const own = [target('990200', 2024, 5), target('990200', 2025, 7)];
    const table = arrangeTargets(own, { code: '990200', hasCounties: false });
    expect(table.rows.map(({ byYear }) => [...byYear.keys()])).toEqual([[2024, 2025]]);
    expect(table.total).toBeUndefined();
  });
});

test('byNewest puts the plan of the latest years first, then the latest issued', () => {
  const documents = [
    { id: 'old', term: { from: 2016, to: 2020 }, issued: '2021-06-01' },
    { id: 'undated', term: { from: 2021, to: 2025 } },
    { id: 'dated', term: { from: 2021, to: 2025 }, issued: '2022-12-31' },
    { id: 'new', term: { from: 2026, to: 2030 } },
  ];
  expect(documents.toSorted(byNewest).map(({ id }) => id)).toEqual([
    'new',
    'dated',
    'undated',
    'old',
  ]);
});
