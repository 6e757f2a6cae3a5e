import { expect, test } from 'vitest';
import type { Place } from '../../src/schemas/places.ts';
import { findPlace, findScope } from './find-place.ts';

const place = (code: string, name: string, parent?: string, aliases: string[] = []): Place => ({
  code,
  name,
  aliases,
  level: parent ? 'county' : 'city',
  province: '某省',
  seat: { lng: 100, lat: 30, source: '虚构' },
  ...(parent && { parent }),
});
const places = [
  place('990100', '甲林市'),
  place('990101', '乙区', '990100', ['乙']),
  place('990102', '集林县', '990100', ['集林']),
  place('990103', '四方区', '990100', ['四方']),
  place('990200', '丁市'),
];
const towns = [
  { code: '990103004', name: '集林街道' },
  { code: '990101001', name: '中山街道' },
  { code: '990102001', name: '中山街道' },
];
const find = (city: string) => {
  const scope = findScope(city, places, towns);
  return (row: Record<string, string>) => scope && findPlace(row, scope);
};

test.each([
  [{ place: '990102', area: '乙区' }, '990102'],
  [{ place: '990200' }, undefined],
  [{ area: '乙' }, '990101'],
  [{ area: '某省甲林市四方区' }, '990103'],
  [{ area: '外区', address: '乙区一路' }, undefined],
  [{ area: '甲林市', address: '乙区一路' }, '990101'],
  [{ area: '甲林市', address: '一路' }, '990100'],
  [{ address: '某省甲林市 集林县一镇' }, '990102'],
  [{ address: '四方区集林街道' }, '990103'],
  [{ address: '集林街道东方社区' }, '990103'],
  [{ address: '中山街道2号' }, undefined],
  [{ address: '集林林业局家属区' }, '990102'],
  [{ address: '集林路2号' }, undefined],
  [{ address: '甲林市' }, undefined],
  [{}, undefined],
])('findPlace(%o) in a city of counties is %s', (row, code) => {
  expect(find('990100')(row)).toBe(code);
});

test.each([
  [{}, '990200'],
  [{ address: '乙区一路' }, '990200'],
  [{ area: '丁市' }, '990200'],
  [{ area: '乙区' }, undefined],
])('findPlace(%o) in a city without counties is %s', (row, code) => {
  expect(find('990200')(row)).toBe(code);
});

test('findScope(code) is undefined for an unknown code', () => {
  expect(findScope('999999', places, towns)).toBeUndefined();
});
