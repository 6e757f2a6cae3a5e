import { expect, test } from 'vitest';
import { ownPoint } from './own-point.ts';

test('ownPoint(record) is no seat of a county', () => {
  const exact = { lng: 131.1, lat: 46.6, precision: 'exact' };
  expect(ownPoint({ position: exact })).toBe(exact);
  expect(ownPoint({ position: { ...exact, precision: 'county' } })).toBeUndefined();
  expect(ownPoint({})).toBeUndefined();
});
