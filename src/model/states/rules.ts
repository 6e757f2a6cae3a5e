import type { AtIssue } from '../promises/rules.ts';
import type { stateWords } from './words.ts';

/** Whether a year is over on the day that the content was checked (`2026-11-21`). */
export function isPastYear(year: number, asOf: string): boolean {
  return `${year}-12-31` < asOf;
}

interface Printed {
  readonly text: string;
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
}

/** What can be asked for where nobody has named a record. */
export const unnamedRecord = '能说明这一项完成情况的统计表、验收材料或者总结报告';

export type PromiseState = keyof typeof stateWords;

export function stateOf(
  step: { due?: string | undefined; actual?: unknown; atIssue: AtIssue },
  asOf: string,
): PromiseState {
  const { due, actual, atIssue } = step;
  if (actual) return 'known';
  if (due === undefined) return 'undated';
  if (atIssue === 'over') return 'before';
  if (atIssue === 'sameDay') return 'sameDay';
  return due < asOf ? 'silent' : 'open';
}

/** Days from `due` to `asOf`; negative before it. */
export function daysPast(due: string, asOf: string): number {
  return Math.round((Date.parse(asOf) - Date.parse(due)) / 86_400_000);
}

/** Words that leave open on which side of a number the truth lies, or name a limit that is not to be passed. */
const loose = /近|约|左右|不足|不到|以内|以下/;

const atLeast = /超|逾|大于|以上|余|多|至少|不低于|不少于/;

/**
 * How a published number stands to the target in the same unit; undefined where they cannot be compared, as where one
 * is about so much.
 */
export function compareResult(
  target: Printed,
  actual: Printed,
): '不低于目标' | '低于目标' | undefined {
  if (target.value === undefined || actual.value === undefined) return undefined;
  if ((target.unit ?? '') !== (actual.unit ?? '')) return undefined;
  if ([target, actual].some(({ text }) => loose.test(text)) || atLeast.test(actual.text))
    return undefined;
  return actual.value >= target.value ? '不低于目标' : '低于目标';
}

/** A due day with what is known of it. */
export interface KnownStep {
  readonly due?: string | undefined;
  readonly state: PromiseState;
  /** `2025年底`. */
  readonly dueText?: string | undefined;
  /** Days since it was due; undefined before it, where no day is set, and where it was not ahead at issue. */
  readonly days?: number | undefined;
}
