import { formatUnknown, words } from './words.ts';

/** Whether a year is over on the day that the content was checked (`2026-11-21`). */
export function isPastYear(year: number, asOf: string): boolean {
  return `${year}-12-31` < asOf;
}

/** How a target for a year must be called: it never poses as an actual. `issued` is the day of its document. */
export function formatTargetStatus(year: number, asOf: string, issued?: string): string {
  const due = `${year}-12-31`;
  if (due === issued) return words.targetSameDay;
  if (issued !== undefined && due < issued) return words.targetOver;
  return isPastYear(year, asOf) ? words.targetPast : words.target;
}

/** What this site knows of a planned project's end. */
export const builtUnknown = formatUnknown('是否建成');

/** What is known of a planned project: only its plan. `period` is as printed. */
export function formatProjectStatus(
  period: string | undefined,
  endYear: number | undefined,
  asOf: string,
): string {
  if (!period || endYear === undefined) return `建设时间${words.unnamed}，${builtUnknown}`;
  return isPastYear(endYear, asOf) ? `计划${period}建设，${builtUnknown}` : `计划${period}建设`;
}

/** The band over a document whose term is over; undefined while it runs. */
export function formatTermStatus(
  { from, to }: { from: number; to: number },
  asOf: string,
): string | undefined {
  if (!isPastYear(to, asOf)) return undefined;
  return `${words.planEnded}（${from}—${to}年）。下面是当时的计划，不代表现在的情况；结果如何，请向有关部门核实。`;
}
