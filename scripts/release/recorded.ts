import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { RecordedTable } from '../../src/model/changes/words.ts';
import { ContentError } from '../../src/lib/problems.ts';
import { shownPath } from '../../src/reading/files.ts';

/** Where the tables of the last release are kept, below the content folder. */
export const recordedFile = 'released-tables.json';

/** The tables as they are recorded: a row is its cells in the order of the columns. */
const recordedTables = z.array(
  z.strictObject({
    name: z.string(),
    key: z.array(z.string()).min(1),
    label: z.array(z.string()),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
);

/** The tables of the last release; none before the first. Throws when they are needed and not there, or not whole. */
export function readRecordedTables(root: string, isNeeded: boolean): RecordedTable[] {
  const path = join(root, recordedFile);
  const fail = (found: string) => {
    const expected = 'the tables of the last release, as npm run release wrote them';
    return new ContentError([{ file: shownPath(path), line: 1, column: 1, expected, found }]);
  };
  if (!existsSync(path)) {
    if (isNeeded) throw fail('no file');
    return [];
  }
  return parseTables(readFileSync(path, 'utf8'), fail).map((table) => ({
    ...table,
    rows: table.rows.map((cells) =>
      Object.fromEntries(table.columns.map((column, index) => [column, cells[index] ?? ''])),
    ),
  }));
}

function parseTables(text: string, fail: (found: string) => Error) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw fail(String(error));
  }
  const result = recordedTables.safeParse(json);
  if (!result.success) throw fail(result.error.issues[0]?.message ?? 'something else');
  return result.data;
}

/** The file of recorded tables: JSON with a row on each line, so that a difference shows the rows that it concerns. */
export function formatRecordedTables(tables: readonly RecordedTable[]): string {
  const texts = tables.map(({ rows, ...table }) => {
    const lines = rows.map((row) =>
      JSON.stringify(table.columns.map((column) => row[column] ?? '')),
    );
    return `${JSON.stringify(table).slice(0, -1)},"rows":[\n${lines.join(',\n')}\n]}`;
  });
  return `[\n${texts.join(',\n')}\n]\n`;
}
