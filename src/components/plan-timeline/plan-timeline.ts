/** One bar. */
export interface PlannedRow {
  id: string;
  name: string;
  href: string;
  /** As printed. */
  period?: string | undefined;
  startYear?: number | undefined;
  endYear?: number | undefined;
}

export interface PlanTimelineProps {
  /** Unique on the page. */
  id: string;
  title: string;
  rows: readonly PlannedRow[];
  source: { href: string; label: string };
}
