import { excerpt, normalizeLabel } from '../../src/lib/text.ts';
import type { HeaderNames } from '../../src/reading/csv.ts';
import type { RegisterWords, Vocabulary } from '../../src/model/vocabulary/schema.ts';
import { axisOf, isFailed, isGiven, withFeeUnit, withStars } from './cells.ts';
import { headerReader, type HeaderReader } from './headers.ts';
import { fault, type SheetRow } from './sheet-row.ts';

/** A row of a published table: its line, and its non-empty cells by column of the vocabulary. */
export interface TableRow {
  line: number;
  cells: Partial<Record<string, string>>;
}

/** Where a column of the vocabulary stands in the file, from 1, and the header printed there. */
interface Column {
  position: number;
  header: string;
}

/** A published table, its columns named as in the vocabulary. */
export interface Table {
  file: string;
  /** Line of its headers. */
  header: number;
  columns: ReadonlyMap<string, Column>;
  /** What was not read, and why. */
  leftOut: string[];
  rows: TableRow[];
}

/** What the vocabulary knows of the rows and cells of published tables. */
export type Words = Pick<Vocabulary, 'notes' | 'totals'> & {
  registerWords: Pick<RegisterWords, 'kinds' | 'yes' | 'no' | 'nothing' | 'foot'>;
};

/** Columns of a register that are the site's own: no published table can say them. */
const ownColumns = new Set(['id', 'status', 'gone', 'document', 'words', 'project', 'checked']);

/** Rows that are looked at for the header: titles stand above it. */
const headerDepth = 30;

/**
 * The table that stands in the rows of a sheet: below the row with the most headers that are known, without titles,
 * totals, notes and repeated headers. Cells that say that nothing is given, and failed formulas, are empty; a row that is
 * shorter than the header goes on empty. Undefined when no row has the header of the names; throws one line for a row
 * with more cells.
 *
 * @param names headers by column
 */
export function findTable(
  sheet: readonly SheetRow[],
  file: string,
  names: HeaderNames,
  words: Words,
): Table | undefined {
  const read = headerReader(names);
  const header = findHeader(sheet, read);
  if (!header) return undefined;
  const { columns, fees, leftOut } = mapColumns(header, read);
  const namePosition = columns.get('name')?.position ?? 1;
  const { length } = header.cells;
  const below = sheet.filter(({ line }) => line > header.line);
  const rows = below.flatMap((row): TableRow[] => {
    const [first] = row.cells.filter(Boolean);
    if (first === undefined) return [];
    const name = row.cells[namePosition - 1] ?? '';
    const reason = read(name).fields.includes('name')
      ? 'the header again'
      : whyNoRow(row, name, words);
    if (reason) {
      leftOut.push(`line ${row.line} “${excerpt(first, 30)}”: ${reason}`);
      return [];
    }
    if (row.cells.slice(length).some(Boolean))
      throw fault(file, row.line, `${length} cells, as in the header`, String(row.cells.length));
    row.cells.forEach((cell, index) => {
      if (isFailed(cell))
        leftOut.push(`line ${row.line} “${header.cells[index] ?? ''}”: the error “${cell}”`);
    });
    const printed = (position: number, field: string) => {
      const cell = row.cells[position - 1] ?? '';
      return isGiven(cell, field, words.registerWords) ? cell : '';
    };
    const isOnePoint = columns.get('lng')?.position === columns.get('lat')?.position;
    const cells = [...columns].flatMap(([field, { position, header: label }]) => {
      let cell = printed(position, field);
      if (field === 'fee') cell = joinFees(fees, (each) => printed(each, field));
      if (field === 'level') cell = withStars(cell, label);
      if (isOnePoint && (field === 'lng' || field === 'lat')) cell = axisOf(cell, field);
      return cell ? [[field, cell] as const] : [];
    });
    return [{ line: row.line, cells: Object.fromEntries(cells) }];
  });
  return { file, header: header.line, columns, leftOut, rows };
}

