import { parseAmount, parseCount, parsePeriod, parseQuantity } from '../lib/numbers.ts';
import { firstClause, leadSentence, normalizeLabel, stripOrdinal } from '../lib/text.ts';
import type { DepartmentRef, Domain } from '../schemas/common.ts';
import type { Place } from '../schemas/places.ts';
import type { Indicator, Policy, Progress, Project, PublishedValue, Slot, Task } from '../schemas/records.ts';
import type { TableKind, Vocabulary } from '../schemas/vocabulary.ts';
import { cellText, type Cell, type Position, type Report } from './blocks.ts';
import { readCapacities } from './capacities.ts';
import type { FieldRow, RecognizedTable } from './recognize.ts';
import type { BodyReader, DomainReader, PlaceFinder } from './resolve.ts';

/** Records of one document without their ids, by collection. */
export interface RecordDrafts {
  policies: Draft<Policy>[];
  tasks: Draft<Task>[];
  projects: Draft<Project>[];
  slots: Draft<Slot>[];
  indicators: Draft<Indicator>[];
  progress: Draft<Progress>[];
}
export type Draft<Item> = Omit<Item, 'id' | 'document' | 'place'>;

/** What the readers of one document share. */
export interface Reading {
  vocabulary: Vocabulary;
  places: PlaceFinder;
  /** The city that the document is for. */
  city: Place;
  bodies: BodyReader;
  domains: DomainReader;
  report: Report;
}

/** Where a table stands in its document. */
export interface TableContext {
  headings: string[];
  /** Notes printed under the table. */
  notes: string[];
}

type TableReader = (
  table: RecognizedTable,
  context: TableContext,
  reading: Reading,
) => Partial<RecordDrafts>;

/** How the rows of each kind of table become records. */
export const tableReaders: Record<TableKind, TableReader> = {
  policies: (table, context, reading) => ({
    policies: table.rows.map((row) => {
      const text = requireText(row, 'text', table, reading);
      const named = row.cells['title'];
      const category = row.cells['category'] ? cellText(row.cells['category']) : (row.group ?? '');
      return {
        ...base(row, context),
        list: stripOrdinal(context.headings.at(-1) ?? ''),
        category: stripOrdinal(category),
        domains: readDomains(row, context, named ? cellText(named) : '', reading),
        title: named ? requireText(row, 'title', table, reading) : firstClause(text),
        text,
      };
    }),
  }),

  tasks: (table, context, reading) => ({
    tasks: table.rows.map((row) => {
      const text = requireText(row, 'text', table, reading);
      const title = leadSentence(text) ?? firstClause(text);
      const goal = optionalText(row, 'goal');
      return {
        ...base(row, context),
        domains: readDomains(row, context, title, reading),
        ...(goal && { goal }),
        section: stripOrdinal(optionalText(row, 'section') ?? context.headings.at(-1) ?? ''),
        title,
        text,
        lead: readBodies(row.cells['lead'], reading),
        responsible: readBodies(row.cells['responsible'], reading),
      };
    }),
  }),

  projects: (table, context, reading) => ({
    projects: table.rows.map((row) => {
      const content = requireText(row, 'content', table, reading);
      const name = requireText(row, 'name', table, reading);
      const money = {
        totalWan: readMoney(row, 'total', table, reading),
        soughtWan: readMoney(row, 'sought', table, reading),
        matchedWan: readMoney(row, 'matched', table, reading),
      };
      const nature = optionalText(row, 'nature');
      return {
        ...base(row, context),
        kind: 'project' as const,
        domains: readDomains(row, context, name, reading),
        name,
        ...readSite(row, reading),
        ...(nature && { nature }),
        ...readPeriod(row, reading),
        content,
        ...withoutUndefined(money),
        department: readBodies(row.cells['department'], reading),
        capacities: readCapacities(content, reading.vocabulary.capacities),
        sharedCapacities: [],
      };
    }),
  }),

  'project-groups': (table, context, reading) => ({
    projects: table.rows.map((row) => {
      const content = requireText(row, 'content', table, reading);
      const name = stripOrdinal(requireText(row, 'name', table, reading));
      const goal = requireText(row, 'goal', table, reading);
      return {
        ...base(row, context),
        kind: 'group' as const,
        domains: readDomains(row, context, name, reading),
        name,
        content,
        goal,
        department: [],
        capacities: readCapacities(content, reading.vocabulary.capacities),
        sharedCapacities: readCapacities(goal, reading.vocabulary.capacities),
      };
    }),
  }),

  slots: (table, context, reading) => ({
    slots: table.rows.flatMap((row) => {
      const area = readArea(row, reading);
      const years = [...(row.byYear['slots']?.keys() ?? [])];
      return years.map((year) => ({
        ...base(row, context),
        area: area.code,
        level: area.level,
        year,
        ...withoutUndefined({
          slots: readCount(row.byYear['slots']?.get(year), reading),
          staff: readCount(row.byYear['staff']?.get(year), reading),
        }),
      }));
    }),
  }),

  indicators: (table, context, reading) => ({
    indicators: table.rows.map((row) => {
      const name = requireText(row, 'name', table, reading);
      const attribute = optionalText(row, 'attribute');
      const values = [...(row.byYear['value'] ?? [])]
        .filter(([, cell]) => cellText(cell) !== '')
        .map(([year, cell]) => ({ year, ...publishedValue(cellText(cell)) }));
      if (values.length === 0) reading.report(row.at, 'a value for at least one year', 'none');
      return {
        ...base(row, context),
        domains: readDomains(row, context, name, reading),
        name,
        ...(attribute && { attribute }),
        values,
        notes: context.notes,
      };
    }),
  }),

  progress: (table, context, reading) => ({
    progress: table.rows.map((row) => {
      const goal = requireText(row, 'goal', table, reading);
      return {
        ...base(row, context),
        domains: readDomains(row, context, goal, reading),
        goal,
        text: requireText(row, 'text', table, reading),
      };
    }),
  }),
};

