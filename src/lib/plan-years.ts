import { extent, range, scaleBand } from 'd3';

/** The years of a project's plan; undefined where the document prints none. */
export interface Planned {
  startYear?: number | undefined;
  endYear?: number | undefined;
}

/** Bars of plans on one axis of years, in percent of its width. */
export interface PlanYears {
  /** The middle of each year. */
  years: { year: number; x: number }[];
  /** Where one year ends and the next begins. */
  lines: number[];
  /** One a plan; undefined for a plan without years. */
  bars: ({ x: number; width: number } | undefined)[];
}

/** With more bars than these, names stand in the table alone. */
export const mostNamedBars = 40;

/** A bar from the beginning of a plan's first year to the end of its last one. */
export function layoutPlans(plans: readonly Planned[]): PlanYears {
  const ends = plans.flatMap(({ startYear, endYear }) =>
    [startYear ?? endYear, endYear].filter((year) => year !== undefined),
  );
  const [from, to] = extent(ends);
  const years = from === undefined ? [] : range(from, to + 1);
  const scale = scaleBand(years, [0, 100]);
  const at = (year: number) => scale(year) ?? 0;
  return {
    years: years.map((year) => ({ year, x: round(at(year) + scale.bandwidth() / 2) })),
    lines: years.slice(1).map((year) => round(at(year))),
    bars: plans.map(({ endYear, startYear = endYear }) => {
      if (startYear === undefined || endYear === undefined) return undefined;
      const x = at(startYear);
      return { x: round(x), width: round(at(endYear) + scale.bandwidth() - x) };
    }),
  };
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
