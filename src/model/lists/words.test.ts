import { expect, test } from 'vitest';
import { formatFileName, formatViewCsv, formatViewGeoJson, formatViewJson } from './words.ts';

const view = {
  title: '项目',
  address: 'https://example.org/projects/?site=990101',
  choices: [{ name: '县（区）', value: '甲县' }],
  words: '',
  ids: ['c', 'a'],
};
const rows = [
  { id: 'a', name: '=甲', total: 1.5, source: '/documents/a/#t1-r1' },
  { id: 'b', name: '乙', total: 2, source: '/documents/a/#t1-r2' },
  { id: 'c', name: '丙', total: null, source: '/documents/a/#t1-r3' },
];

test('the table of a view is what its rows show, in their order, with id and source, guarded', () => {
  const shown = [
    { 项目名称: '丙', '总投资（万元）': '未载明' },
    { 项目名称: '=甲', '床位（张）': '30' },
  ];
  expect(formatViewCsv({ ...view, shown }, rows)).toBe(
    [
      '\uFEFF编号,项目名称,总投资（万元）,床位（张）,原文出处',
      'c,丙,未载明,,/documents/a/#t1-r3',
      "a,'=甲,,30,/documents/a/#t1-r1",
      '',
    ].join('\r\n'),
  );
});

test('JSON names what is chosen and the address that shows it again', () => {
  expect(JSON.parse(formatViewJson(view, rows))).toEqual({
    title: '项目',
    address: view.address,
    filters: { '县（区）': '甲县' },
    words: '',
    count: 2,
    rows: [rows[2], rows[0]],
  });
});

test('GeoJSON holds the features of the view', () => {
  const feature = (id: string) => ({
    type: 'Feature' as const,
    id,
    geometry: null,
    properties: {},
  });
  const all = { type: 'FeatureCollection' as const, features: ['a', 'b', 'c'].map(feature) };
  expect(JSON.parse(formatViewGeoJson(view, all))).toMatchObject({
    type: 'FeatureCollection',
    address: view.address,
    features: [{ id: 'c' }, { id: 'a' }],
  });
});

test('a record that the download does not have is an error', () => {
  expect(() => formatViewCsv({ ...view, ids: ['x'], shown: [{}] }, rows)).toThrow('no record x');
});

test('formatFileName(view, extension) says what was chosen', () => {
  expect(formatFileName({ ...view, words: '托育 服务/甲' }, 'csv')).toBe(
    '项目-甲县-托育_服务_甲.csv',
  );
});
