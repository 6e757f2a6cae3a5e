import { expect, test } from 'vitest';
import type { Facility } from '../../src/model/facilities/schema.ts';
import type { Place } from '../../src/model/places/schema.ts';
import type { Project } from '../../src/model/projects/schema.ts';
import type { Change } from './merge.ts';
import { listDuplicates, suggestLinks } from './suspicions.ts';

const seat = { lng: 100, lat: 30, source: '虚构' };
const places: Place[] = [
  { code: '990100', name: '甲市', level: 'city', aliases: [], seat },
  { code: '990101', name: '乙区', level: 'county', parent: '990100', aliases: [], seat },
  { code: '990102', name: '丙县', level: 'county', parent: '990100', aliases: [], seat },
];
const added = (name: string, place: string, kind: Change['kind'] = 'added'): Change => ({
  row: { line: 2, cells: { name, place } },
  id: 'f-0007',
  kind,
  fields: [],
  kept: [],
});
const projects = [
  { id: 'jia-1', name: '甲市乙区向阳幼儿园改造项目', place: '990100', site: '990101' },
  { id: 'jia-2', name: '妇幼保健院托育楼', place: '990100' },
] as Project[];
const planned = [{ name: '丙县博爱幼儿园', place: '990102', project: 'jia-3' }] as Facility[];
const suggest = (change: Change) =>
  suggestLinks([change], { projects, planned, places }).map(({ project }) => project);

test.each([
  ['向阳幼儿园', '990101', ['jia-1']],
  ['甲市向阳幼儿园', '990101', ['jia-1']],
  ['向阳幼儿园', '990102', []],
  ['甲市妇幼保健院', '990102', ['jia-2']],
  ['丙县博爱幼儿园（东园）', '990102', ['jia-3']],
  ['幼儿园', '990101', []],
])('suggestLinks for the new row %s in %s finds %o', (name, place, found) => {
  expect(suggest(added(name, place))).toEqual(found);
});

test('suggestLinks leaves rows alone that were there before', () => {
  expect(suggest(added('向阳幼儿园', '990101', 'unchanged'))).toEqual([]);
});

test('listDuplicates names each later row of the same name, address and place', () => {
  const column = { position: 3, header: '机构名称' };
  const table = {
    file: 'a.csv',
    header: 1,
    columns: new Map([['name', column]]),
    leftOut: [],
    rows: [],
  };
  const row = (line: number, name: string, place: string) => ({ line, cells: { name, place } });
  const rows = [row(2, '甲园', '990101'), row(3, '甲 园', '990101'), row(4, '甲园', '990102')];
  expect(listDuplicates(table, rows)).toEqual([
    {
      file: 'a.csv',
      line: 3,
      column: 3,
      expected: 'each institution once',
      found: '“甲 园” again, as in line 2',
    },
  ]);
});
