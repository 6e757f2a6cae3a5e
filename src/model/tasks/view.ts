import { groupFinder, groupsFinder } from '../../lib/totals.ts';
import { countFacet, type FacetOption } from '../../lib/facets.ts';
import { domainWords, words } from '../common/words.ts';
import { type NamedDepartment, getDepartmentViewer } from '../departments/view.ts';
import { derive } from '../derive.ts';
import { type DocumentView, getDocuments, type SourceLink } from '../documents/view.ts';
import type { SlipView } from '../notes/view.ts';
import { type GoalGroup, groupTasks } from '../progress/rules.ts';
import { getProgressReports, type ProgressReport } from '../progress/view.ts';
import { getPromiseFinder, type PromiseView } from '../promises/view.ts';
import { getPages } from '../records/view.ts';
import { isPastYear } from '../states/rules.ts';
import type { Task } from './schema.ts';

/** A task with its departments, page and source. */
export interface TaskView extends Omit<Task, 'lead' | 'responsible'> {
  href: string;
  placeName: string;
  lead: NamedDepartment[];
  responsible: NamedDepartment[];
  source: SourceLink;
  slips: SlipView[];
}

/** All tasks in document order. */
export const getTasks = derive((content): TaskView[] => {
  const tasks = getPages(content, 'tasks');
  const view = getDepartmentViewer(content);
  return tasks.map((task) => ({
    ...task,
    lead: view(task.lead),
    responsible: view(task.responsible),
  }));
});

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
  promises: { own: PromiseView[]; ofGoal: PromiseView[] };
  /** The years of the plan, and whether they are over. */
  period: string;
}

/** One page for each task, in document order. */
export const getTaskPages = derive((content): TaskPage[] => {
  const { asOf } = content.site;
  const documents = getDocuments(content);
  const reports = getProgressReports(content);
  const tasks = getTasks(content);
  const promisesIn = getPromiseFinder(content);
  const terms = new Map(documents.map(({ id, term }) => [id, term]));
  const goalOf = ({ document, goal }: TaskView) => `${document} ${goal ?? ''}`;
  const tasksOf = groupFinder(tasks, goalOf);
  const reportOf = groupsFinder(reports, (report) => report.tasks.map(({ id }) => id));
  return tasks.map((task): TaskPage => {
    const term = terms.get(task.document);
    if (!term) throw new Error(`no document ${task.document}`);
    const { from, to } = term;
    const ofGoal = tasksOf(goalOf(task));
    return {
      task,
      siblings: {
        ofSection: ofGoal.filter(({ section }) => section === task.section),
        ofGoal: ofGoal.length,
      },
      report: reportOf(task.id)[0],
      promises: {
        own: promisesIn(task.document, task.text),
        ofGoal: promisesIn(task.document, task.goal ?? ''),
      },
      period: `${from}—${to}年${isPastYear(to, asOf) ? `（${words.planEnded}）` : ''}`,
    };
  });
});

/** A task as a line of the list. */
export interface ListedTask extends TaskView {
  /** Ids of all departments it names, for the filter. */
  departmentIds: string[];
  /** The first responsible departments as printed, and how many there are. */
  responsibleText: string;
  /** Whether departments are left out here that its text does not name either. */
  hasMoreDepartments: boolean;
}

/** The tasks of one document. */
export interface TaskList {
  document: DocumentView;
  count: number;
  /** Whether any of its tasks prints a lead. */
  hasLeads: boolean;
  groups: GoalGroup<ListedTask>[];
}

interface Facet {
  name: string;
  text: string;
  options: FacetOption[];
}

const namesShown = 4;

/** All tasks by document, in the order of the cities, with the filters of their list. */
export const getTaskLists = derive(
  (
    content,
  ): {
    lists: TaskList[];
    facets: Facet[];
    total: number;
  } => {
    const documents = getDocuments(content);
    const tasks = getTasks(content);
    const tasksIn = groupFinder(tasks, ({ document }) => document);
    const lists = documents.flatMap((document): TaskList[] => {
      const own = tasksIn(document.id);
      if (own.length === 0) return [];
      return [
        {
          document,
          count: own.length,
          hasLeads: own.some(({ lead }) => lead.length > 0),
          groups: groupTasks(own.map(toListed)),
        },
      ];
    });
    return { lists, facets: countFacets(lists, tasks), total: tasks.length };
  },
);

function toListed(task: TaskView): ListedTask {
  const { lead, responsible } = task;
  const printed = [...new Set(responsible.map((department) => department.printed))];
  const isShortened = printed.length > namesShown;
  const shown = printed.slice(0, namesShown).join('、');
  return {
    ...task,
    departmentIds: [...new Set([...lead, ...responsible].map(({ id }) => id))],
    responsibleText: isShortened ? `${shown}等${responsible.length}个` : shown,
    hasMoreDepartments: isShortened && !printed.every((form) => task.text.includes(form)),
  };
}

function countFacets(lists: readonly TaskList[], tasks: readonly TaskView[]): Facet[] {
  const documents = lists.map(({ document }) => document);
  const places = countFacet(tasks, ({ place, placeName }) => [{ value: place, text: placeName }]);
  const departments = countFacet(tasks, ({ lead, responsible }) => {
    const names = new Map([...lead, ...responsible].map(({ id, name }) => [id, name]));
    return [...names].map(([value, text]) => ({ value, text }));
  });
  return [
    {
      name: 'domain',
      text: '养老还是托育',
      options: countFacet(tasks, ({ domains }) =>
        domains.map((value) => ({ value, text: domainWords[value] })),
      ),
    },
    { name: 'place', text: '地区', options: places },
    ...(documents.length > places.length
      ? [
          {
            name: 'document',
            text: '文件',
            options: documents.map(({ id: value, shortTitle: text }) => ({
              value,
              text,
              count: tasks.filter((task) => task.document === value).length,
            })),
          },
        ]
      : []),
    {
      name: 'department',
      text: '部门',
      options: departments.toSorted((a, b) => a.text.localeCompare(b.text, 'zh-Hans-CN')),
    },
  ];
}
