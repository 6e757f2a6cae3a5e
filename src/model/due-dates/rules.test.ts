import { expect, test } from 'vitest';
import { type DueItem, layoutDueDates } from './rules.ts';

const due = (day: string): DueItem => ({ due: day, tone: 'elder', isKnown: false });

test('days stand in their order, as far apart as they are, the day of checking among them', () => {
  const { columns, asOf } = layoutDueDates(
    [due('2025-12-31'), due('2021-12-31'), due('2023-12-31')],
    '2026-11-21',
  );
  const [first = 0, second = 0, third = 0] = columns.map(({ x }) => x);
  expect(columns.map((column) => column.due)).toEqual(['2021-12-31', '2023-12-31', '2025-12-31']);
  expect(second - first).toBeCloseTo(third - second, 1);
  expect(asOf).toBeGreaterThan(third);
  expect(first).toBeGreaterThan(0);
  expect(asOf).toBeLessThan(100);
});

test('dots of a day fill rows from below, none upon another', () => {
  const { columns, height } = layoutDueDates(
    Array.from({ length: 7 }, () => due('2025-12-31')),
    '2024-01-01',
  );
  const places = columns.flatMap(({ dots }) => dots.map(({ x, y }) => `${x} ${y}`));
  expect(new Set(places).size).toBe(7);
  expect(columns[0]?.dots.filter(({ y }) => y === 0)).toHaveLength(5);
  expect(height).toBe(18);
});

test('dots stand tone by tone; what is due in both counts in each', () => {
  const day = '2025-12-31';
  const { columns } = layoutDueDates(
    [
      { due: day, tone: 'child', isKnown: false },
      { due: day, tone: 'accent', isKnown: true },
      { due: day, tone: 'elder', isKnown: false },
      { due: day, tone: 'elder', isKnown: true },
    ],
    '2026-01-01',
  );
  expect(columns[0]?.dots.map(({ item }) => item.tone)).toEqual([
    'elder',
    'elder',
    'accent',
    'child',
  ]);
  expect(columns[0]).toMatchObject({ elder: 3, child: 2, known: 2 });
});

test('nothing that is due leaves only the day of checking', () => {
  const { columns, asOf, height } = layoutDueDates([], '2026-11-21');
  expect(columns).toEqual([]);
  expect(height).toBe(0);
  expect(asOf).toBe(50);
});