/** The row with the most known headers; of a header of several rows, one below the other, the cells lowest down. */
function findHeader(sheet: readonly SheetRow[], read: HeaderReader): SheetRow | undefined {
  const known = sheet.slice(0, headerDepth).map(({ cells }) => {
    const fields = new Set(cells.flatMap((cell) => read(cell).fields));
    return fields.has('name') ? fields.size : 0;
  });
  const best = known.indexOf(Math.max(...known));
  if (!known[best]) return undefined;
  const start = known.findLastIndex((count, index) => index < best && count === 0) + 1;
  const end = known.findIndex((count, index) => index > best && count === 0);
  return sheet
    .slice(start, end === -1 ? known.length : end)
    .reduce(({ cells: above }, { line, cells }) => ({
      line,
      cells: above.map((cell, index) => cells[index] || cell),
    }));
}

/** Where the columns stand: the vocabulary's own words before forms of them; all columns of fees make one. */
function mapColumns({ cells }: SheetRow, read: HeaderReader) {
  const headers = cells
    .map((cell, index) => ({ header: normalizeLabel(cell), position: index + 1, ...read(cell) }))
    .filter(({ header }) => header !== '');
  const taken = new Map<string, Column>();
  const fees: Column[] = [];
  const leftOut = new Map<number, string>();
  const bySurety = [...headers.filter((one) => one.isOwn), ...headers.filter((one) => !one.isOwn)];
  for (const { header, position, fields, reason } of bySurety) {
    const column = { position, header };
    const leave = (why: string) => leftOut.set(position, `column ${position} “${header}”: ${why}`);
    const other = fields.map((field) => taken.get(field)).find(Boolean);
    if (reason !== undefined) leave(reason);
    else if (fields.some((field) => ownColumns.has(field))) leave('the site’s own column');
    else if (fields.includes('fee')) fees.push(column);
    else if (other) leave(`read from “${other.header}” already`);
    else for (const field of fields) taken.set(field, column);
  }
  fees.sort((a, b) => a.position - b.position);
  const [fee] = fees;
  if (fee) taken.set('fee', { ...fee, header: fees.map(({ header }) => header).join('、') });
  const columns = [...taken].sort(([, a], [, b]) => a.position - b.position);
  const said = [...leftOut].sort(([a], [b]) => a - b).map(([, line]) => line);
  return { columns: new Map(columns), fees, leftOut: said };
}

/** All fees of a row as printed, each with the unit of its header; with its name where there are several kinds. */
function joinFees(fees: readonly Column[], printed: (position: number) => string): string {
  return fees
    .flatMap(({ position, header }) => {
      const cell = printed(position);
      return cell ? [withFeeUnit(cell, header)] : [];
    })
    .join('；');
}

function whyNoRow({ cells }: SheetRow, name: string, words: Words): string | undefined {
  const filled = cells.filter(Boolean);
  const [first = ''] = filled;
  const { kinds, foot } = words.registerWords;
  const isKnown = Object.values(kinds)
    .flat()
    .some((part) => name.includes(part));
  const isNamed = first !== name && isKnown;
  if (filled.length === 1 && words.notes.some((mark) => first.startsWith(mark))) return 'a note';
  if (!isNamed && begins(first, words.totals)) return 'a total';
  if (begins(name, words.totals)) return 'a total';
  if (!isNamed && begins(first, [...foot, ...words.notes])) return 'below the list';
  if (
    filled.length === 1 &&
    !isKnown &&
    foot.some((word) => word.length > 1 && first.startsWith(word))
  )
    return 'below the list';
  if (filled.length === 1 && /^[（(]?[一二三四五六七八九十]+[)）、.．]/.test(first))
    return 'a heading';
  if (isFailed(name)) return `no name but the error “${name}”`;
  return isGiven(name, 'name', words.registerWords) ? undefined : 'no name';
}

/** Whether a cell begins with one of the words, and goes on with a colon, a bracket or a number, if at all. */
function begins(cell: string, words: readonly string[]): boolean {
  const label = normalizeLabel(cell);
  return words.map(normalizeLabel).some((word) => {
    if (!label.startsWith(word)) return false;
    return /[:：]$/.test(word) || /^(?:$|[:：(,，、.。\d])/.test(label.slice(word.length));
  });
}
