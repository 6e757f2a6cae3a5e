import { expect, test } from 'vitest';
import { contentRoot } from '../../reading/content-root.ts';
import { getFacilities } from '../facilities/view.ts';
import { readContent } from '../content/read.ts';
import { getCities, type CityView } from '../places/view.ts';
import { getProjects } from '../projects/view.ts';
import { getCityMap } from './view.ts';

const content = readContent(contentRoot);

/** Of every city the points of its projects, by the page that they lead to. */
const projectPoints = (city: CityView) =>
  getCityMap(content, city).points.filter(({ id }) => id.startsWith('project-'));

test.each(getCities(content))('$name: every project is a point or listed apart, once', (city) => {
  const { points, unlocated } = getCityMap(content, city);
  const ids = [...points, ...unlocated].map(({ id }) => id).filter((id) => /^project-/.test(id));
  const own = getProjects(content).filter((project) => project.city === city.code);
  expect(ids.toSorted()).toEqual(own.map(({ id }) => `project-${id}`).toSorted());
  expect(unlocated.every(({ id }) => !points.some((point) => point.id === id))).toBe(true);
});

test.each(getCities(content))(
  '$name: every point bears the code of the area it lies in',
  (city) => {
    const siteOf = new Map(getProjects(content).map(({ id, site }) => [`project-${id}`, site]));
    for (const { id, area } of projectPoints(city)) expect(area).toBe(siteOf.get(id) ?? city.code);
  },
);

test('an institution whose planned service is a project is named, to be shown once', () => {
  const planned = getFacilities(content).filter(
    ({ status, project }) => status === 'planned' && project,
  );
  const named = getCities(content).flatMap((city) => getCityMap(content, city).planning);
  expect(named.toSorted()).toEqual(planned.map(({ id }) => id).toSorted());
});
