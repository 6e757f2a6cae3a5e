import { hasWords, removeSpace } from '../../lib/text.ts';
import { derive } from '../derive.ts';
import { type DocumentView, getDocuments, type SourceLink } from '../documents/view.ts';
import { type FigureView, getFigures } from '../figures/view.ts';
import { formatFigureStatus } from '../figures/words.ts';
import type { SlipView } from '../notes/view.ts';
import { getRecords } from '../records/view.ts';
import { getTasks, type TaskView } from '../tasks/view.ts';
import { formatReportDate, isSameGoal } from './rules.ts';
import type { Progress } from './schema.ts';

/** Reported progress with its source. */
export interface ProgressView extends Progress {
  placeName: string;
  source: SourceLink;
  slips: SlipView[];
}

/** All reports of progress in document order. */
export const getProgress = derive((content): ProgressView[] => {
  return getRecords(content, 'progress');
});

/** A figure with what it may be called today. */
interface ReportedFigure extends FigureView {
  statusText: string;
}

/** A progress report with what belongs to its goal. */
export interface ProgressReport extends ProgressView {
  /** Its place on the page. */
  href: string;
  published: DocumentView;
  /** What is not known of its day. */
  dateNote: string | undefined;
  /** Figures that stand in its row. */
  figures: ReportedFigure[];
  /** Tasks of the same document under the same goal. */
  tasks: TaskView[];
  /** Figures that the goal states where it stands over these tasks. */
  goalFigures: ReportedFigure[];
  /** Whether the tasks' goal is worded otherwise than the report's. */
  isReworded: boolean;
}

/** All progress reports in document order. */
export const getProgressReports = derive((content): ProgressReport[] => {
  const { asOf } = content.site;
  const reports = getProgress(content);
  const documents = getDocuments(content);
  const allFigures = getFigures(content);
  const tasks = getTasks(content);
  const figures = allFigures.map((figure) => ({
    ...figure,
    statusText: formatFigureStatus({ ...figure, asOf }),
  }));
  return reports.map((report): ProgressReport => {
    const published = documents.find(({ id }) => id === report.document);
    if (!published) throw new Error(`no document ${report.document}`);
    const own = tasks.filter(
      ({ document, goal }) =>
        document === report.document && goal !== undefined && isSameGoal(goal, report.goal),
    );
    const goal = own[0]?.goal;
    const isIn = (anchors: readonly string[]) => (figure: FigureView) =>
      figure.document === report.document && anchors.includes(figure.anchor);
    return {
      ...report,
      href: `/progress/#${report.id}`,
      published,
      dateNote: formatReportDate(report.text, published.issued && published.issuedText),
      figures: figures.filter(isIn([report.anchor])),
      tasks: own,
      goalFigures: figures
        .filter(isIn(own.map(({ anchor }) => anchor)))
        .filter(({ words }) => goal !== undefined && hasWords(goal, words)),
      isReworded: goal !== undefined && removeSpace(goal) !== removeSpace(report.goal),
    };
  });
});
