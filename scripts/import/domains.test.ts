import { expect, test } from 'vitest';
import { inferDomain, inferRowDomain } from './domains.ts';

const words = {
  kinds: { kindergarten: ['幼儿园'], home: ['养老'], nursery: ['托育'] },
  services: {},
  sectors: {},
  yes: [],
  no: [],
  planned: [],
  confirmed: [],
  nothing: [],
  foot: [],
};
const tableOf = (columns: string[], names: string[]) => ({
  file: 'a.csv',
  header: 1,
  columns: new Map(columns.map((field, i) => [field, { position: i + 1, header: field }])),
  leftOut: [],
  rows: names.map((name, index) => ({ line: index + 2, cells: { name } })),
});

test.each([
  [['name', 'slots'], ['甲养老院'], '名单', 'child'],
  [['name', 'nursingBeds'], ['甲'], '名单', 'elder'],
  [['name'], ['甲幼儿园', '乙托育园'], '名单', 'child'],
  [['name'], ['甲养老院', '乙'], '名单', 'elder'],
  [['name'], ['甲养老院', '乙托育园'], '名单', undefined],
  [['name', 'slots', 'beds'], ['甲'], '名单', undefined],
  [['name'], ['甲中心'], '托育名单', 'child'],
])('inferDomain of columns %o and names %o in “%s” is %s', (columns, names, file, domain) => {
  expect(inferDomain(tableOf(columns, names), file, words)).toBe(domain);
});

test.each([
  [{ name: '甲养老院', slots: '3' }, 'elder'],
  [{ name: '甲', beds: '3' }, 'elder'],
  [{ name: '甲', type: '托育机构' }, 'child'],
  [{ name: '甲' }, undefined],
])('inferRowDomain(%o) is %s', (cells, domain) => {
  expect(inferRowDomain({ line: 2, cells }, words)).toBe(domain);
});
