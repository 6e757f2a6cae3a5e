import { expect, test } from 'vitest';
import { layoutTiles } from './geo-tiles.ts';

test('a grid begins where its tiles do', () => {
  const items = [
    { name: '甲县', tile: [2, 1] as const },
    { name: '乙县', tile: [1, 3] as const },
  ];
  expect(layoutTiles(items)).toEqual({
    columns: 2,
    rows: 3,
    places: [
      [1, 0],
      [0, 2],
    ],
  });
});

test('one item is one tile, with or without a place; of several each has one', () => {
  const one = { columns: 1, rows: 1, places: [[0, 0]] };
  expect(layoutTiles([{ name: '甲县' }])).toEqual(one);
  expect(layoutTiles([{ name: '甲县', tile: [4, 2] }])).toEqual(one);
  expect(() => layoutTiles([{ name: '甲县', tile: [0, 0] }, { name: '乙县' }])).toThrow('乙县');
});