/** A printed value with the number and unit that can be read from it. */
export function publishedValue(text: string): PublishedValue {
  const quantity = parseQuantity(text);
  if (!quantity) return { text };
  return { text, value: quantity.value, ...(quantity.unit && { unit: quantity.unit }) };
}

function base(row: FieldRow, { headings }: TableContext) {
  return { anchor: row.anchor, headings };
}

function optionalText(row: FieldRow, field: string): string | undefined {
  const cell = row.cells[field];
  return cell && (cellText(cell) || undefined);
}

function requireText(
  row: FieldRow,
  field: string,
  table: RecognizedTable,
  { report }: Reading,
): string {
  const cell = row.cells[field];
  const text = cell ? cellText(cell) : '';
  if (text === '') report(cell?.at ?? row.at, `text in column “${table.headerOf(field)}”`, 'an empty cell');
  return text;
}

function readDomains(
  row: FieldRow,
  { headings }: TableContext,
  title: string,
  reading: Reading,
): Domain[] {
  const labels = [title, ...(row.group ? [row.group] : []), ...row.groupCells, ...headings.toReversed()];
  return askDomains(labels, row.at, reading);
}

/** What a record under these labels is about, innermost label first; reports what stays open or is ambiguous. */
export function askDomains(
  labels: string[],
  at: Position,
  { domains, report }: Pick<Reading, 'domains' | 'report'>,
): Domain[] {
  const answer = domains.answer(labels);
  if (answer.domains) return answer.domains;
  const found = answer.ambiguous
    ? `${answer.ambiguous.length} keys with different answers: ${answer.ambiguous.join(', ')}`
    : `no key for ${labels.filter(Boolean).map((label) => `“${label.slice(0, 24)}”`).join(', ')}`;
  report(at, 'one answer under “domains” in the front matter', found);
  return [];
}

function readBodies(cell: Cell | undefined, { bodies, report }: Reading): DepartmentRef[] {
  if (!cell) return [];
  const { refs, rest } = bodies(cell.lines.join(''));
  if (rest) reportBody(cell.at, rest, report);
  return refs;
}

/** Reports a printed body that `departments.yaml` does not hold. */
export function reportBody(at: Position, rest: { text: string; offset: number }, report: Report) {
  const position = { line: at.line, column: at.column + rest.offset };
  report(position, 'a body that departments.yaml knows', `“${rest.text}”`);
}

function readMoney(
  row: FieldRow,
  field: string,
  table: RecognizedTable,
  { report }: Reading,
): number | undefined {
  const cell = row.cells[field];
  if (!cell || cellText(cell) === '') return undefined;
  const amount = parseAmount(cellText(cell));
  if (amount === undefined) report(cell.at, `an amount in “${table.headerOf(field)}”`, `“${cellText(cell)}”`);
  return amount;
}

function readCount(cell: Cell | undefined, { report }: Reading): number | undefined {
  if (!cell || cellText(cell) === '') return undefined;
  const count = parseCount(cellText(cell));
  if (count === undefined) report(cell.at, 'a whole number', `“${cellText(cell)}”`);
  return count;
}

function readPeriod(row: FieldRow, { report }: Reading) {
  const cell = row.cells['period'];
  const text = cell ? cellText(cell) : '';
  if (!cell || text === '') return {};
  const period = parsePeriod(text);
  if (!period) report(cell.at, 'a year or a period (2023—2024年)', `“${text}”`);
  return { period: text, ...(period && { startYear: period.from, endYear: period.to }) };
}

function readSite(row: FieldRow, reading: Reading): { site?: string } {
  const cell = row.cells['site'];
  if (!cell || cellText(cell) === '') return {};
  const place = findPlace(cell, reading);
  return place ? { site: place.code } : {};
}

function readArea(row: FieldRow, reading: Reading): Place {
  const cell = row.cells['area'] as Cell;
  const isTotal = reading.vocabulary.totals.some(
    (total) => normalizeLabel(total) === normalizeLabel(cellText(cell)),
  );
  return isTotal ? reading.city : (findPlace(cell, reading) ?? reading.city);
}

function findPlace(cell: Cell, { places, report }: Reading): Place | undefined {
  const place = places.find(cellText(cell));
  if (!place) report(cell.at, `a place of places.yaml (${places.names.join('、')})`, `“${cellText(cell)}”`);
  return place;
}

/** The object without the keys that hold nothing, so that optional stays optional. */
function withoutUndefined<Value extends object>(value: Value): {
  [Key in keyof Value]?: Exclude<Value[Key], undefined>;
} {
  return Object.fromEntries(
    Object.entries(value).filter(([, item]) => item !== undefined),
  ) as { [Key in keyof Value]?: Exclude<Value[Key], undefined> };
}
