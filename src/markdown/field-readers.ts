import { parseAmount, parseCount, parsePeriod, parseQuantity } from '../lib/numbers.ts';
import { normalizeLabel } from '../lib/text.ts';
import type { DepartmentRef, Domain, Published } from '../model/common/schema.ts';
import type { Place } from '../model/places/schema.ts';
import type { Vocabulary } from '../model/vocabulary/schema.ts';
import { cellText, type Cell, type Position, type Report } from './blocks.ts';
import type { FieldRow, RecognizedTable } from './recognize.ts';
import type {
  DepartmentReader,
  DomainReader,
  LabelReader,
  PlaceFinder,
  ResolvedDepartments,
} from './resolve.ts';

/** 万元 in 元, as a power of ten. */
const wanPower = 4;

/** What the readers of one document share. */
export interface Reading {
  vocabulary: Vocabulary;
  places: PlaceFinder;
  /** The city that the document is for. */
  city: Place;
  departments: DepartmentReader;
  domains: DomainReader;
  operatorPolicies: LabelReader;
  report: Report;
  /** Told of what is shown as printed, for nothing could be read from it. */
  unread: Report;
}

/** A printed value with the number and unit that can be read from it. */
export function publishedValue(text: string): Published {
  const quantity = parseQuantity(text);
  if (!quantity) return { text };
  return { text, value: quantity.value, ...(quantity.unit && { unit: quantity.unit }) };
}

/** Text of a cell; undefined when there is none. */
export function optionalText(row: FieldRow, field: string): string | undefined {
  const cell = row.cells[field];
  return cell && (cellText(cell) || undefined);
}

/** Text of a cell that must not be empty. */
export function requireText(
  row: FieldRow,
  field: string,
  table: RecognizedTable,
  { report }: Reading,
): string {
  const cell = row.cells[field];
  const text = cell ? cellText(cell) : '';
  if (text === '')
    report(cell?.at ?? row.at, `text in column “${table.headerOf(field)}”`, 'an empty cell');
  return text;
}

/** What a row calls its record, innermost first: its title, its merged cells, its group row. */
export function labelsOf(row: FieldRow, title: string): string[] {
  return [title, ...row.groupCells, ...(row.group === undefined ? [] : [row.group])];
}

/** What the record of a row is about: asks for its own labels, then for the headings. */
export function readDomains(
  row: FieldRow,
  { headings }: { headings: readonly string[] },
  title: string,
  reading: Reading,
): Domain[] {
  return askDomains([...labelsOf(row, title), ...headings.toReversed()], row.at, reading);
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
    : `no key for ${labels
        .filter(Boolean)
        .map((label) => `“${label.slice(0, 24)}”`)
        .join(', ')}`;
  report(at, 'one answer under “domains” in the front matter', found);
  return [];
}

/** The departments that a cell names. */
export function readDepartmentCell(
  cell: Cell | undefined,
  { departments, report }: Reading,
): DepartmentRef[] {
  if (!cell) return [];
  const { refs, unknown } = departments.read(cell.lines.join(''));
  reportDepartments(cell.at, unknown, report);
  return refs;
}

/** Reports printed departments that `departments.yaml` does not hold; `at` is where the printed list begins. */
export function reportDepartments(
  at: Position,
  unknown: ResolvedDepartments['unknown'],
  report: Report,
) {
  for (const { text, offset } of unknown) {
    const position = { line: at.line, column: at.column + offset };
    report(position, 'a department that departments.yaml knows', `“${text}”`);
  }
}

/** A cell's amount with its value in 万元; undefined when it is empty or holds a dash, or when nothing says its unit. */
export function readMoney(
  row: FieldRow,
  field: string,
  powers: ReadonlyMap<string, number>,
  table: RecognizedTable,
  { unread }: Reading,
): Published | undefined {
  const cell = row.cells[field];
  const power = powers.get(field);
  if (!cell || isBlank(cell) || power === undefined) return undefined;
  const text = cellText(cell);
  const value = parseAmount(text, power - wanPower);
  if (value !== undefined) return { text, value, unit: '万元' };
  unread(cell.at, `an amount in “${table.headerOf(field)}”`, `“${text}”`);
  return { text };
}

/** A count with its value, in a column that counts by a power of ten; undefined when the cell is empty or holds a dash. */
export function readCount(
  cell: Cell | undefined,
  power: number | undefined,
  { unread }: Reading,
): Published | undefined {
  if (!cell || isBlank(cell) || power === undefined) return undefined;
  const text = cellText(cell);
  const value = parseCount(text, power);
  if (value !== undefined) return { text, value };
  unread(cell.at, 'a whole number', `“${text}”`);
  return { text };
}

/** Whether nothing stands in a cell of numbers, or the dash or slash that documents print for nothing. */
function isBlank(cell: Cell): boolean {
  return /^[-－–—―/／\s]*$/.test(cellText(cell));
}

/** The column “period” as printed, with its first and last year. */
export function readPeriod(row: FieldRow, { unread }: Reading) {
  const cell = row.cells['period'];
  const text = cell ? cellText(cell) : '';
  if (!cell || text === '') return {};
  const period = parsePeriod(text);
  if (!period) unread(cell.at, 'a year or a period (2023—2024年)', `“${text}”`);
  return { period: text, ...(period && { startYear: period.from, endYear: period.to }) };
}

/** The place that the column “site” names, or whose full name it begins with (甲县某镇). */
export function readSite(row: FieldRow, reading: Reading): { site?: string } {
  const cell = row.cells['site'];
  if (!cell || isBlank(cell)) return {};
  const place = reading.places.findStart(cellText(cell));
  if (!place) reportPlace(cell, reading);
  return place ? { site: place.code } : {};
}

/** Whether a cell holds the label of a row of totals, which is no record of its own. */
export function isTotal(cell: Cell | undefined, { vocabulary }: Reading): boolean {
  const label = cell && normalizeLabel(cellText(cell));
  return vocabulary.totals.some((total) => normalizeLabel(total) === label);
}

/** The place of a row: a county, or the city itself for a row of totals; undefined, and reported, when unknown. */
export function readArea(row: FieldRow, reading: Reading): Place | undefined {
  const cell = row.cells['area'];
  if (!cell) return undefined;
  const place = isTotal(cell, reading) ? reading.city : reading.places.find(cellText(cell));
  if (!place) reportPlace(cell, reading);
  return place;
}

function reportPlace(cell: Cell, { places, report }: Reading) {
  report(cell.at, `a place of places.yaml (${places.names.join('、')})`, `“${cellText(cell)}”`);
}
