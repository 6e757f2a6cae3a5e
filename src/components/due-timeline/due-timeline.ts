import type { DueItem } from '../../lib/due-dates.ts';

export interface DueTimelineProps {
  title: string;
  items: readonly DueItem[];
  /** The day that the content was checked. */
  asOf: string;
}
