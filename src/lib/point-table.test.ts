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

test('describePoints asks for every property and for degrees on earth', () => {
  const schema = JSON.stringify(describePoints(table));
  expect(schema).toContain('"required":["id","domain","note"]');
  expect(schema).toContain('"minimum":-180,"maximum":180');
  expect(schema).not.toContain('"array","null"');
});
