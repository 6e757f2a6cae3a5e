/** A part that bars are stacked of. */
interface BarSeries {
  key: string;
  label: string;
  tone: 'elder' | 'child' | 'accent' | 'muted';
  /** Hatched parts are told from solid ones without colour, as on paper. */
  isHatched?: boolean | undefined;
}

/** One bar with the words that say what it says. */
export interface BarRow {
  label: string;
  href?: string | undefined;
  /** Numbers by key of the series; unknown ones are left out. */
  parts: Readonly<Record<string, number | undefined>>;
  /** The figure with its unit, or why there is none. */
  text: string;
  /** The parts in words. */
  detail?: string | undefined;
  /** Attributes by which a script finds the row: `data-about`. */
  data?: Readonly<Record<`data-${string}`, string | undefined>> | undefined;
}

export interface BarChartProps {
  /** Unique on the page. */
  id: string;
  title: string;
  /** Unit, year and status. */
  caption: string;
  series: readonly BarSeries[];
  rows: readonly BarRow[];
  source: { href: string; label: string };
}
