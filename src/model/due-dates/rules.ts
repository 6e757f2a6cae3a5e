import { extent, scaleUtc } from 'd3';
import { groupBy } from '../../lib/totals.ts';

/** Whom a thing that is due is for, in the order of the dots: elders, both, children. */
export const dueTones = ['elder', 'accent', 'child'] as const;

/** What is due on a day, and whether its result is published. */
export interface DueItem {
  readonly due: string;
  readonly tone: (typeof dueTones)[number];
  readonly isKnown: boolean;
}

/** A dot of the timeline: one thing that is due on a day. */
interface DueDot {
  item: DueItem;
  /** Pixels right of and above the foot of its column. */
  x: number;
  y: number;
}

/** All that is due on one day. */
interface DueColumn {
  due: string;
  /** Percent of the drawing's width. */
  x: number;
  dots: DueDot[];
  /** How many things are due in elder care and in childcare, what is due in both in each; and how many are known. */
  elder: number;
  child: number;
  known: number;
}

export interface DueTimeline {
  columns: DueColumn[];
  /** Percent of the drawing's width where the day of checking stands. */
  asOf: number;
  /** Pixels that the highest column needs. */
  height: number;
}

/** Dots side by side in a column; pixels from one to the next. */
const perRow = 5;

const pitch = 9;

/** Percent left free on both sides, so that the outer columns are drawn whole. */
const margin = 9;

/** Dots on a time axis, stacked over the day that they are due, tone by tone. */
export function layoutDueDates(items: readonly DueItem[], asOf: string): DueTimeline {
  const days = [...groupBy(items, ({ due }) => due)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const [from = Date.parse(asOf), to = from] = extent([
    ...days.map(([due]) => Date.parse(due)),
    Date.parse(asOf),
  ]);
  const scale = scaleUtc([from, to], [margin, 100 - margin]);
  const place = (day: string) => Number(scale(Date.parse(day)).toFixed(2));
  const columns = days.map(([due, own]): DueColumn => ({
    due,
    x: place(due),
    elder: own.filter(({ tone }) => tone !== 'child').length,
    child: own.filter(({ tone }) => tone !== 'elder').length,
    known: own.filter(({ isKnown }) => isKnown).length,
    dots: own.toSorted(byTone).map((item, index) => ({
      item,
      x: ((index % perRow) - (perRow - 1) / 2) * pitch,
      y: Math.floor(index / perRow) * pitch,
    })),
  }));
  const rows = Math.max(0, ...columns.map(({ dots }) => Math.ceil(dots.length / perRow)));
  return { columns, asOf: place(asOf), height: rows * pitch };
}

function byTone(a: DueItem, b: DueItem): number {
  return dueTones.indexOf(a.tone) - dueTones.indexOf(b.tone);
}
