import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { outline } from '../testing/outline.ts';
import { readContent } from './content/read.ts';
import { buildSite } from './site.ts';

const site = buildSite(readContent('src/testing/city'));

/** Files and drawings that are made of views which have a golden file, and what is only asked with a question. */
const derived = new Set(['dataFiles', 'tables', 'cards', 'nearbyGround', 'grounds', 'boundaries']);
const views = Object.entries(site).filter(
  ([name, view]) => typeof view !== 'function' && view !== undefined && !derived.has(name),
);

test.each(views)('%s of the sample city', async (name, view) => {
  const file = `../testing/golden/${name}.yaml`;
  if (!existsSync(`src/model/${file}`))
    throw new Error(`${file} is missing: create it empty and run vitest -u`);
  await expect(
    stringify(outline(view), { lineWidth: 0, aliasDuplicateObjects: false }),
  ).toMatchFileSnapshot(file);
});

test('maps, answers and files of the sample city', async () => {
  const [city] = site.cities;
  if (!city) throw new Error('the sample has a city');
  const answers = {
    map: site.mapOf(city),
    ask: ['child', 'elder'].map((domain) => site.askOf(city.code, domain as 'child')),
    notes: site.documents.map((document) => site.notesOf(document)),
    withdrawn: site.withdrawnPartsOf('policies'),
    files: site.dataFiles
      .filter(({ name }) => name.endsWith('.csv'))
      .map(({ name, text }) => [name, text]),
    points: site.pointTables.map(({ points }) => points),
    cards: site.cards.map(({ name, card }) => ({ name, ...card })),
    projects: site.projects.map((project) => ({
      id: project.id,
      checks: site.checksOf(project).map(({ id }) => id),
      notListed: site.notListedOf(project),
    })),
    conditions: site.policies.map(({ id }) => [
      id,
      site.conditionsOf('policy', id).map((one) => one.id),
    ]),
    plans: site.nearby.details.map(({ project }) => project?.text),
    lists: site.places.map(({ code }) => [
      code,
      site.listsOf(code).map(({ register }) => register.id),
    ]),
  };
  await expect(
    stringify(outline(answers), { lineWidth: 0, aliasDuplicateObjects: false }),
  ).toMatchFileSnapshot('../testing/golden/answers.yaml');
});
