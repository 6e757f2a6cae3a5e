import { foldCreditCode, isCreditCode } from '../../src/model/doubts/rules.ts';
import { normalizeLabel } from '../../src/lib/text.ts';
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
  /** Columns that the table leaves blank and that keep what they held. */
  kept: { field: string; old: string }[];
}

/** A register into which a published table was merged. */
export interface Merged {
  rows: KeptRow[];
  changes: Change[];
  /** Rows that the table lists no more, as of now. */
  gone: KeptRow[];
  /** How many rows of its place the register listed before. */
  listed: number;
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
 * Merges a published table into a register's rows. Found rows keep their id, every column that the table does not
 * have, and telephone, address and coordinates where its cell is blank; rows that it lists no more get the day in 不再列入, and lose it when they come back.
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
      changes.push({ row, id, kind: 'added', fields: [], kept: [] });
      continue;
    }
    const { cells, fields, kept: blank } = updateRow(old, row, options);
    updated.set(old, cells);
    const kind = fields.length > 0 ? 'changed' : 'unchanged';
    changes.push({ row, id: old['id'] ?? '', kind, fields, kept: blank });
  }
  const listed = new Set(partners.values());
  const isGone = (row: KeptRow) => own.has(row) && !listed.has(row) && row['gone'] === undefined;
  const rows = kept.map(
    (row) => updated.get(row) ?? (isGone(row) ? { ...row, gone: options.date } : row),
  );
  const wasListed = [...own].filter((row) => row['gone'] === undefined).length;
  return {
    rows: [...rows, ...added],
    changes,
    gone: kept.filter(isGone),
    listed: wasListed,
    unplaced,
  };
}

/** Columns that an editor may have filled by hand: a blank cell does not say that the value is wrong. */
const lasting = [['telephone'], ['address'], ['lng', 'lat']] as const;

/** Columns that go with the coordinates. */
const ofPoint = ['lng', 'lat', 'datum', 'precision'];

/** The row with the table's cells, and those of the lasting columns, coordinates together, that it leaves blank. */
function updateRow(old: KeptRow, { cells: printed }: TableRow, { fields, date }: MergeOptions) {
  const kept = lasting
    .filter(
      (columns) =>
        columns.some((field) => fields.has(field)) &&
        columns.some((field) => printed[field] === undefined) &&
        columns.every((field) => old[field] !== undefined),
    )
    .flatMap((columns) => columns.map((field) => ({ field, old: old[field] ?? '' })));
  const keptFields = kept.flatMap(({ field }) => (field === 'lng' ? ofPoint : [field]));
  const cells: Cells = {
    ...printed,
    ...Object.fromEntries(keptFields.map((field) => [field, old[field]])),
  };
  const decided = [...fields].filter((field) => field !== 'place' || cells['place'] !== undefined);
  const changed = [...decided, 'gone'].flatMap((field) =>
    old[field] === cells[field] ? [] : [{ field, old: old[field], now: cells[field] }],
  );
  if (changed.length === 0) return { cells: old, fields: changed, kept };
  const updates = changed.map(({ field, now }) => [field, now] as const);
  const updated: KeptRow = { ...old, ...Object.fromEntries(updates), checked: date };
  if (updated['lng'] === undefined && updated['lat'] === undefined) delete updated['precision'];
  return { cells: updated, fields: changed, kept };
}

/**
 * The kept row of each published row, each once and in one county: the one with the same credit code, name and address,
 * else the only one with the code and name, else the only one that ever had the code, else the one with the same name and
 * address, else the only one of that name, else, where the county is not known, the only one of that name. An id is never
 * guessed: rows whose codes or counties differ are never matched.
 */
export function matchRows(
  kept: readonly KeptRow[],
  published: readonly TableRow[],
  placeOf: (cells: Cells) => string | undefined,
): Map<TableRow, KeptRow> {
  const partners = new Map<TableRow, KeptRow>();
  const free = new Set(kept);
  for (const { keyOf, tells } of matchSteps(placeOf)) {
    const open = published.filter((row) => !partners.has(row));
    const candidates = Map.groupBy(tells === 'of-all' ? kept : free, keyOf);
    const rivals = Map.groupBy(tells === 'of-all' ? published : open, ({ cells }) => keyOf(cells));
    for (const row of open) {
      const { cells } = row;
      const key = keyOf(cells);
      const found = candidates.get(key) ?? [];
      const isTold = tells === 'each' || (found.length === 1 && rivals.get(key)?.length === 1);
      if (key === undefined || !isTold) continue;
      const old = found.find(
        (candidate) =>
          free.has(candidate) &&
          !differ(codeOf(candidate), codeOf(cells)) &&
          !differ(placeOf(candidate), placeOf(cells)),
      );
      if (!old) continue;
      partners.set(row, old);
      free.delete(old);
    }
  }
  return partners;
}

interface MatchStep {
  keyOf: (cells: Cells) => string | undefined;
  /** Whether the key tells each row that has it, in order, or only the one that no other open row, or none at all, shares. */
  tells: 'each' | 'of-open' | 'of-all';
}

function matchSteps(placeOf: (cells: Cells) => string | undefined): MatchStep[] {
  const withAddress = (cells: Cells) =>
    `${nameOf(cells)} ${normalizeLabel(cells['address'] ?? '')}`;
  const withPlace = (cells: Cells) => placeOf(cells) && `${nameOf(cells)} ${placeOf(cells)}`;
  const withCode = (keyOf: (cells: Cells) => string | undefined) => (cells: Cells) => {
    const key = codeOf(cells) && keyOf(cells);
    return key && `${codeOf(cells)} ${key}`;
  };
  return [
    { keyOf: withCode(withAddress), tells: 'each' },
    { keyOf: withCode(withPlace), tells: 'of-open' },
    { keyOf: withCode(nameOf), tells: 'of-open' },
    { keyOf: codeOf, tells: 'of-all' },
    { keyOf: (cells) => (cells['address'] ? withAddress(cells) : withPlace(cells)), tells: 'each' },
    { keyOf: withPlace, tells: 'of-open' },
    { keyOf: nameOf, tells: 'of-open' },
  ];
}

function nameOf(cells: Cells): string {
  return normalizeLabel(cells['name'] ?? '');
}

/** The code that identifies: only one whose check character is right. */
function codeOf(cells: Cells): string | undefined {
  const code = foldCreditCode(cells['creditCode'] ?? '');
  return isCreditCode(code) ? code : undefined;
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}
