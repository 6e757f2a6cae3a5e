import { formatTargetStatus } from './status.ts';
import { words } from './words.ts';

/** What a figure is called: 现状 and 预测 as they are, a target with whether its year is over. */
export function formatFigureStatus(
  { status, year }: { status: string; year?: number | undefined },
  asOf: string,
): string {
  if (status !== '目标') return status;
  return year === undefined ? words.target : formatTargetStatus(year, asOf);
}
