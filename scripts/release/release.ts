import { resolve } from 'node:path';
import { stringify } from 'yaml';
import {
  byNewestVersion,
  compareTables,
  nextVersion,
  recordTable,
} from '../../src/model/changes/rules.ts';
import { countChanges, type TableChanges } from '../../src/model/changes/words.ts';
import { ContentError } from '../../src/lib/problems.ts';
import { shownPath } from '../../src/reading/files.ts';
import { readContent } from '../../src/model/content/read.ts';
import { buildSite } from '../../src/model/site.ts';
import { formatChinaDay } from '../import/china-day.ts';
import { root } from '../tool.ts';
import { writeFiles } from '../write-files.ts';
import { idsFile } from '../../src/model/released-ids/read.ts';
import { findChangedIds, formatIds } from './ids.ts';
import { formatRecordedTables, readRecordedTables, recordedFile } from './recorded.ts';

/** What a release did. */
export interface Released {
  /** Undefined where nothing has changed since the last release, and then nothing was written. */
  version: string | undefined;
  changes: TableChanges[];
}

/**
 * Compares what the site publishes from a content folder with what the last release kept, and writes
 * `changes/<version>.yaml`, the ids and the tables: all of them or none. Throws when the content is not whole, or when
 * an id that was released means something else now.
 */
export function release(content: string, day: string): Released {
  const read = readContent(content);
  const changed = findChangedIds(content, read);
  if (changed.length > 0) throw new ContentError(changed);
  const [newest] = read.releases.toSorted(byNewestVersion);
  if (newest && newest.date > day)
    throw new Error(
      `expected a day from ${newest.date} on, that of the newest release, found ${day}`,
    );
  const site = buildSite(read);
  const tables = site.tables.map(recordTable);
  const { digest } = site.version;
  const changes = compareTables(readRecordedTables(content, read.releases.length > 0), tables);
  const isSame = changes.every((table) => countChanges(table) === 0);
  if (isSame && newest?.digest === digest) return { version: undefined, changes };
  const version = nextVersion(
    day,
    read.releases.map((one) => one.version),
  );
  const { asOf } = read.site;
  writeFiles(
    content,
    new Map([
      [
        `changes/${version}.yaml`,
        formatChanges({ version, date: day, asOf, digest, tables: changes }),
      ],
      [recordedFile, formatRecordedTables(tables)],
      [idsFile, formatIds(content, read, version)],
    ]),
  );
  return { version, changes };
}

/** YAML without empty lists, no text folded. */
function formatChanges({
  tables,
  ...facts
}: {
  version: string;
  tables: TableChanges[];
  [fact: string]: unknown;
}): string {
  const shown = tables.map((table) =>
    Object.fromEntries(
      Object.entries(table).filter(([, value]) => !Array.isArray(value) || value.length > 0),
    ),
  );
  return stringify({ ...facts, tables: shown }, { lineWidth: 0 });
}

/** One line for each table that has changed: `projects: 1 added, 2 altered, 0 withdrawn`. */
export function formatReport({ version, changes }: Released): string {
  if (version === undefined) return 'Nothing has changed since the last release.';
  const lines = changes
    .filter((table) => countChanges(table) > 0)
    .map(
      ({ name, added, altered, withdrawn }) =>
        `${name}: ${added.length} added, ${altered.length} altered, ${withdrawn.length} withdrawn`,
    );
  const total = changes.reduce((sum, { rows }) => sum + rows, 0);
  return [`Released ${version}: ${changes.length} tables, ${total} rows.`, ...lines].join('\n');
}

if (import.meta.main) {
  const content = resolve(root, process.env.CONTENT_ROOT ?? 'content');
  try {
    const released = release(content, formatChinaDay(new Date()));
    console.log(formatReport(released));
    if (released.version)
      console.log(
        `Written: ${shownPath(content)}/changes/${released.version}.yaml; read it, and add a note: for its readers.`,
      );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
