import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { formatCsv } from '../src/lib/csv.ts';
import { readContent, type Content } from '../src/loaders/read-content.ts';
import { root } from './tool.ts';

const releasedPath = join(root, 'content/released-ids.csv');
const columns = ['collection', 'id', 'title'] as const;
export type ReleasedId = Record<(typeof columns)[number], string>;

/** Every id that the site publishes, with the title that says what it means. */
export function getIds(content: Content): ReleasedId[] {
  const name = new Map(content.places.map((place) => [place.code, place.name]));
  const withTitles = {
    documents: content.documents,
    policies: content.policies,
    tasks: content.tasks,
    projects: content.projects.map((project) => ({ ...project, title: project.name })),
    slots: content.slots.map((slot) => ({ ...slot, title: `${name.get(slot.area)} ${slot.year}` })),
    indicators: content.indicators.map((item) => ({ ...item, title: item.name })),
    progress: content.progress.map(({ id, goal }) => ({ id, title: goal.slice(0, 40) })),
    figures: content.figures.map(({ id, title, year = '' }) => ({ id, title: title + year })),
    places: content.places.map((place) => ({ id: place.code, title: place.name })),
    departments: content.departments.map((body) => ({ ...body, title: body.name })),
    facilities: content.facilities.map((facility) => ({ ...facility, title: facility.name })),
    claims: content.claims,
    pledges: content.pledges,
    terms: content.terms.map(({ id, term }) => ({ id, title: term })),
  };
  return Object.entries(withTitles).flatMap(([collection, items]) =>
    items.map(({ id, title }) => ({ collection, id, title: title.replaceAll('\n', ' ') })),
  );
}

/** The ids in `content/released-ids.csv`: once published, they never change their meaning. */
export function readReleasedIds(): ReleasedId[] {
  return parse(readFileSync(releasedPath), { columns: true, bom: true });
}

if (import.meta.main) {
  const released = readReleasedIds();
  const known = new Set(released.map(({ collection, id }) => `${collection} ${id}`));
  const added = getIds(readContent('content')).filter(
    ({ collection, id }) => !known.has(`${collection} ${id}`),
  );
  writeFileSync(releasedPath, formatCsv(columns, [...released, ...added]));
  console.log(`${added.length} ids released, ${released.length} were before.`);
}
