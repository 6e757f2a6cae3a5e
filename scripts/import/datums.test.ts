import { describe, expect, test } from 'vitest';
import type { AreaGeometry, LngLat } from '../../src/lib/geo.ts';
import type { Datum } from '../../src/model/registers/schema.ts';
import { convertDegrees, parseDatum, suspectDatum, toWgs84 } from './datums.ts';

test.each([
  ['WGS-84', 'wgs84'],
  ['GPS', 'wgs84'],
  ['ＧＣＪ－０２', 'gcj02'],
  ['高德坐标系', 'gcj02'],
  ['百度', 'bd09'],
  ['BD-09', 'bd09'],
  ['CGCS2000', 'cgcs2000'],
  ['2000国家大地坐标系', 'cgcs2000'],
  ['地方坐标系', undefined],
])('parseDatum(%s) is %s', (text, datum) => {
  expect(parseDatum(text)).toBe(datum);
});

test('toWgs84(point, datum) undoes the shift, to six decimals', () => {
  const [lng, lat] = toWgs84([116.410244499, 39.916404282], 'gcj02');
  expect(lng).toBeCloseTo(116.404, 5);
  expect(lat).toBeCloseTo(39.915, 5);
  expect(toWgs84([116.404, 39.915], 'cgcs2000')).toEqual([116.404, 39.915]);
  expect(String(toWgs84([116.41, 39.92], 'bd09')[0])).toMatch(/^116\.\d{1,6}$/);
});

describe('convertDegrees(lng, lat, datum)', () => {
  test('keeps swapped degrees swapped, and moves the point that they mean', () => {
    const right = convertDegrees('116.41', '39.92', 'gcj02');
    expect(convertDegrees('39.92', '116.41', 'gcj02')).toEqual(right.toReversed());
  });

  test.each([
    ['0', '0'],
    ['-116.4', '39.9'],
    ['东经116度', '39.9'],
  ])('leaves %s, %s as printed', (lng, lat) => {
    expect(convertDegrees(lng, lat, 'bd09')).toEqual([lng, lat]);
  });

  test('reads digits in full width', () => {
    expect(convertDegrees('１１６．４', '３９．９', 'wgs84')).toEqual(['116.4', '39.9']);
  });
});

describe('suspectDatum(points, areas)', () => {
  const area: AreaGeometry = {
    type: 'Polygon',
    coordinates: [
      [
        [116.404, 39.8],
        [117, 39.8],
        [117, 40],
        [116.404, 40],
        [116.404, 39.8],
      ],
    ],
  };
  const areas = new Map([['990101', area]]);
  const points = (count: number, lng: number, datum: Datum) =>
    Array.from({ length: count }, (_, index) => ({
      place: '990101',
      point: [lng, 39.85 + index * 0.001] satisfies LngLat,
      datum,
    }));

  test('tells the datum that puts clearly more points inside', () => {
    expect(suspectDatum(points(5, 116.405, 'bd09'), areas)).toMatchObject({
      datum: 'wgs84',
      inside: 5,
      insideAsSaid: 0,
      all: 5,
    });
  });

  test('says nothing of two points, of points far from a border, or of places without a shape', () => {
    expect(suspectDatum(points(2, 116.405, 'bd09'), areas)).toBeUndefined();
    expect(suspectDatum(points(50, 116.6, 'bd09'), areas)).toBeUndefined();
    expect(suspectDatum(points(5, 116.405, 'bd09'), new Map())).toBeUndefined();
  });
});
