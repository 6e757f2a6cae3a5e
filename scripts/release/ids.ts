import { join } from 'node:path';
import { formatCsv } from '../../src/lib/csv.ts';
import type { Problem } from '../../src/lib/problems.ts';
import { type Collect, shownPath } from '../../src/reading/files.ts';
import { kinds } from '../../src/model/content/kinds.ts';
import type { Content } from '../../src/model/content/read.ts';
import { idsFile, readReleasedIds } from '../../src/model/released-ids/read.ts';
import { formatTitle } from '../../src/model/released-ids/rules.ts';
import { idColumns, type ReleasedId } from '../../src/model/released-ids/schema.ts';

const refuse: Collect = ({ file, line, expected, found }) => {
  throw new Error(`${file}:${line} expected ${expected}, found ${found}`);
};

/** Every id that the site publishes for good, with the title that says what it means. */
export function getIds(content: Content): ReleasedId[] {
  return Object.entries(kinds).flatMap(([collection, { list }]) =>
    list(content).flatMap(({ id, title }) =>
      title === undefined ? [] : [{ collection, id, title: formatTitle(title), withdrawn: '' }],
    ),
  );
}

const keyOf = ({ collection, id }: ReleasedId) => `${collection} ${id}`;

/** Released ids that mean something else now, each with its line in the file. */
export function findChangedIds(root: string, content: Content): Problem[] {
  const current = new Map(getIds(content).map((item) => [keyOf(item), item]));
  return readReleasedIds(root, refuse).flatMap((released) => {
    const now = current.get(keyOf(released));
    if (!now || now.title === released.title) return [];
    return {
      file: shownPath(join(root, idsFile)),
      line: released.line,
      column: 1,
      expected: `${keyOf(released)} to mean “${released.title}” for good`,
      found: `“${now.title}”`,
    };
  });
}

/** Released ids that are no more, without those that a release has withdrawn. */
export function findLostIds(root: string, content: Content): ReleasedId[] {
  const current = new Set(getIds(content).map(keyOf));
  return readReleasedIds(root, refuse).filter(
    (item) => !item.withdrawn && !current.has(keyOf(item)),
  );
}

/** The file of ids as a release leaves it: new ids after the old ones, those that are no more with the version since which. */
export function formatIds(root: string, content: Content, version: string): string {
  const released = readReleasedIds(root, refuse);
  const known = new Set(released.map(keyOf));
  const current = getIds(content);
  const present = new Set(current.map(keyOf));
  const kept = released.map((item) => ({
    ...item,
    withdrawn: present.has(keyOf(item)) ? '' : item.withdrawn || version,
  }));
  return formatCsv(idColumns, [...kept, ...current.filter((item) => !known.has(keyOf(item)))]);
}
