import { expect, test } from 'vitest';
import { readCapacities, readFloorAreas } from './capacities.ts';

const patterns = [
  { words: '床位{n}张', kind: 'beds' as const, nursing: false },
  { words: '护理型床位{n}张', kind: 'beds' as const, nursing: true },
  { words: '设{n}个托位', kind: 'slots' as const, nursing: false },
];

test('the longest of several patterns counts, words count once, in the order of the text', () => {
  expect(readCapacities('护理型床位500张，床位35张，设２４个托位', patterns)).toEqual([
    { kind: 'beds', nursing: true, count: 500, words: '护理型床位500张' },
    { kind: 'beds', nursing: false, count: 35, words: '床位35张' },
    { kind: 'slots', nursing: false, count: 24, words: '设２４个托位' },
  ]);
});

test('numbers of other things are not places', () => {
  expect(readCapacities('占地面积600平方米，设置3个班型，床位若干张', patterns)).toEqual([]);
});

test('a floor area keeps its decimals and its words; land and other areas are none', () => {
  const words = ['建筑面积{n}平方米', '建筑面积{n}平米'];
  expect(
    readFloorAreas('占地17,256.56平方米，总建筑面积１,234.5平方米，绿化200平方米', words),
  ).toEqual([{ squareMetres: 1234.5, words: '建筑面积１,234.5平方米' }]);
  expect(readFloorAreas('建筑面积4180平米，其中楼房建筑面积4000平', words)).toEqual([
    { squareMetres: 4180, words: '建筑面积4180平米' },
  ]);
});
