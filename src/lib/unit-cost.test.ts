import { expect, test } from 'vitest';
import { costPerPlace, costPerSquareMetre, formatCell, hasUnitCost } from './unit-cost.ts';

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
