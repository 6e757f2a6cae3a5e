import { derive } from './derive.ts';
import type { Figure, Indicator } from '../schemas/records.ts';
import { getCheckFinder, type CheckView } from './checks.ts';
import type { SourceLink } from './documents.ts';
import { getPages, getRecords } from './records.ts';

/** An indicator with its page and source. */
export interface IndicatorView extends Indicator {
  href: string;
  placeName: string;
  source: SourceLink;
}

/** All indicators in document order. */
export const getIndicators = derive((content): IndicatorView[] => {
  return getPages(content, 'indicators');
});

/** A figure that prose states, with its source. */
export interface FigureView extends Figure {
  placeName: string;
  source: SourceLink;
  /** What was checked of it. */
  checks: CheckView[];
}

/** All figures in document order. */
export const getFigures = derive((content): FigureView[] => {
  const figures = getRecords(content, 'figures');
  const checksOf = getCheckFinder(content);
  return figures.map((figure) => ({ ...figure, checks: checksOf(figure, figure.text) }));
});
