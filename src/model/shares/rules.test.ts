import { expect, test } from 'vitest';
import { areasOf, listOfArea } from './rules.ts';

test("a county has its own promises whole, and of the city's the steps that are its own too", () => {
  const steps = [
    { due: '2024-12-31', text: '5个（甲区1个）' },
    { due: '2025-12-31', text: '8个（甲区1个，各1个）' },
  ];
  const rate = { areas: ['a'], dues: ['2025-12-31'], text: '各1个' };
  const own = { areas: ['a'], dues: ['2024-12-31', '2025-12-31'], text: '甲区1个' };
  const promises = [
    { area: 'a', steps, shares: [] },
    { area: 'city', steps, shares: [own, rate] },
    { area: 'city', steps, shares: [{ areas: ['a', 'b'], dues: ['2025-12-31'] }] },
    { area: 'city', steps, shares: [] },
  ];
  expect(listOfArea(promises, 'a').map((one) => one.steps.map(({ text }) => text))).toEqual([
    ['5个（甲区1个）', '8个（甲区1个，各1个）'],
    ['甲区1个', '甲区1个，各1个'],
    ['8个（甲区1个，各1个）'],
  ]);
  expect(listOfArea(promises, 'b').map((one) => one.steps)).toEqual([[steps[1]]]);
});

test('areasOf names the own place once, then the counties that share', () => {
  const shares = [
    { areas: ['a', 'b'], dues: [] },
    { areas: ['b', 'city'], dues: [] },
  ];
  expect(areasOf({ area: 'city', shares })).toEqual(['city', 'a', 'b']);
});
