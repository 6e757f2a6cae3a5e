import { words } from '../common/words.ts';
import { isPastYear } from '../states/rules.ts';
import { formatTargetStatus } from '../states/words.ts';

/** The year that a figure of prose is of: `2025年`, or that none is printed. */
export function formatFigureYear({ year }: { year?: number | undefined }): string {
  return year === undefined ? words.undatedFigure : `${year}年`;
}

/** What a figure of prose must be called on the day that the content was checked. */
export function formatFigureStatus(given: {
  status: '现状' | '目标' | '预测';
  year?: number | undefined;
  asOf: string;
}): string {
  const { status, year, asOf } = given;
  if (status === '现状') return '当时的情况';
  if (status === '目标') return year === undefined ? words.target : formatTargetStatus(year, asOf);
  return year !== undefined && isPastYear(year, asOf) ? '当时的预测（年份已过）' : '预测';
}
