import { expect, test } from 'vitest';
import { formatFileName, formatViewCsv, formatViewGeoJson, formatViewJson } from './list-view.ts';

const view = {
  title: '项目',
  address: 'https://example.org/projects/?site=990101',
  choices: [{ name: '县（区）', value: '甲县' }],
  words: '',
  ids: ['c', 'a'],
};
const rows = [
  { id: 'a', domain: ['elder', 'child'], name: '=甲', total: 1.5 },
  { id: 'b', domain: ['elder'], name: '乙', total: 2 },
  { id: 'c', domain: ['child'], name: '丙', total: null },
];

test('the table of a view has its rows in its order, empty where nothing is known, guarded', () => {
  expect(formatViewCsv(view, rows)).toBe(
    "\uFEFFid,domain,name,total\r\nc,child,丙,\r\na,elder;child,'=甲,1.5\r\n",
  );
});

test('the header stands where no row is left', () => {
  expect(formatViewCsv({ ...view, ids: [] }, rows)).toBe('\uFEFFid,domain,name,total\r\n');
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
  expect(() => formatViewCsv({ ...view, ids: ['x'] }, rows)).toThrow('no record x');
});

test('formatFileName(view, extension) says what was chosen', () => {
  expect(formatFileName({ ...view, words: '托育 服务/甲' }, 'csv')).toBe(
    '项目-甲县-托育_服务_甲.csv',
  );
});
