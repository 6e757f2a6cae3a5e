import { expect, test, vi } from 'vitest';
import type { Content } from '../content/read.ts';
import type { CityView } from '../places/view.ts';

const seat = { lng: 120.5, lat: 40.5, source: '某网站' };
const position = { lng: 120.5, lat: 40.5, precision: 'county', words: '甲县', source: '某网站' };
const project = {
  id: 'some-2022-1',
  name: '托育中心',
  href: '/projects/some-2022-1/',
  city: '990100',
  site: '990101',
  siteName: '甲县',
  domains: ['child'],
  totalWan: 300,
  status: '计划2023年建设，是否建成：本站未收录',
  position,
};
vi.mock('../ground/view.ts', () => ({
  getGround: () => ({
    kind: 'tiles',
    areas: [{ code: '990101', name: '甲县', href: '/places/990101/', seat: [120.5, 40.5] }],
  }),
}));
const facility = { id: 'f-1', city: '990100', status: 'planned', project };
vi.mock('../facilities/view.ts', () => ({
  getFacilities: () => [
    facility,
    { ...facility, id: 'f-2', status: 'confirmed' },
    { ...facility, id: 'f-3', project: undefined },
    { ...facility, id: 'f-4', city: '990200' },
  ],
}));
vi.mock('../slots/view.ts', () => ({ getSlotReports: () => [] }));
vi.mock('../places/view.ts', () => ({ getCities: () => [] }));
vi.mock('../projects/view.ts', () => ({
  getProjects: () => [
    project,
    { ...project, id: 'some-2022-2', site: undefined, siteName: undefined },
    { ...project, id: 'some-2022-3', position: undefined },
    { ...project, id: 'other-2022-1', city: '990200' },
  ],
}));

const { getCityMap } = await import('./view.ts');
const content = {} as Content;
const city = { code: '990100', name: '某市', seat, counties: [] } as unknown as CityView;

test('every point bears the code of the area it lies in, the city where only that is known', () => {
  const { points } = getCityMap(content, city);
  expect(points.map(({ id, area }) => [id, area])).toEqual([
    ['project-some-2022-1', '990101'],
    ['project-some-2022-2', '990100'],
  ]);
});

test('what has no position is listed apart', () => {
  const { unlocated } = getCityMap(content, city);
  expect(unlocated.map(({ id }) => id)).toEqual(['project-some-2022-3']);
});

test('an institution whose planned service is a project is named, to be shown once', () => {
  expect(getCityMap(content, city).planning).toEqual(['f-1']);
});
