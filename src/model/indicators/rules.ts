import { groupBy } from '../../lib/totals.ts';

/** What can name an indicator: 每千人口托位数. */
const shortestName = 4;

/**
 * Whether two printed names seem to mean the same indicator: one contains the other, brackets and 率 or 数 at the end
 * aside. A hint for the reader, never a reason to compare the numbers.
 */
export function isSameIndicator(a: string, b: string): boolean {
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

/** Whether a printed attribute makes a target binding (约束性), not merely expected (预期性). */
export function isBinding(attribute: string): boolean {
  return attribute.includes('约束');
}
