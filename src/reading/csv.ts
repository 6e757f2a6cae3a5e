import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { type Collect, type ContentFile, readContentFile } from './files.ts';

export function readOptional(root: string, name: string): ContentFile[] {
  const path = join(root, name);
  return existsSync(path) ? [readContentFile(path)] : [];
}

/** A row of a CSV file: the line that it begins on and its non-empty cells by field. */
export interface CsvRow {
  line: number;
  cells: Partial<Record<string, string>>;
}

/** Field of the record to the headers that mean it. */
export type HeaderNames = Record<string, readonly string[]>;

/**
 * Rows of a CSV file with a header, cells trimmed. Unknown or repeated headers, ragged rows and broken
 * quotes are collected.
 */
export function parseCsv(
  { path, text }: ContentFile,
  names: HeaderNames,
  collect: Collect,
): CsvRow[] {
  const problem = (line: number, column: number, expected: string, found: string) =>
    collect({ file: path, line, column, expected, found });
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      info: true,
      trim: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problem(Number(error['lines'] ?? 1), 1, 'well-formed CSV', error.message);
    return [];
  }
  const header = records[0]?.record ?? [];
  const fields = header.map((printed, index) => {
    const field = Object.keys(names).find((name) => names[name]?.includes(printed));
    if (!field)
      problem(
        1,
        index + 1,
        `a column among ${Object.values(names)
          .map(([first]) => first)
          .join('、')}`,
        `“${printed}”`,
      );
    return field;
  });
  fields.forEach((field, index) => {
    if (field && fields.indexOf(field) !== index)
      problem(1, index + 1, `“${header[index]}” once`, 'it twice');
  });
  return records.slice(1).map(({ record, info }) => ({
    line: info.lines - record.join('').split('\n').length + 1,
    cells: Object.fromEntries(
      record.flatMap((cell, index) => {
        const field = fields[index];
        return field && cell !== '' ? [[field, cell] as const] : [];
      }),
    ),
  }));
}
