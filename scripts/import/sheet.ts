import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import { ContentError } from '../../src/lib/problems.ts';
import { shownPath } from '../../src/loaders/files.ts';
import { readJsonRows } from './json-rows.ts';

/** A row of a sheet as it stands in the file: its line from 1, and its cells as trimmed text. */
export interface SheetRow {
  line: number;
  cells: string[];
}

/** A sheet of a file; a .csv file has one, without a name. */
export interface NamedSheet {
  name: string;
  rows: SheetRow[];
}

/** An error in the one line that the project uses for all files. */
export function fault(file: string, line: number, expected: string, found: string): ContentError {
  return new ContentError([{ file, line, column: 1, expected, found }]);
}

/**
 * The sheets of a .csv or .json (one) or .xlsx file (those that are not hidden). Throws one line for another file.
 *
 * @param isName whether a header or field is that of the names
 */
export async function readSheets(
  path: string,
  isName: (header: string) => boolean,
): Promise<NamedSheet[]> {
  const file = shownPath(path);
  const ending = extname(path).toLowerCase();
  if (!['.csv', '.xlsx', '.json'].includes(ending))
    throw fault(file, 1, 'a file that ends in .csv, .xlsx or .json', `“${ending}”`);
  const bytes = readBytes(path, file);
  if (ending === '.json')
    return [{ name: '', rows: readJsonRows(decodeText(bytes, file), file, isName) }];
  if (ending === '.csv') return [{ name: '', rows: parseSheet(decodeText(bytes, file), file) }];
  try {
    const { sheets } = await readXlsx(bytes);
    return sheets
      .filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
      .map((sheet) => ({ name: sheet.name, rows: toRows(sheet) }));
  } catch (error) {
    throw fault(file, 1, 'a readable .xlsx file', (error as Error).message);
  }
}

function readBytes(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw fault(file, 1, 'a readable file', (error as NodeJS.ErrnoException).code ?? 'none');
  }
}

/** Text in UTF-8, with or without byte-order mark, or else in GB18030, which Excel in Chinese writes. */
export function decodeText(bytes: Uint8Array, file: string): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw fault(file, 1, 'text in UTF-8 or GB18030', 'bytes that are neither');
}

/** The rows of CSV text, of whatever length. Throws one line for broken quotes. */
export function parseSheet(text: string, file: string): SheetRow[] {
  try {
    const records = parse(text.replace(/\r\n?/g, '\n'), {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record.map((cell) => cell.trim()),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw fault(file, Number(error['lines'] ?? 1), 'well-formed CSV', error.message);
  }
}

/** A sheet's rows as text, all of one length; a cell that is merged over several rows stands in each of them. */
function toRows({ rows, merges = [] }: Sheet): SheetRow[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, i) => formatCell(row[i])));
  for (const { startRow, endRow, startCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? '';
    cells.slice(startRow + 1, endRow + 1).forEach((row) => (row[startCol] = value));
  }
  return cells.map((row, index) => ({ line: index + 1, cells: row }));
}

/** A cell as a person reads it: whole numbers in full, a day as 2024-03-05, a time of day as 08:30. */
export function formatCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number')
    return Number.isInteger(value)
      ? BigInt(value).toString()
      : String(Number(value.toPrecision(15)));
  const iso = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString();
  return value.getUTCFullYear() < 1901 ? iso.slice(11, 16) : iso.slice(0, 10);
}
