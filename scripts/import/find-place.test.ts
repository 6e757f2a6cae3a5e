import { expect, test } from 'vitest';
import type { Place } from '../../src/model/places/schema.ts';
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
  [{ area: '甲林市市辖区', address: '乙区一路' }, '990101'],
  [{ area: '四方区一街道' }, '990103'],
  [{ area: '外林市四方区' }, undefined],
  [{ area: '外林四方区' }, undefined],
  [{ area: '乙区、集林县' }, undefined],
  [{ area: '乙区、外区' }, undefined],
  [{ area: '甲林市-四方区' }, '990103'],
  [{ area: '集林县县城' }, '990102'],
  [{ area: '四方区红旗社区' }, '990103'],
  [{ area: '集林县、外林县' }, undefined],
  [{ area: '甲林市、丁市', address: '乙区一路' }, undefined],
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
  [{ area: '外林市丁市' }, '990200'],
  [{ area: '外林市、丁市' }, undefined],
  [{ area: '乙区' }, undefined],
])('findPlace(%o) in a city without counties is %s', (row, code) => {
  expect(find('990200')(row)).toBe(code);
});

test('findScope(code) is undefined for an unknown code', () => {
  expect(findScope('999999', places, towns)).toBeUndefined();
});

test('findPlace(row) in a county takes the county with its city', () => {
  expect(find('990102')({ area: '某省甲林市集林县' })).toBe('990102');
  expect(find('990102')({ area: '外林市集林县' })).toBeUndefined();
});
