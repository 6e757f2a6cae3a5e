import { foldWidth, normalizeLabel } from '../../src/lib/text.ts';
import type { TableRow } from './table.ts';

type Cells = TableRow['cells'];

/** A row of the register as it is kept, by column of the vocabulary. */
export type KeptRow = Cells;

/** What became of one row of the published table. */
export interface Change {
  row: TableRow;
  /** Id of the register's row. */
  id: string;
  kind: 'added' | 'changed' | 'unchanged';
  /** Columns that are not as they were. */
  fields: { field: string; old: string | undefined; now: string | undefined }[];
}

/** A register into which a published table was merged. */
export interface Merged {
  rows: KeptRow[];
  changes: Change[];
  /** Rows that the table lists no more, as of now. */
  gone: KeptRow[];
  /** Rows of the table that cannot be kept: nothing tells where they are. */
  unplaced: TableRow[];
}

/** What a merge works with, besides the rows. */
export interface MergeOptions {
  /** Columns that the published table decides. */
  fields: ReadonlySet<string>;
  /** Place of a row; undefined for one of another city, which the table would not list. */
  placeOf: (cells: Cells) => string | undefined;
  /** What a new row gets besides its cells. */
  complete: (row: TableRow) => Cells;
  nextId: () => string;
  /** The day of the table. */
  date: string;
}

/**
 * Merges a published table into a register's rows. Found rows keep their id and every column that the table does not
 * have; rows that it lists no more get the day in 不再列入, and lose it when they come back.
 */
export function mergeRows(
  kept: readonly KeptRow[],
  published: readonly TableRow[],
  options: MergeOptions,
): Merged {
  const { placeOf } = options;
  const own = new Set(kept.filter((row) => placeOf(row) !== undefined));
  const partners = matchRows([...own], published, placeOf);
  const changes: Change[] = [];
  const unplaced: TableRow[] = [];
  const updated = new Map<KeptRow, KeptRow>();
  const added: KeptRow[] = [];
  for (const row of published) {
    const old = partners.get(row);
    const isLost = row.cells['place'] === undefined;
    if (isLost && (!old || row.cells['area'] !== undefined)) {
      unplaced.push(row);
      continue;
    }
    if (!old) {
      const id = options.nextId();
      added.push({ id, ...options.complete(row), ...row.cells, checked: options.date });
      changes.push({ row, id, kind: 'added', fields: [] });
      continue;
    }
    const { cells, fields } = updateRow(old, row, options);
    updated.set(old, cells);
    const kind = fields.length > 0 ? 'changed' : 'unchanged';
    changes.push({ row, id: old['id'] ?? '', kind, fields });
  }
  const listed = new Set(partners.values());
  const isGone = (row: KeptRow) => own.has(row) && !listed.has(row) && row['gone'] === undefined;
  const rows = kept.map(
    (row) => updated.get(row) ?? (isGone(row) ? { ...row, gone: options.date } : row),
  );
  return { rows: [...rows, ...added], changes, gone: kept.filter(isGone), unplaced };
}

function updateRow(old: KeptRow, { cells }: TableRow, { fields, date }: MergeOptions) {
  const decided = [...fields].filter((field) => field !== 'place' || cells['place'] !== undefined);
  const changed = [...decided, 'gone'].flatMap((field) =>
    old[field] === cells[field] ? [] : [{ field, old: old[field], now: cells[field] }],
  );
  if (changed.length === 0) return { cells: old, fields: changed };
  const updates = changed.map(({ field, now }) => [field, now] as const);
  const updated: KeptRow = { ...old, ...Object.fromEntries(updates), checked: date };
  if (updated['lng'] === undefined && updated['lat'] === undefined) delete updated['precision'];
  return { cells: updated, fields: changed };
}

/**
 * The kept row of each published row, each once: the one with the same credit code, name and address, else with the
 * same code, else with the same name and address, else the only one of that name in its county, else, where the county
 * is not known, the only one of that name. By name alone, no code may speak against it.
 */
export function matchRows(
  kept: readonly KeptRow[],
  published: readonly TableRow[],
  placeOf: (cells: Cells) => string | undefined,
): Map<TableRow, KeptRow> {
  const partners = new Map<TableRow, KeptRow>();
  const free = new Set(kept);
  for (const { keyOf, isUnique } of matchSteps(placeOf)) {
    const open = published.filter((row) => !partners.has(row));
    const candidates = Map.groupBy(free, keyOf);
    const rivals = Map.groupBy(open, ({ cells }) => keyOf(cells));
    for (const row of open) {
      const key = keyOf(row.cells);
      const found = candidates.get(key) ?? [];
      const [old] = found;
      if (key === undefined || !old) continue;
      const isTold = found.length === 1 && rivals.get(key)?.length === 1;
      const isOther =
        differ(codeOf(old), codeOf(row.cells)) || differ(placeOf(old), placeOf(row.cells));
      if (isUnique && (!isTold || isOther)) continue;
      partners.set(row, old);
      free.delete(old);
      found.shift();
    }
  }
  return partners;
}

interface MatchStep {
  keyOf: (cells: Cells) => string | undefined;
  /** Whether the key tells only what no other row has. */
  isUnique: boolean;
}

function matchSteps(placeOf: (cells: Cells) => string | undefined): MatchStep[] {
  const withAddress = (cells: Cells) =>
    `${nameOf(cells)} ${normalizeLabel(cells['address'] ?? '')}`;
  const withPlace = (cells: Cells) => placeOf(cells) && `${nameOf(cells)} ${placeOf(cells)}`;
  return [
    {
      keyOf: (cells) => codeOf(cells) && `${codeOf(cells)} ${withAddress(cells)}`,
      isUnique: false,
    },
    { keyOf: codeOf, isUnique: false },
    {
      keyOf: (cells) => (cells['address'] ? withAddress(cells) : withPlace(cells)),
      isUnique: false,
    },
    { keyOf: withPlace, isUnique: true },
    { keyOf: nameOf, isUnique: true },
  ];
}

function nameOf(cells: Cells): string {
  return normalizeLabel(cells['name'] ?? '');
}

function codeOf(cells: Cells): string | undefined {
  return cells['creditCode'] && foldWidth(cells['creditCode']).toUpperCase();
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
