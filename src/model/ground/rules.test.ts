import { expect, test } from 'vitest';
import { type Ground, onlyArea } from './rules.ts';

const ground: Ground = {
  kind: 'tiles',
  areas: [
    { code: '990101', name: '甲区', seat: [1, 2] },
    { code: '990102', name: '乙县', seat: [3, 4] },
  ],
};

test('a map of one area is drawn on that area alone', () => {
  expect(onlyArea(ground, '990102').areas.map(({ name }) => name)).toEqual(['乙县']);
});

test('what is in no area is drawn on the whole ground', () => {
  expect(onlyArea(ground, '990100')).toBe(ground);
});
