import { expect, test } from 'vitest';
import { medianPoint } from './median-point.ts';

test('medianPoint(points) is not moved by a stray one', () => {
  expect(
    medianPoint([
      [131, 46],
      [131.2, 46.2],
      [140, 20],
    ]),
  ).toEqual([131.2, 46]);
  expect(() => medianPoint([])).toThrow('No points');
});
