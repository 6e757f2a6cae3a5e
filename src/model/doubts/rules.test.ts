import { expect, test } from 'vitest';
import { doubtCount, doubtPoint, isCreditCode } from './rules.ts';

test.each([
  [30, undefined],
  [undefined, 'not-a-number'],
  [0, 'zero'],
  [10_000, 'too-large'],
])('doubtCount(%s, 600) is %s', (value, reason) => {
  expect(doubtCount(value, 600)).toBe(reason);
});

test.each([
  ['91350100M000100Y43', true],
  ['12100000400000624D', true],
  ['91350100M000100Y44', false],
  ['9135-0100', false],
  ['91350100M000100I43', false],
])('isCreditCode(%s) is %s', (text, answer) => {
  expect(isCreditCode(text)).toBe(answer);
});

test.each([
  [131.15, 46.65, undefined],
  [0, 46.65, 'point-zero'],
  [46.65, 131.15, 'point-swapped'],
  [-131.15, 46.65, 'point-abroad'],
])('doubtPoint(%d, %d) is %s', (lng, lat, reason) => {
  expect(doubtPoint(lng, lat)).toBe(reason);
});
