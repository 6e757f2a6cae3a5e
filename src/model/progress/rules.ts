import { removeSpace } from '../../lib/text.ts';
import { groupBy } from '../../lib/totals.ts';

/**
 * Whether two printed goals are one: documents repeat a goal in several tables, not always letter
 * by letter. They are when they begin with the same sentence.
 */
export function isSameGoal(a: string, b: string): boolean {
  return firstSentence(a) === firstSentence(b);
}

/** The first sentence of a text, without its final 。 and any white space. */
export function firstSentence(text: string): string {
  return removeSpace(/^[^。]*/.exec(text.trim())?.[0] ?? '');
}

/** What is known of the day that a report speaks of; undefined when there is nothing to warn of. */
export function formatReportDate(text: string, issuedText: string | undefined): string | undefined {
  const now = /截至目前|截止目前|目前/.exec(text)?.[0];
  if (!now && issuedText) return undefined;
  if (!now) return '文件未注明日期，不知道说的是什么时候的情况。';
  return issuedText
    ? `文中的“${now}”没有写日期；文件日期是${issuedText}。`
    : `文中的“${now}”没有写日期，文件也未注明日期，不知道说的是哪一天的情况。`;
}

interface Grouped {
  goal?: string | undefined;
  section: string;
}

/** Tasks of one document under their goal and section, all in the document's order. */
export interface GoalGroup<Task> {
  goal: string | undefined;
  sections: { section: string; tasks: Task[] }[];
}

/** Groups a document's tasks by goal, then by section; tasks without a goal stand together. */
export function groupTasks<Task extends Grouped>(tasks: readonly Task[]): GoalGroup<Task>[] {
  return [...groupBy(tasks, ({ goal }) => goal)].map(([goal, ofGoal]) => ({
    goal,
    sections: [...groupBy(ofGoal, ({ section }) => section)].map(([section, members]) => ({
      section,
      tasks: members,
    })),
  }));
}
