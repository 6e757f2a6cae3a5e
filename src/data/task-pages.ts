import { derive } from './derive.ts';
import { isPastYear } from '../lib/status.ts';
import { words } from '../lib/words.ts';
import { getDocuments } from './documents.ts';
import { getPledgeFinder, type PledgeView } from './pledges.ts';
import { getProgressReports, type ProgressReport } from './progress-reports.ts';
import { getTasks, type TaskView } from './tasks.ts';

/** A task with what stands around it in its document. */
export interface TaskPage {
  task: TaskView;
  siblings: {
    /** Tasks of the same section under the same goal, itself included. */
    ofSection: TaskView[];
    /** How many tasks stand under its goal. */
    ofGoal: number;
  };
  /** The report of progress towards its goal. */
  report: ProgressReport | undefined;
  /** What its own words promise, and what its goal does. */
  pledges: { own: PledgeView[]; ofGoal: PledgeView[] };
  /** The years of the plan, and whether they are over. */
  period: string;
}

/** One page for each task, in document order. */
export const getTaskPages = derive((content): TaskPage[] => {
  const { asOf } = content.site;
  const documents = getDocuments(content);
  const reports = getProgressReports(content);
  const tasks = getTasks(content);
  const pledgesIn = getPledgeFinder(content);
  const terms = new Map(documents.map(({ id, term }) => [id, term]));
  return tasks.map((task): TaskPage => {
    const term = terms.get(task.document);
    if (!term) throw new Error(`no document ${task.document}`);
    const { from, to } = term;
    const ofGoal = tasks.filter((one) => one.document === task.document && one.goal === task.goal);
    return {
      task,
      siblings: {
        ofSection: ofGoal.filter(({ section }) => section === task.section),
        ofGoal: ofGoal.length,
      },
      report: reports.find((one) => one.tasks.some(({ id }) => id === task.id)),
      pledges: {
        own: pledgesIn(task.document, task.text),
        ofGoal: pledgesIn(task.document, task.goal ?? ''),
      },
      period: `${from}—${to}年${isPastYear(to, asOf) ? `（${words.planEnded}）` : ''}`,
    };
  });
});
