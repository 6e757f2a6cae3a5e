import type { Published } from '../common/schema.ts';
import { groupBy } from '../../lib/totals.ts';

/** Childcare places per thousand residents, two decimals; undefined when either is unknown. */
export function slotsPerThousand(
  slots: number | undefined,
  residents: number | undefined,
): number | undefined {
  if (slots === undefined || residents === undefined) return undefined;
  return Number(((slots / residents) * 1000).toFixed(2));
}

/** The targets of one place by year. */
export interface TargetRow<Target> {
  /** Code of the place. */
  area: string;
  byYear: Map<number, Target>;
  /** The first of them in the document. */
  first: Target;
}

/** The targets of one document as a table. */
export interface TargetTable<Target> {
  /** Ascending. */
  years: number[];
  /** In the order of the document. */
  rows: TargetRow<Target>[];
  /** The city's own row above its counties. */
  total: TargetRow<Target> | undefined;
}

/** Arranges the targets of one document by place and year; the row of a city without counties is no total. */
export function arrangeTargets<Target extends { area: string; year: number }>(
  targets: readonly Target[],
  city: { code: string; hasCounties: boolean },
): TargetTable<Target> {
  const rows = [...groupBy(targets, ({ area }) => area)].flatMap(
    ([area, [first, ...others]]): TargetRow<Target>[] => {
      if (!first) return [];
      const byYear = new Map([first, ...others].map((target) => [target.year, target]));
      return [{ area, byYear, first }];
    },
  );
  const isTotal = ({ area }: TargetRow<Target>) => city.hasCounties && area === city.code;
  return {
    years: [...new Set(targets.map(({ year }) => year))].sort((a, b) => a - b),
    rows: rows.filter((row) => !isTotal(row)),
    total: rows.find(isTotal),
  };
}

interface Dated {
  term: { from: number; to: number };
  /** Undefined when the document bears no date. */
  issued?: string | undefined;
}

/** Orders documents by the years they plan for, then by the day of issue, newest first. */
export function byNewest(a: Dated, b: Dated): number {
  return (
    b.term.to - a.term.to ||
    b.term.from - a.term.from ||
    (b.issued ?? '').localeCompare(a.issued ?? '')
  );
}

/** The numbers of a target; undefined where nothing is printed, or no number. */
export function countsOf({ slots, staff }: PrintedTarget): {
  slots: number | undefined;
  staff: number | undefined;
} {
  return { slots: slots?.value, staff: staff?.value };
}

interface PrintedTarget {
  readonly slots?: Published | undefined;
  readonly staff?: Published | undefined;
}
