import { expect, test } from 'vitest';
import type { NearbyData, NearbyRow } from '../nearby/schema.ts';
import type { PlaceMapData } from './rules.ts';
import { withFacilities } from './rules.ts';

const row: NearbyRow = {
  id: 'f-1',
  name: '甲院',
  status: 'confirmed',
  kind: 'home',
  domains: ['elder'],
  place: '990101',
  at: [131, 46],
  precision: 'exact',
  classes: [],
  services: [],
  fees: [],
};
const at = [131, 46] as const;
const nearby: NearbyData = {
  places: [
    { code: '990101', name: '甲区', city: '990100', at, lists: [] },
    { code: '990201', name: '乙区', city: '990200', at, lists: [] },
  ],
  towns: [],
  rows: [
    row,
    { ...row, id: 'f-2', at: undefined },
    { ...row, id: 'f-3', place: '990201' },
    { ...row, id: 'plan-1', status: 'planned' },
    { ...row, id: 'f-4', kind: 'kindergarten', status: 'planned' },
    { ...row, id: 'f-5', kind: 'kindergarten', status: 'planned' },
  ],
};
const city: PlaceMapData = {
  city: { code: '990100', name: '某市' },
  kind: 'tiles',
  boundaries: null,
  approvalNumber: '',
  attribution: '',
  years: [],
  metrics: [],
  areas: [],
  points: [
    {
      id: 'project-plan-1',
      layer: 'project',
      name: '新院',
      lng: 131,
      lat: 46,
      precision: 'county',
      area: '990101',
      href: '/projects/plan-1/',
      text: '',
      domains: ['elder'],
    },
  ],
  unlocated: [],
  planning: ['f-5'],
};

test('withFacilities(data, nearby) adds the institutions of the city, each once, and no planned service of a project again', () => {
  const { points, unlocated } = withFacilities(city, nearby);
  expect(points.map(({ id, text }) => [id, text])).toEqual([
    ['project-plan-1', ''],
    ['facility-f-1', '养老机构'],
    ['facility-f-4', '幼儿园，这项服务是计划的'],
  ]);
  expect(unlocated.map(({ id, href }) => [id, href])).toEqual([
    ['facility-f-2', '/facilities/f-2/'],
  ]);
});
