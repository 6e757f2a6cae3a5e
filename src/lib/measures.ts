import { formatTargetStatus, isPastYear } from './status.ts';
import { groupBy } from './totals.ts';
import { domainWords, words } from './words.ts';

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
    .replace(/(.{4})[率数]$/, '$1');
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

/** The year that a figure of prose is of: `2025年`, or that none is printed. */
export function formatFigureYear({ year }: { year?: number | undefined }): string {
  return year === undefined ? words.undatedFigure : `${year}年`;
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

/** Childcare places per thousand residents, two decimals; undefined when either is unknown. */
export function slotsPerThousand(
  slots: number | undefined,
  residents: number | undefined,
): number | undefined {
  if (slots === undefined || residents === undefined) return undefined;
  return Number(((slots / residents) * 1000).toFixed(2));
}

/** Where a number of residents comes from, and whether it was taken at second hand. */
export function formatPopulationSource(given: { source: string; secondary: boolean }): string {
  return given.secondary ? `${given.source}（二手资料，未与统计部门核对）` : given.source;
}

/** What slots per thousand are divided by: each year and source once, joined by ；. */
export function formatPopulations(
  populations: readonly { year: number; source: string; secondary: boolean }[],
): string {
  const texts = populations.map(
    (population) => `${population.year}年常住人口（来源：${formatPopulationSource(population)}）`,
  );
  return [...new Set(texts)].join('；');
}

/** Whether a printed attribute makes a target binding (约束性), not merely expected (预期性). */
export function isBinding(attribute: string): boolean {
  return attribute.includes('约束');
}

/** `单位：个；` where all numbers bear one unit, else nothing. */
export function formatUnit(values: Parameters<typeof sharedUnit>[0]): string {
  const unit = sharedUnit(values);
  return unit ? `单位：${unit}；` : '';
}

type FigureTopic = keyof typeof topicWords;

/** What a figure of prose can be about. */
export const topicWords = { ...domainWords, population: '人口' } as const;

interface Topical {
  domain: FigureTopic | 'both';
}

/** What a figure is about, each topic apart. */
export function figureTopics({ domain }: Topical): FigureTopic[] {
  return domain === 'both' ? ['elder', 'child'] : [domain];
}

/** Elder care, childcare, both, or neither where it is about the population. */
export function figureDomains(figure: Topical): (keyof typeof domainWords)[] {
  return figureTopics(figure).filter((topic) => topic !== 'population');
}
