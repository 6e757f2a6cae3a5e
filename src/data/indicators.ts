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
export async function getIndicators(): Promise<IndicatorView[]> {
  return getPages('indicators');
}

/** A figure that prose states, with its source. */
export interface FigureView extends Figure {
  placeName: string;
  source: SourceLink;
  /** What was checked of it. */
  checks: CheckView[];
}

/** All figures in document order. */
export async function getFigures(): Promise<FigureView[]> {
  const [figures, checksOf] = await Promise.all([getRecords('figures'), getCheckFinder()]);
  return figures.map((figure) => ({ ...figure, checks: checksOf(figure, figure.text) }));
}
