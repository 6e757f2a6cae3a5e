import { geoArea } from 'd3';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  areaPath,
  fitAreas,
  lngLatBounds,
  projectArea,
  projectPoint,
  rewind,
  signedArea,
} from './geo.ts';

/** One degree square with a hole, counterclockwise as RFC 7946 has it. */
const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [120, 40],
      [121, 40],
      [121, 41],
      [120, 41],
      [120, 40],
    ],
    [
      [120.4, 40.4],
      [120.4, 40.6],
      [120.6, 40.6],
      [120.6, 40.4],
      [120.4, 40.4],
    ],
  ],
};
const island: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [122, 40],
        [122.1, 40],
        [122.1, 40.1],
        [122, 40],
      ],
    ],
    square.coordinates,
  ],
};

describe('rewind(geometry, winding)', () => {
  test('turns outer rings and holes opposite ways', () => {
    const signs = (geometry: Polygon) =>
      geometry.coordinates.map((ring) => Math.sign(signedArea(ring)));
    expect(signs(rewind(square, 'd3'))).toEqual([-1, 1]);
    expect(signs(rewind(rewind(square, 'd3'), 'rfc7946'))).toEqual([1, -1]);
  });

  test('gives d3 an area instead of the rest of the world', () => {
    expect(geoArea(square)).toBeGreaterThan(6);
    expect(geoArea(rewind(square, 'd3'))).toBeLessThan(0.001);
    expect(geoArea(rewind(island, 'd3'))).toBeLessThan(0.001);
  });
});

describe('fitAreas(options)', () => {
  test('fills the width and takes the height that follows', () => {
    const { width, height, projection } = fitAreas({
      geometries: [square],
      width: 360,
      padding: 10,
    });
    expect(width).toBe(360);
    expect(height).toBeGreaterThan(430);
    expect(height).toBeLessThan(500);
    const points = projectArea(square, projection).flat(2);
    expect(Math.min(...points.map(([x]) => x))).toBeCloseTo(10, 0);
    expect(Math.max(...points.map(([, y]) => y))).toBeCloseTo(height - 10, 0);
  });

  test('keeps to the height it is allowed', () => {
    const { height } = fitAreas({ geometries: [square], width: 360, padding: 10, maxHeight: 200 });
    expect(height).toBe(200);
  });

  test('refuses to fit nothing', () => {
    expect(() => fitAreas({ geometries: [], width: 360, padding: 10 })).toThrow('No areas');
  });
});

test('lngLatBounds(geometries) is west, south, east, north', () => {
  expect(lngLatBounds([square, island])).toEqual([
    [120, 40],
    [122.1, 41],
  ]);
});

test('areaPath(geometry, projection) writes one decimal at most', () => {
  const { projection } = fitAreas({ geometries: [square], width: 100, padding: 0 });
  expect(areaPath(square, projection)).toMatch(/^(M|L|Z|-?\d+(\.\d)?|,)+$/);
});

test('projectArea(geometry, projection) puts the largest polygon first, north up', () => {
  const { projection } = fitAreas({ geometries: [island], width: 100, padding: 0 });
  const [largest] = projectArea(island, projection);
  expect(largest).toHaveLength(2);
  expect(projectPoint([120, 41], projection)[1]).toBeLessThan(
    projectPoint([120, 40], projection)[1],
  );
});
