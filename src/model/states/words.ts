import { formatDate } from '../../lib/format.ts';
import { formatUnknown, words } from '../common/words.ts';
import { isPastYear, type KnownStep } from './rules.ts';

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

/** What is known of a promise on the day that the content was checked. */
export const stateWords = {
  silent: `已到期，结果${words.unheld}`,
  known: '本站收录到结果',
  before: `印发时已过，结果${words.unheld}`,
  sameDay: `印发当天到期，结果${words.unheld}`,
  open: '未到期',
  undated: `期限${words.unnamed}，结果${words.unheld}`,
} as const;

/** `2025年底` for the last day of a year, else the day. */
export function formatDue(due: string): string {
  return due.endsWith('-12-31') ? `${due.slice(0, 4)}年底` : formatDate(due);
}

/** How many promises there are, how many steps to them, and what is known of those. */
export interface PromiseCounts {
  promises: number;
  /** Steps with a day, and those without any. */
  dated: number;
  undated: number;
  /** Steps whose day was over when the document was issued: nothing could be promised any more. */
  before: number;
  /** Steps whose day was the day of issue: neither past then nor a promise that anybody could still keep. */
  sameDay: number;
  /** Counties' parts of a promise that is counted itself: they are left out of all the numbers here. */
  parts: number;
  /** Steps with a day that is over since: those with a published result, and those without. */
  due: number;
  answered: number;
  silent: number;
  /** All steps with a published result, those too that are not due or have no day. */
  known: number;
}

/** A promise to be counted; by its id, where it may stand beside parts of it. */
interface Countable {
  readonly id?: string;
  readonly partOf?: string | undefined;
  readonly steps: readonly KnownStep[];
}

/** Promises to be counted: a county's part of one that is among them is that one. */
export function listWholes<Item extends Pick<Countable, 'id' | 'partOf'>>(
  promises: readonly Item[],
): Item[] {
  const ids = new Set(promises.map(({ id }) => id));
  return promises.filter(({ partOf }) => partOf === undefined || !ids.has(partOf));
}

export function countPromises(promises: readonly Countable[]): PromiseCounts {
  const wholes = listWholes(promises);
  const steps = wholes.flatMap((promise) => promise.steps);
  const count = (isWanted: (step: KnownStep) => boolean) => steps.filter(isWanted).length;
  const isOver = ({ days }: KnownStep) => days !== undefined;
  const isKnown = ({ state }: KnownStep) => state === 'known';
  return {
    promises: wholes.length,
    parts: promises.length - wholes.length,
    dated: count(({ due }) => due !== undefined),
    undated: count(({ due }) => due === undefined),
    before: count(({ state }) => state === 'before'),
    sameDay: count(({ state }) => state === 'sameDay'),
    due: count(isOver),
    answered: count((step) => isOver(step) && isKnown(step)),
    silent: count(({ state }) => state === 'silent'),
    known: count(isKnown),
  };
}

/** `36个期限，已到期、结果本站未收录的36个，没有写期限3个`. */
export function formatCounts({
  dated,
  silent,
  known,
  before,
  sameDay,
  undated,
}: PromiseCounts): string {
  return [
    dated > 0 && `${dated}个期限`,
    silent > 0 && `已到期、结果${words.unheld}的${silent}个`,
    known > 0 && `本站收录到结果${known}个`,
    before > 0 && `印发时已过${before}个`,
    sameDay > 0 && `印发当天到期${sameDay}个`,
    undated > 0 && `没有写期限${undated}个`,
  ]
    .filter(Boolean)
    .join('，');
}

/** What became of a task: of what its own words promise, else of what the goal promises that it shares with others. */
export function formatTaskOutcome(given: {
  own: readonly Countable[];
  ofGoal: readonly Countable[];
  /** How many tasks stand under the goal. */
  tasksOfGoal: number;
}): string {
  const { own, ofGoal, tasksOfGoal } = given;
  if (own.length > 0) return `它写明的：${formatCounts(countPromises(own))}`;
  const none = '它没有写期限和数字';
  if (ofGoal.length === 0) return `${none}，${formatUnknown('是否完成')}`;
  const shared = tasksOfGoal > 1 ? `${tasksOfGoal}项任务共用的目标` : '它的目标';
  return `${none}；${shared}：${formatCounts(countPromises(ofGoal))}`;
}

/** What is known of one promise: of its only day, or how many days there are and which was the last. */
export function formatOutcome(steps: readonly KnownStep[]): string {
  const [only] = steps;
  if (only && steps.length === 1) return formatStep(only);
  const last = steps.findLast(({ state }) => state === 'silent');
  const counts = formatCounts(countPromises([{ steps }]));
  return last ? `${counts}；最近一个是${last.dueText}，已过${last.days}天` : counts;
}

function formatStep({ dueText, state, days }: KnownStep): string {
  if (state === 'silent') return `${dueText}已到期，结果${words.unheld}，已过${days}天`;
  if (state === 'undated') return stateWords.undated;
  return `期限是${dueText ?? '未载明的'}，${stateWords[state]}`;
}
