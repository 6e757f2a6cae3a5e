import type { DueItem } from '../../model/due-dates/rules.ts';

export interface DueTimelineProps {
  title: string;
  items: readonly DueItem[];
  /** The day that the content was checked. */
  asOf: string;
}
