import { expect, test } from 'vitest';
import { findTown, townsOf } from './towns.ts';

const towns = [
  { code: '990101001', name: '东街道' },
  { code: '990101002', name: '河东街道' },
  { code: '990101100', name: '太平镇' },
  { code: '990102100', name: '太平镇' },
];
const find = (county: string, name?: string, address?: string) =>
  findTown({ county, towns, name, address })?.code;

test('findTown takes the named town of the county, with or without its suffix', () => {
  expect(find('990101', '太平镇')).toBe('990101100');
  expect(find('990102', '太平')).toBe('990102100');
});

test('findTown looks in the address, the longest name first', () => {
  expect(find('990101', undefined, '甲区河东街道12号')).toBe('990101002');
  expect(find('990101', '不知名', '太平镇一委')).toBe('990101100');
});

test('findTown finds none in another county or without a name', () => {
  expect(find('990103', '太平镇')).toBeUndefined();
  expect(find('990101', undefined, '太平路3号')).toBeUndefined();
  expect(find('990101')).toBeUndefined();
});

test('townsOf(towns, county)', () => {
  expect(townsOf(towns, '990102').map(({ code }) => code)).toEqual(['990102100']);
});
