import { expect, test } from 'vitest';
import { groupBy, sumKnown, uniqueBy } from './totals.ts';

test('sumKnown adds what is known, and is unknown when nothing is', () => {
  expect(sumKnown([1, undefined, 2])).toBe(3);
  expect(sumKnown([0])).toBe(0);
  expect(sumKnown([undefined])).toBeUndefined();
  expect(sumKnown([])).toBeUndefined();
});

test('groupBy keeps the order of first appearance', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (item) => item[0]);
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

test('uniqueBy(items, keyOf) keeps the first item of each key', () => {
  expect(uniqueBy(['b1', 'a1', 'b2'], (item) => item[0])).toEqual(['b1', 'a1']);
});
