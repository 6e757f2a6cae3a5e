import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedTable } from '../../src/lib/changes.ts';
import type { CsvValue } from '../../src/lib/csv.ts';
import { formatCell } from '../../src/lib/table.ts';

/** Where the tables of the last release are kept, below the content folder. */
export const recordedFile = 'released-tables.json';

interface DataPackage {
  digest: string;
  resources: {
    name: string;
    path: string;
    schema?: {
      fields: { name: string; passing?: boolean }[];
      primaryKey: string[];
      label: string[];
    };
  }[];
}

/** The tables of a built site, and their fingerprint. */
export function readBuiltTables(site: string): { tables: RecordedTable[]; digest: string } {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(site, 'data', name), 'utf8')) as unknown;
  const { digest, resources } = read('datapackage.json') as DataPackage;
  const tables = resources.flatMap(({ name, schema }): RecordedTable[] => {
    if (!schema) return [];
    const rows = read(`${name}.json`) as Record<string, CsvValue | null>[];
    const columns = schema.fields.filter(({ passing }) => !passing).map((field) => field.name);
    return [
      {
        name,
        key: schema.primaryKey,
        label: schema.label,
        columns,
        rows: rows.map((row) =>
          Object.fromEntries(
            columns.map((column) => [column, formatCell(row[column] ?? undefined)]),
          ),
        ),
      },
    ];
  });
  return { tables, digest };
}

/** The tables of the last release; undefined before the first. */
export function readRecordedTables(root: string): RecordedTable[] | undefined {
  const path = join(root, recordedFile);
  if (!existsSync(path)) return undefined;
  const tables = JSON.parse(readFileSync(path, 'utf8')) as (Omit<RecordedTable, 'rows'> & {
    rows: string[][];
  })[];
  return tables.map((table) => ({
    ...table,
    rows: table.rows.map((cells) =>
      Object.fromEntries(table.columns.map((column, index) => [column, cells[index] ?? ''])),
    ),
  }));
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
