import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { formatCsv, unguard } from '../../src/lib/csv.ts';
import type { Problem } from '../../src/lib/problems.ts';
import { shownPath } from '../../src/reading/files.ts';
import { kinds } from '../../src/model/content/kinds.ts';
import type { Content } from '../../src/model/content/read.ts';

/** Where released ids are kept, below the content folder. */
export const idsFile = 'released-ids.csv';

const columns = ['collection', 'id', 'title', 'withdrawn'] as const;

/** An id that was published, with what it means and, where it is no more, the version that withdrew it. */
export type ReleasedId = Record<(typeof columns)[number], string>;

/** Every id that the site publishes for good, with the title that says what it means. */
export function getIds(content: Content): ReleasedId[] {
  return Object.entries(kinds).flatMap(([collection, { list }]) =>
    list(content).flatMap(({ id, title }) =>
      title === undefined
        ? []
        : [{ collection, id, title: title.replaceAll('\n', ' '), withdrawn: '' }],
    ),
  );
}

/** The ids that were ever released: once published, they never change their meaning. */
function readReleasedIds(root: string): ReleasedId[] {
  const path = join(root, idsFile);
  if (!existsSync(path)) return [];
  const rows: ReleasedId[] = parse(readFileSync(path), { columns: true, bom: true });
  return rows.map((row) => ({ ...row, title: unguard(row.title) }));
}

const keyOf = ({ collection, id }: ReleasedId) => `${collection} ${id}`;

/** Released ids that mean something else now, each with its line in the file. */
export function findChangedIds(root: string, content: Content): Problem[] {
  const current = new Map(getIds(content).map((item) => [keyOf(item), item]));
  return readReleasedIds(root).flatMap((released, index) => {
    const now = current.get(keyOf(released));
    if (!now || now.title === released.title) return [];
    return {
      file: shownPath(join(root, idsFile)),
      line: index + 2,
      column: 1,
      expected: `${keyOf(released)} to mean “${released.title}” for good`,
      found: `“${now.title}”`,
    };
  });
}

/** Released ids that are no more, without those that a release has withdrawn. */
export function findLostIds(root: string, content: Content): ReleasedId[] {
  const current = new Set(getIds(content).map(keyOf));
  return readReleasedIds(root).filter((item) => !item.withdrawn && !current.has(keyOf(item)));
}

/** The file of ids as a release leaves it: new ids after the old ones, those that are no more with the version since which. */
export function formatIds(root: string, content: Content, version: string): string {
  const released = readReleasedIds(root);
  const known = new Set(released.map(keyOf));
  const current = getIds(content);
  const present = new Set(current.map(keyOf));
  const kept = released.map((item) => ({
    ...item,
    withdrawn: present.has(keyOf(item)) ? '' : item.withdrawn || version,
  }));
  return formatCsv(columns, [...kept, ...current.filter((item) => !known.has(keyOf(item)))]);
}
