import { exactly, type Interval, multiply, parseInterval } from '../../lib/interval.ts';
import { groupBy, sumKnown } from '../../lib/totals.ts';

/** Places or beds that a listed project's own words state. */
export interface Planned {
  /** The last year of its planned period; undefined where none is printed. */
  readonly endYear?: number | undefined;
  readonly count: number;
}

/** A place's target of one year, beside what is listed for it. */
export interface GapYear {
  readonly year: number;
  /** Undefined where the document prints none. */
  readonly target: number | undefined;
  /** Places of projects that were to be ready by the end of the year. */
  readonly listed: number;
  /** Target less listed, never below 0; undefined without a target. */
  readonly unmatched: number | undefined;
}

/** Sets beside each target what the projects were to bring by the end of its year; without a year they never count. */
export function listGapYears(
  targets: readonly { year: number; slots?: number | undefined }[],
  projects: readonly Planned[],
): GapYear[] {
  return targets.map(({ year, slots: target }) => {
    const ready = projects.filter(({ endYear }) => endYear !== undefined && endYear <= year);
    const listed = sumPlanned(ready);
    const unmatched = target === undefined ? undefined : Math.max(0, target - listed);
    return { year, target, listed, unmatched };
  });
}

export function sumPlanned(projects: readonly Planned[]): number {
  return sumKnown(projects.map(({ count }) => count)) ?? 0;
}

/** What projects were to bring in each year, oldest first; last, without a year, what none is printed for. */
export function listOpenings(projects: readonly Planned[]): Planned[] {
  return [...groupBy(projects, ({ endYear }) => endYear)]
    .map(([endYear, own]) => ({ endYear, count: sumPlanned(own) }))
    .sort((a, b) => (a.endYear ?? Infinity) - (b.endYear ?? Infinity));
}

/** What published lists of nurseries hold of a place that they cover, and the target that they can be held against. */
export interface RegisterGap {
  /** The day of the newest of them. */
  readonly date: string;
  /** What they are called. */
  readonly name: string;
  /** Institutions that they list. */
  readonly count: number;
  /** Places that they print; undefined where they print none: a list without places is no list of 0 places. */
  readonly slots: number | undefined;
  /** Institutions that they print no places of. */
  readonly unknown: number;
  /** The year of its date, or the last one before that has a target. */
  readonly year: number | undefined;
  /** That year's target less the printed places, never below 0; at most that where some are unknown. */
  readonly rest: number | undefined;
}

/** Holds a register against the targets alone: projects may be in it already, so they are never subtracted with it. */
export function compareRegister(given: {
  date: string;
  name: string;
  /** The place's nurseries. */
  nurseries: readonly { slots?: number | undefined }[];
  years: readonly GapYear[];
}): RegisterGap {
  const { date, name, nurseries, years } = given;
  const counts = nurseries.map(({ slots }) => slots);
  const slots = sumKnown(counts);
  const last = years.findLast(
    ({ year, target }) => target !== undefined && year <= Number(date.slice(0, 4)),
  );
  return {
    date,
    name,
    count: nurseries.length,
    slots,
    unknown: counts.filter((count) => count === undefined).length,
    year: last?.year,
    rest:
      last?.target === undefined || slots === undefined
        ? undefined
        : Math.max(0, last.target - slots),
  };
}

/** Places that a target per thousand residents comes to, in whole places. */
export function slotsOfRate(perThousand: number, residents: number): number {
  return Math.round((perThousand * residents) / 1000);
}

/**
 * Beds that a target per thousand elders comes to. A target is what was set, exactly; the printed number of elders is
 * whatever it may have been rounded from. Throws when that is no single number; reading has refused it.
 */
export function bedsOfRate(perThousand: number, elders: string): Interval {
  const people = parseInterval(elders);
  if (!people) throw new Error(`“${elders}” is no single number`);
  return multiply(exactly(perThousand / 1000), people);
}

/** Orders areas by their places without a listed project, most first; those without a target come last. */
export function byUnmatched(
  a: { last: Pick<GapYear, 'unmatched'> | undefined },
  b: { last: Pick<GapYear, 'unmatched'> | undefined },
): number {
  return (b.last?.unmatched ?? -1) - (a.last?.unmatched ?? -1);
}

/** Where a place stands on the page; an id begins with a letter. */
export function gapAnchor(code: string): string {
  return `place-${code}`;
}

/** The address that a place's figures are cited by. */
export function gapHref(code: string): string {
  return `/gap/#${gapAnchor(code)}`;
}
