import { excerpt, normalizeLabel } from '../../src/lib/text.ts';
import type { HeaderNames } from '../../src/loaders/csv.ts';
import { fault, type SheetRow } from './sheet.ts';

/** A row of a published table: its line, and its non-empty cells by column of the vocabulary. */
export interface TableRow {
  line: number;
  cells: Partial<Record<string, string>>;
}

/** Where a column of the vocabulary stands in the file, from 1, and the header printed there. */
export interface Column {
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

/** Columns of a register that are the site's own: no published table can say them. */
const ownColumns = new Set(['id', 'status', 'gone', 'document', 'words', 'project', 'checked']);

/** Rows that are looked at for the header: titles stand above it. */
const headerDepth = 30;

/**
 * The table that stands in the rows of a sheet: below the row with the most headers that the vocabulary knows, without
 * titles, totals, notes and repeated headers. Undefined when no row has the header of the names; throws one line for a
 * row that has cells too many or too few.
 *
 * @param names headers by column
 * @param marks words of the vocabulary that begin a note, and those of a row of totals
 */
export function findTable(
  sheet: readonly SheetRow[],
  file: string,
  names: HeaderNames,
  marks: Marks,
): Table | undefined {
  const fieldOf = new Map(
    Object.entries(names).flatMap(([field, headers]) =>
      headers.map((header) => [normalizeLabel(header), field] as const),
    ),
  );
  const header = findHeader(sheet, fieldOf);
  if (!header) return undefined;
  const { columns, leftOut } = mapColumns(header, fieldOf);
  const position = columns.get('name')?.position ?? 1;
  const printedName = header.cells[position - 1];
  const rows = sheet.slice(sheet.indexOf(header) + 1).flatMap((row): TableRow[] => {
    const name = row.cells[position - 1] ?? '';
    if (!row.cells.some(Boolean) || name === printedName) return [];
    const reason = whyNoRow(row, name, marks);
    if (reason) {
      leftOut.push(`line ${row.line} “${excerpt(row.cells.find(Boolean) ?? '', 30)}”: ${reason}`);
      return [];
    }
    const { length } = header.cells;
    if (row.cells.length < length || row.cells.slice(length).some(Boolean))
      throw fault(file, row.line, `${length} cells, as in the header`, String(row.cells.length));
    const cells = [...columns].flatMap(([field, column]) => {
      const cell = row.cells[column.position - 1];
      return cell ? [[field, cell] as const] : [];
    });
    return [{ line: row.line, cells: Object.fromEntries(cells) }];
  });
  return { file, header: header.line, columns, leftOut, rows };
}

interface Marks {
  notes: readonly string[];
  totals: readonly string[];
}

function findHeader(
  sheet: readonly SheetRow[],
  fieldOf: ReadonlyMap<string, string>,
): SheetRow | undefined {
  const found = sheet.slice(0, headerDepth).map((row) => {
    const fields = new Set(row.cells.map((cell) => fieldOf.get(normalizeLabel(cell))));
    return { row, known: fields.has('name') ? fields.size : 0 };
  });
  const most = Math.max(...found.map(({ known }) => known));
  return most > 0 ? found.find(({ known }) => known === most)?.row : undefined;
}

function mapColumns({ cells }: SheetRow, fieldOf: ReadonlyMap<string, string>) {
  const leftOut: string[] = [];
  const columns = new Map<string, Column>();
  cells.map(normalizeLabel).forEach((header, index) => {
    const field = fieldOf.get(header);
    const leave = (reason: string) => leftOut.push(`column ${index + 1} “${header}”: ${reason}`);
    if (header === '') return;
    if (field === undefined) leave('no column of vocabulary.yaml');
    else if (ownColumns.has(field)) leave('the site’s own column');
    else if (columns.has(field)) leave(`read from “${columns.get(field)?.header}” already`);
    else columns.set(field, { position: index + 1, header });
  });
  return { columns, leftOut };
}

function whyNoRow({ cells }: SheetRow, name: string, { notes, totals }: Marks): string | undefined {
  const filled = cells.filter(Boolean);
  const [first = ''] = filled;
  if (filled.length === 1 && notes.some((mark) => first.startsWith(mark))) return 'a note';
  if ([first, name].some((cell) => totals.includes(normalizeLabel(cell)))) return 'a total';
  return name === '' ? 'no name' : undefined;
}
