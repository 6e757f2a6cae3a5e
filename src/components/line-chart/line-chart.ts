import type { SourceLink } from '../../model/documents/view.ts';
import type { YearValue } from '../../lib/chart-scale.ts';

export interface LineChartProps {
  title: string;
  /** Page of what is drawn. */
  href?: string | undefined;
  /** Level of a heading that the title is; left out, it is plain text. */
  heading?: 'h4' | undefined;
  /** Unit, years and status. */
  caption: string;
  /** All years of the table. */
  years: readonly number[];
  values: readonly YearValue[];
  tone: 'elder' | 'child' | 'accent';
  /** Upper end of the scale, where several charts share one. */
  highest?: number | undefined;
  /** A large drawing, alone on its page. */
  isLarge?: boolean | undefined;
  source?: SourceLink | undefined;
}
