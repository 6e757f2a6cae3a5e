import { normalizeLabel } from '../lib/text.ts';
import type { ColumnRule, TableKind, TableRule } from '../model/vocabulary/schema.ts';
import {
  cellText,
  type Cell,
  type Position,
  type Report,
  type Row,
  type TableBlock,
} from './blocks.ts';

/** A row of a recognised table, its cells by field. */
export interface FieldRow {
  anchor: string;
  at: Position;
  /** Text of the group row above, if any. */
  group?: string;
  /** Cells by field; grouping columns are filled down. */
  cells: Record<string, Cell>;
  /** Cells of columns that repeat by year. */
  byYear: Record<string, Map<number, Cell>>;
  /** Texts of the grouping cells that the row stands under, innermost first. */
  groupCells: string[];
}

export interface RecognizedTable {
  kind: TableKind;
  rule: TableRule;
  rows: FieldRow[];
  /** Anchors of the rows that head others. */
  groupAnchors: Set<string>;
  /** Indices of the grouping columns. */
  groupColumns: Set<number>;
  /** Printed header of a field, for messages. */
  headerOf: (field: string) => string;
  columns: Column[];
}

/** A column that the vocabulary knows. */
export interface Column {
  field: string;
  /** Of a column that repeats by year. */
  year?: number;
  header: string;
  at: Position;
}

interface ColumnMatch {
  field: string;
  rule: ColumnRule;
  year?: number;
  index: number;
}

/**
 * What the vocabulary makes of a table. Undefined, with the problem reported, when no rule fits: a
 * required column is missing, a header is unknown, or a year stands twice.
 */
export function recognizeTable(
  table: TableBlock,
  rules: readonly TableRule[],
  report: Report,
): RecognizedTable | undefined {
  const headers = table.columns.map(({ levels }) => levels.join(' / '));
  const candidates = rules
    .map((rule) => {
      const matches = matchColumns(rule, headers);
      const missing = missingColumns(rule, matches);
      return {
        rule,
        matches,
        missing,
        fits: missing.length === 0 && matches.length === headers.length,
      };
    })
    .sort((a, b) => Number(b.fits) - Number(a.fits) || b.matches.length - a.matches.length);
  const best = candidates[0];
  if (!best || best.matches.length === 0) {
    report(
      table.at,
      'a table that vocabulary.yaml knows, or one listed in textTables',
      headers.join(' | '),
    );
    return undefined;
  }
  const { rule, matches, missing } = best;
  for (const { headers: names } of missing) {
    report(table.at, `a column “${names.join('” or “')}” (${rule.kind})`, headers.join(' | '));
  }
  if (missing.length > 0) return undefined;
  if (!checkHeaders(table, matches, headers, rule, report)) return undefined;
  return {
    ...readRows(table, rule, matches, report),
    headerOf: (field) => headerOf(matches, headers, field),
    columns: matches.map(({ field, year, index }) => ({
      field,
      ...(year !== undefined && { year }),
      header: headers[index] ?? field,
      at: table.columns[index]?.at ?? table.at,
    })),
  };
}

function headerOf(matches: ColumnMatch[], headers: string[], field: string): string {
  const index = matches.find((match) => match.field === field)?.index;
  return index === undefined ? field : (headers[index] ?? field);
}

function missingColumns(rule: TableRule, matches: ColumnMatch[]): ColumnRule[] {
  return Object.entries(rule.columns)
    .filter(([field, { required }]) => required && !matches.some((match) => match.field === field))
    .map(([, column]) => column);
}

function matchColumns(rule: TableRule, headers: string[]): ColumnMatch[] {
  return headers.flatMap((header, index) => {
    for (const [field, column] of Object.entries(rule.columns)) {
      for (const pattern of column.headers) {
        const match = headerPattern(pattern).exec(normalizeLabel(header));
        if (!match) continue;
        const year = match.groups?.['year'];
        return [{ field, rule: column, index, ...(year && { year: Number(year) }) }];
      }
    }
    return [];
  });
}

