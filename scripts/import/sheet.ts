import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { formatValue } from 'hucre';
import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import { excerpt } from '../../src/lib/text.ts';
import { withoutUnseen } from '../../src/lib/text-faults.ts';
import { shownPath } from '../../src/reading/files.ts';
import { readJsonRows } from './json-rows.ts';
import { fault, type SheetRow } from './sheet-row.ts';

/** A sheet of a file; a .csv file has one, without a name. */
export interface NamedSheet {
  name: string;
  rows: SheetRow[];
  /** What of it is not in the rows, and why. */
  leftOut: string[];
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
  const ofRows = (rows: SheetRow[]) => [cleanSheet({ name: '', rows, leftOut: [] }, file)];
  if (ending === '.json') return ofRows(readJsonRows(decodeText(bytes, file), file, isName));
  if (ending === '.csv') return ofRows(parseSheet(decodeText(bytes, file), file));
  return (await readBook(bytes, file))
    .filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
    .map((sheet) => cleanSheet(toNamedSheet(sheet), file));
}

async function readBook(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  try {
    return (await readXlsx(bytes, { readStyles: true })).sheets;
  } catch (error) {
    throw fault(file, 1, 'a readable .xlsx file', (error as Error).message);
  }
}

/** A sheet without characters that nobody sees, which are counted. Throws for a lost character. */
function cleanSheet({ name, rows, leftOut }: NamedSheet, file: string): NamedSheet {
  let unseen = 0;
  const cleaned = rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => {
      const { text, count } = withoutUnseen(cell);
      unseen += count;
      if (text.includes('\uFFFD'))
        throw fault(file, line, 'text without lost characters', `“${excerpt(text, 40)}”`);
      return text.trim();
    }),
  }));
  return {
    name,
    rows: cleaned,
    leftOut: unseen > 0 ? [...leftOut, `characters that nobody sees: ${unseen}`] : leftOut,
  };
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

/**
 * A sheet's rows as text, all of one length; a cell that is merged over several rows stands in each of them. Hidden rows
 * and columns are left out.
 */
function toNamedSheet({
  name,
  rows,
  cells: styled,
  merges = [],
  rowDefs,
  columns,
}: Sheet): NamedSheet {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const texts = rows.map((row, line) =>
    Array.from({ length: width }, (_, i) =>
      formatCell(row[i], styled?.get(`${line},${i}`)?.style?.numFmt),
    ),
  );
  for (const { startRow, endRow, startCol } of merges) {
    const value = texts[startRow]?.[startCol] ?? '';
    texts.slice(startRow + 1, endRow + 1).forEach((row) => (row[startCol] = value));
  }
  const leftOut: string[] = [];
  (columns ?? []).forEach(({ hidden }, index) => {
    if (!hidden || texts.every((row) => row[index] === '' || row[index] === undefined)) return;
    leftOut.push(`column ${index + 1}: hidden`);
    for (const row of texts) row[index] = '';
  });
  const shown = texts.flatMap((cells, index): SheetRow[] => {
    if (!rowDefs?.get(index)?.hidden) return [{ line: index + 1, cells }];
    const [first] = cells.filter(Boolean);
    if (first !== undefined)
      leftOut.push(`line ${index + 1} “${excerpt(first, 30)}”: a hidden row`);
    return [];
  });
  return { name, rows: shown, leftOut };
}

/** Formats that show a whole number with more than its digits: zeros before it, hyphens, words; none of days or decimals. */
const showsMore = /^(?:"[^"]*"|\\.|[0#\-() ])+$/;

/**
 * A cell as a person reads it: whole numbers in full, and as a format of digits shows them (0469-4280001), a day as
 * 2024-03-05, a time of day as 08:30.
 */
export function formatCell(value: CellValue | undefined, format = ''): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return value.trim();
  const shown = format.replace(/;.*$/, '').replace(/\[[^\]]*\]|[_*]./g, '');
  if (typeof value === 'number' && Number.isInteger(value) && showsMore.test(shown))
    return formatValue(value, shown).trim();
  if (typeof value === 'number')
    return Number.isInteger(value)
      ? BigInt(value).toString()
      : String(Number(value.toPrecision(15)));
  const iso = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString();
  return value.getUTCFullYear() < 1901 ? iso.slice(11, 16) : iso.slice(0, 10);
}
