import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { definePoints, describePoints } from './point-table.ts';

interface Site {
  id: string;
  domains: string[];
  at?: { lng: number; lat: number };
}

const makePoints = definePoints<Site>({
  name: 'sites',
  title: '位置',
  columns: [
    { name: 'id', type: 'text', description: '编号', origin: '名录', of: ({ id }) => id },
    {
      name: 'domain',
      type: 'list',
      description: '领域',
      values: { elder: '养老', child: '托育' },
      origin: '名录',
      of: (site) => site.domains,
    },
    { name: 'note', type: 'text', description: '说明', origin: '名录', of: () => undefined },
  ],
  idOf: ({ id }) => id,
  pointOf: ({ at }) => at,
});
const table = makePoints(
  [
    { id: 'a', domains: ['elder', 'child'], at: { lng: 131.2, lat: 46.6 } },
    { id: 'b', domains: [] },
  ],
  '',
);

test('points stand in longitude and latitude, and nowhere where no more than the county is known', () => {
  expect(table.points.features.map(({ id, geometry }) => [id, geometry])).toEqual([
    ['a', { type: 'Point', coordinates: [131.2, 46.6] }],
    ['b', null],
  ]);
});

test('the properties of points are single values, a list one text', () => {
  expect(table.points.features.map(({ properties }) => properties)).toEqual([
    { id: 'a', domain: 'elder;child', note: null },
    { id: 'b', domain: '', note: null },
  ]);
});

test('describePoints takes what points may say, joined lists too, and nothing else', () => {
  const check = new Ajv2020().compile(describePoints(table));
  const withPoint = (change: object) => ({
    ...table.points,
    features: [{ ...table.points.features[0], ...change }],
  });
  const at = (...coordinates: number[]) => ({ geometry: { type: 'Point', coordinates } });
  const saying = (domain: string) => ({ properties: { id: 'a', domain, note: null } });
  expect(check(table.points)).toBe(true);
  expect(
    [at(180, 90), at(-180, -90), saying('child')].map(withPoint).every((data) => check(data)),
  ).toBe(true);
  const wrong = [
    at(181, 46),
    at(131, 90.5),
    at(131),
    saying('old'),
    saying('elder;'),
    { x: 1 },
    { properties: { id: 'a', domain: null, note: null, x: 1 } },
  ];
  expect(wrong.map(withPoint).filter((data) => check(data))).toEqual([]);
});

test('describePoints asks for every property and for degrees on earth', () => {
  const schema = JSON.stringify(describePoints(table));
  expect(schema).toContain('"required":["id","domain","note"]');
  expect(schema).toContain('"minimum":-180,"maximum":180');
  expect(schema).not.toContain('"array","null"');
});
