import { geoDistance } from 'd3';
import { expect, test } from 'vitest';
import { distanceMetres, distanceToArea } from './distance.ts';
import type { AreaGeometry, LngLat } from './geo.ts';

test.each<[LngLat, LngLat]>([
  [
    [131.1511, 46.645],
    [131.17, 46.6401],
  ],
  [
    [131.15, 46.65],
    [132.2, 46.32],
  ],
  [
    [113.3, 23.1],
    [113.9, 22.6],
  ],
])('distanceMetres(%j, %j) is that on the sphere within 0.1 %%', (a, b) => {
  const sphere = geoDistance([...a], [...b]) * 6_371_008.8;
  expect(Math.abs(distanceMetres(a, b) / sphere - 1)).toBeLessThan(0.001);
});

const square: AreaGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [131, 46],
      [132, 46],
      [132, 47],
      [131, 47],
      [131, 46],
    ],
  ],
};

test('distanceToArea(place, geometry) is 0 inside, else that to the border', () => {
  expect(distanceToArea([131.5, 46.5], square)).toBe(0);
  expect(distanceToArea([131.5, 47.01], square)).toBeCloseTo(1112, 0);
  const many: AreaGeometry = { type: 'MultiPolygon', coordinates: [square.coordinates] };
  expect(distanceToArea([131.5, 45.99], many)).toBeCloseTo(1112, 0);
});
