import { expect, test } from 'vitest';
import { layoutPlans } from './plan-years.ts';

test('a bar runs from the beginning of the first year to the end of the last', () => {
  const { years, lines, bars } = layoutPlans([
    { startYear: 2023, endYear: 2024 },
    { endYear: 2026 },
    {},
  ]);
  expect(years).toEqual([
    { year: 2023, x: 12.5 },
    { year: 2024, x: 37.5 },
    { year: 2025, x: 62.5 },
    { year: 2026, x: 87.5 },
  ]);
  expect(lines).toEqual([25, 50, 75]);
  expect(bars).toEqual([{ x: 0, width: 50 }, { x: 75, width: 25 }, undefined]);
});

test('without any year there is no axis', () => {
  expect(layoutPlans([{}])).toEqual({ years: [], lines: [], bars: [undefined] });
});
