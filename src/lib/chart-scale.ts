import { max, scaleLinear, scalePoint } from 'd3';
import { textWidth } from './geo-labels.ts';

/** A stretch of a bar, in percent of the chart's width. */
export interface BarSegment {
  key: string;
  x: number;
  width: number;
}

/**
 * Stacked bars on one scale from 0; the longest fills the width. A part that is unknown or 0 is not drawn.
 * Plain arithmetic, so that a page which draws its bars anew need not load d3 for it.
 *
 * @param rows parts of each bar by key
 * @param keys in the order of stacking
 */
export function layoutBars(
  rows: readonly Readonly<Record<string, number | undefined>>[],
  keys: readonly string[],
): BarSegment[][] {
  const totals = rows.map((row) => keys.reduce((sum, key) => sum + (row[key] ?? 0), 0));
  const percent = (value: number) => round((value / Math.max(...totals)) * 100);
  return rows.map((row) => {
    let start = 0;
    return keys.flatMap((key) => {
      const value = row[key] ?? 0;
      if (value <= 0) return [];
      const segment = { key, x: percent(start), width: percent(value) };
      start += value;
      return [segment];
    });
  });
}

/** A published value of a year: the printed text, and the number where one can be read. */
export interface YearValue {
  year: number;
  text: string;
  value?: number | undefined;
  unit?: string | undefined;
}

/** A year of a chart as drawn, in percent of the drawing's width and height. */
interface YearPoint {
  year: number;
  x: number;
  y: number;
  /** Drawn to scale, words on the ground line, or nothing published. */
  kind: 'scaled' | 'words' | 'empty';
  /** What is printed at the point; ends in `*` when the whole text stands below. */
  label: string;
}

/** A chart of yearly values. */
export interface YearChart {
  points: YearPoint[];
  /** Between neighbouring years that both have a number; other years leave a gap. */
  lines: { x1: number; y1: number; x2: number; y2: number }[];
  /** Height of 0, in percent. */
  ground: number;
  /** Whether the numbers share one unit, so that heights can be compared. */
  isScaled: boolean;
  /** Texts too long for the drawing. */
  notes: { year: number; text: string }[];
}

const top = 24;
const ground = 78;
/** In em: five labels of this width stand side by side on a phone. */
const longestLabel = 4;

/**
 * Yearly values on a scale from 0. Values in several units are not drawn to scale: their heights would say nothing.
 *
 * @param years all years of the table, so that those without a value show as gaps
 * @param highest upper end of the scale, where several charts share one
 * @param emptyText what stands at a year without a value
 */
export function layoutYears(given: {
  years: readonly number[];
  values: readonly YearValue[];
  highest?: number | undefined;
  emptyText: string;
}): YearChart {
  const { years, values, emptyText } = given;
  const numbers = values.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const isScaled = numbers.length > 0 && hasOneUnit(values);
  const highest = given.highest ?? max(numbers) ?? 1;
  const x = scalePoint(years, [0, 100]).padding(0.5);
  const y = scaleLinear([0, highest || 1], [ground, top]);
  const points = years.map((year): YearPoint => {
    const at = { year, x: round(x(year) ?? 0) };
    const published = values.find((value) => value.year === year);
    if (!published) return { ...at, y: ground, kind: 'empty', label: emptyText };
    const label = shortLabel(published);
    return isScaled && published.value !== undefined
      ? { ...at, y: round(y(published.value)), kind: 'scaled', label }
      : { ...at, y: ground, kind: 'words', label };
  });
  return { points, lines: linesBetween(points), ground, isScaled, notes: longTexts(values) };
}

/** Whether all numbers are in one unit. */
export function hasOneUnit(values: readonly YearValue[]): boolean {
  const units = values.filter(({ value }) => value !== undefined).map(({ unit = '' }) => unit);
  return new Set(units).size <= 1;
}

function linesBetween(points: readonly YearPoint[]): YearChart['lines'] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from?.kind === 'scaled' && to.kind === 'scaled'
      ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y }]
      : [];
  });
}

function isLong({ text }: YearValue): boolean {
  return textWidth(text, 1) > longestLabel;
}

function shortLabel(published: YearValue): string {
  if (!isLong(published)) return published.text;
  const { value, unit = '' } = published;
  return value === undefined ? '文字*' : `${value}${unit}*`;
}

function longTexts(values: readonly YearValue[]): YearChart['notes'] {
  return values.filter(isLong).map(({ year, text }) => ({ year, text }));
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