/** A header of the vocabulary as an expression; `{year}` takes four digits. */
function headerPattern(header: string): RegExp {
  const source = normalizeLabel(header)
    .split('{year}')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(?<year>\\d{4})');
  return new RegExp(`^${source}$`);
}

function checkHeaders(
  table: TableBlock,
  matches: ColumnMatch[],
  headers: string[],
  rule: TableRule,
  report: Report,
): boolean {
  const seen = new Set<string>();
  let isFine = true;
  table.columns.forEach(({ at }, index) => {
    const match = matches.find((candidate) => candidate.index === index);
    const header = headers[index] ?? '';
    const key = match && `${match.field} ${match.year ?? ''}`;
    if (key === undefined) {
      report(
        at,
        `a column that vocabulary.yaml knows for ${rule.kind}`,
        header || 'an empty header',
      );
      isFine = false;
    } else if (seen.has(key)) {
      report(
        at,
        match?.year ? `each year once in “${match.field}”` : `“${match?.field}” once`,
        header,
      );
      isFine = false;
    } else seen.add(key);
  });
  return isFine;
}

function readRows(
  table: TableBlock,
  rule: TableRule,
  matches: ColumnMatch[],
  report: Report,
): Omit<RecognizedTable, 'headerOf' | 'columns'> {
  const groupColumns = matches.filter(({ rule: column }) => column.group);
  const groupAnchors = new Set<string>();
  const filled = new Map<number, Cell>();
  let group: string | undefined;
  const rows = table.rows.flatMap((row): FieldRow[] => {
    if (isHeaderAgain(table, row, matches)) {
      const found = row.cells.map(cellText).join(' | ');
      report(row.at, 'a row, as the header stands above the table already', found);
      return [];
    }
    if (rule.groupRows && isGroupRow(row)) {
      group = cellText(row.cells[0] as Cell);
      groupAnchors.add(row.anchor);
      filled.clear();
      return [];
    }
    fillDown(row, groupColumns, filled, report);
    const cells: Record<string, Cell> = {};
    const byYear: FieldRow['byYear'] = {};
    for (const { field, year, index, rule: column } of matches) {
      const own = row.cells[index] as Cell;
      const cell = column.group ? (filled.get(index) ?? own) : own;
      if (year === undefined) cells[field] = cell;
      else (byYear[field] ??= new Map()).set(year, cell);
    }
    const groupCells = groupColumns.flatMap(({ index }) => {
      const cell = filled.get(index);
      return cell ? [cellText(cell)] : [];
    });
    return [
      {
        anchor: row.anchor,
        at: row.at,
        ...(group !== undefined && { group }),
        cells,
        byYear,
        groupCells: groupCells.reverse(),
      },
    ];
  });
  return {
    kind: rule.kind,
    rule,
    rows,
    groupAnchors,
    groupColumns: new Set(groupColumns.map(({ index }) => index)),
  };
}

/** Whether a row is the header once more: a cell names its own column. Years may stand in any row. */
function isHeaderAgain(table: TableBlock, row: Row, matches: readonly ColumnMatch[]): boolean {
  return matches.some(({ index, year, rule }) => {
    const text = normalizeLabel(cellText(row.cells[index] as Cell));
    if (year !== undefined || text === '') return false;
    const levels = table.columns[index]?.levels ?? [];
    const names = [...rule.headers, ...levels, levels.join(' / ')];
    return names.some((name) => normalizeLabel(name) === text);
  });
}

function isGroupRow(row: Row): boolean {
  const [first, ...rest] = row.cells.map(cellText);
  return Boolean(first) && rest.length > 0 && rest.every((text) => text === '');
}

/** Takes over the grouping cells of a row; a new outer value clears the inner ones. */
function fillDown(
  row: Row,
  groupColumns: ColumnMatch[],
  filled: Map<number, Cell>,
  report: Report,
): void {
  groupColumns.forEach(({ index }, position) => {
    const cell = row.cells[index] as Cell;
    if (cellText(cell) !== '') {
      filled.set(index, cell);
      for (const inner of groupColumns.slice(position + 1)) filled.delete(inner.index);
    } else if (!filled.has(index)) {
      report(cell.at, 'a value to begin the merged cell with', 'an empty cell');
    }
  });
}
