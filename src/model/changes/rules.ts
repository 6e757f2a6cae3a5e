import { createHash } from 'node:crypto';
import { formatCell } from '../../lib/csv.ts';
import type { Column, Table } from '../../lib/table.ts';
import { compareText } from '../../lib/text.ts';
import type { RecordedTable, TableChanges } from './words.ts';

/** A table without what only passes. */
export function recordTable(
  given: Pick<Table, 'name' | 'key' | 'label' | 'rows'> & {
    columns: readonly Pick<Column, 'name' | 'isPassing'>[];
  },
): RecordedTable {
  const { name, key, label, columns, rows } = given;
  const kept = columns.filter(({ isPassing }) => !isPassing).map((column) => column.name);
  return {
    name,
    key,
    label,
    columns: kept,
    rows: rows.map((row) =>
      Object.fromEntries(kept.map((column) => [column, formatCell(row[column])])),
    ),
  };
}

/**
 * What has changed from one release to the next, table by table in their order of now. A table that is new has no added
 * rows: it is there as a whole. A column that only one of the two has is not compared.
 */
export function compareTables(
  before: readonly RecordedTable[],
  now: readonly RecordedTable[],
): TableChanges[] {
  const gone = before
    .filter(({ name }) => !now.some((table) => table.name === name))
    .map((table) => ({ ...table, rows: [] }));
  return [...now, ...gone].map((table) =>
    compareTable(
      before.find(({ name }) => name === table.name),
      table,
    ),
  );
}

function compareTable(before: RecordedTable | undefined, now: RecordedTable): TableChanges {
  const { name, rows } = now;
  const unchanged = { name, rows: rows.length, added: [], altered: [], withdrawn: [] };
  if (!before) return unchanged;
  const columns = now.columns.filter((column) => before.columns.includes(column));
  const old = new Map(before.rows.map((row) => [keyOf(before, row), row]));
  const kept = new Set(rows.map((row) => keyOf(now, row)));
  const named = (table: RecordedTable, row: RecordedTable['rows'][number]) => ({
    key: keyOf(table, row),
    title: textOf(row, table.label),
  });
  return {
    ...unchanged,
    added: rows.filter((row) => !old.has(keyOf(now, row))).map((row) => named(now, row)),
    altered: rows.flatMap((row) => {
      const was = old.get(keyOf(now, row));
      const cells = columns
        .filter((column) => was && was[column] !== row[column])
        .map((column) => ({ column, old: was?.[column] ?? '', new: row[column] ?? '' }));
      return cells.length > 0 ? [{ ...named(now, row), cells }] : [];
    }),
    withdrawn: before.rows
      .filter((row) => !kept.has(keyOf(before, row)))
      .map((row) => ({ ...named(before, row), cells: { ...row } })),
  };
}

function keyOf({ key }: RecordedTable, row: RecordedTable['rows'][number]): string {
  return textOf(row, key);
}

function textOf(row: RecordedTable['rows'][number], columns: readonly string[]): string {
  return columns
    .map((column) => row[column])
    .filter(Boolean)
    .join(' ');
}

/** The newest release first. */
export function byNewestVersion(a: { version: string }, b: { version: string }): number {
  return b.version.localeCompare(a.version, 'en', { numeric: true });
}

/** A fingerprint (SHA-256, hexadecimal) that any change of the tables changes; the order of rows is none. */
export function digestTables(tables: readonly RecordedTable[]): string {
  const text = JSON.stringify(
    tables.map((table) => [
      table.name,
      table.columns,
      table.rows
        .map((row) => table.columns.map((column) => row[column]))
        .sort((a, b) => compareText(a.join('\0'), b.join('\0'))),
    ]),
  );
  return createHash('sha256').update(text).digest('hex');
}

/** The version of a release on a day: the day with points, and from the second on that day on an ordinal. */
export function nextVersion(day: string, versions: readonly string[]): string {
  const base = day.replaceAll('-', '.');
  const isTaken = (version: string) => versions.includes(version);
  if (!isTaken(base)) return base;
  let ordinal = 2;
  while (isTaken(`${base}.${ordinal}`)) ordinal += 1;
  return `${base}.${ordinal}`;
}
