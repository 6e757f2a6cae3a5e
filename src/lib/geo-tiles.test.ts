import { describe, expect, test } from 'vitest';
import { layoutTiles, type TileItem } from './geo-tiles.ts';
import type { LngLat } from './geo.ts';

/** Four seats crowded in the west, four far apart in the east. */
const seats: Record<string, LngLat> = {
  甲区: [131.15, 46.65],
  乙区: [131.14, 46.55],
  丙区: [131.34, 46.59],
  丁区: [131.4, 46.57],
  戊县: [131.13, 46.73],
  己县: [131.81, 46.78],
  庚县: [132.2, 46.33],
  辛县: [134.01, 46.8],
};
const items: TileItem[] = Object.entries(seats).map(([name, seat]) => ({ name, seat }));

describe('layoutTiles(items)', () => {
  test('gives each item a place of its own', () => {
    const { places, columns, rows } = layoutTiles(items);
    expect(new Set(places.map(String)).size).toBe(8);
    expect(places.every(([col, row]) => col >= 0 && col < columns && row >= 0 && row < rows)).toBe(
      true,
    );
  });

  test('keeps west and east, north and south', () => {
    const { places } = layoutTiles(items);
    const of = (name: string) => places[items.findIndex((item) => item.name === name)] ?? [-1, -1];
    expect(of('辛县')[0]).toBeGreaterThan(of('己县')[0]);
    expect(of('己县')[0]).toBeGreaterThan(of('戊县')[0]);
    expect(of('戊县')[1]).toBeLessThan(of('乙区')[1]);
    expect(of('庚县')[1]).toBeGreaterThan(of('辛县')[1]);
  });

  test('puts fixed tiles where they say and the others around them', () => {
    const { places } = layoutTiles([
      { name: '甲县', tile: [1, 1] },
      { name: '乙县', tile: [0, 0] },
      ...items.slice(0, 3),
    ]);
    expect(places.slice(0, 2)).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(new Set(places.map(String)).size).toBe(5);
  });

  test('draws one item as one tile', () => {
    expect(layoutTiles(items.slice(0, 1))).toEqual({ columns: 1, rows: 1, places: [[0, 0]] });
  });

  test('refuses two items on one tile and an item without any place', () => {
    const tile = [0, 0] as const;
    expect(() =>
      layoutTiles([
        { name: '甲县', tile },
        { name: '乙县', tile },
      ]),
    ).toThrow('乙县 and 甲县');
    expect(() => layoutTiles([{ name: '甲县' }])).toThrow('甲县 has neither');
  });
});
