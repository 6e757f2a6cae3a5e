import { formatTargetStatus, isPastYear } from './status.ts';
import { groupBy } from './totals.ts';
import { words } from './words.ts';

/** What can name a measure: 每千人口托位数. */
const shortestName = 4;

/**
 * Whether two printed names seem to mean the same measure: one contains the other, brackets and 率 or 数 at the end
 * aside. A hint for the reader, never a reason to compare the numbers.
 */
export function isSameMeasure(a: string, b: string): boolean {
  const [short, long] = [plainName(a), plainName(b)].toSorted(
    (one, two) => one.length - two.length,
  );
  return (
    short !== undefined &&
    long !== undefined &&
    short.length >= shortestName &&
    long.includes(short)
  );
}

function plainName(name: string): string {
  return name
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/\s+/g, '')
    .replace(/(?<=.{4})[率数]$/, '');
}

/** A figure that may be one of several years. */
interface Dated {
  title: string;
  document: string;
  status: string;
  year?: number | undefined;
  value?: number | undefined;
}

/** The same figure over at least three years, in the order of the years. */
export function findSeries<Figure extends Dated>(
  figures: readonly Figure[],
): (Figure & { year: number })[][] {
  const dated = figures.flatMap((figure) =>
    figure.year === undefined || figure.value === undefined
      ? []
      : [{ ...figure, year: figure.year }],
  );
  const groups = groupBy(dated, ({ document, title, status }) =>
    [document, title, status].join('\n'),
  );
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ year }) => year)).size >= 3)
    .map((group) => group.toSorted((a, b) => a.year - b.year));
}

/** `2021—2025年`, or `2025年` for a single year; empty for none. */
export function formatYears(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return '';
  return first === last ? `${first}年` : `${first}—${last}年`;
}

/** The unit that all numbers of a row of values bear; undefined when one bears another or none. */
export function sharedUnit(
  values: readonly { value?: number | undefined; unit?: string | undefined }[],
): string | undefined {
  const numbers = values.filter(({ value }) => value !== undefined);
  const units = new Set(numbers.map(({ unit = '' }) => unit));
  return units.size === 1 ? [...units][0] || undefined : undefined;
}

/** What a figure of prose must be called on the day that the content was checked. */
export function formatFigureStatus(given: {
  status: '现状' | '目标' | '预测';
  year?: number | undefined;
  asOf: string;
}): string {
  const { status, year, asOf } = given;
  if (status === '现状') return '当时的情况';
  if (status === '目标') return year === undefined ? words.target : formatTargetStatus(year, asOf);
  return year !== undefined && isPastYear(year, asOf) ? '当时的预测（年份已过）' : '预测';
}
