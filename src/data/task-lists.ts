import { derive } from './derive.ts';
import { countFacet, type FacetOption } from '../lib/facets.ts';
import { groupTasks, type GoalGroup } from '../lib/goals.ts';
import { domainWords } from '../lib/words.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { getTasks, type TaskView } from './tasks.ts';

/** A task as a line of the list. */
export interface ListedTask extends TaskView {
  /** Ids of all bodies it names, for the filter. */
  bodyIds: string[];
  /** The first responsible bodies as printed, and how many there are. */
  responsibleText: string;
  /** Whether bodies are left out here that its text does not name either. */
  hasMoreBodies: boolean;
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
    const lists = documents.flatMap((document): TaskList[] => {
      const own = tasks.filter((task) => task.document === document.id);
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
  const printed = [...new Set(responsible.map((body) => body.printed))];
  const isShortened = printed.length > namesShown;
  const shown = printed.slice(0, namesShown).join('、');
  return {
    ...task,
    bodyIds: [...new Set([...lead, ...responsible].map(({ id }) => id))],
    responsibleText: isShortened ? `${shown}等${responsible.length}个` : shown,
    hasMoreBodies: isShortened && !printed.every((form) => task.text.includes(form)),
  };
}

function countFacets(lists: readonly TaskList[], tasks: readonly TaskView[]): Facet[] {
  const documents = lists.map(({ document }) => document);
  const places = countFacet(tasks, ({ place, placeName }) => [{ value: place, text: placeName }]);
  const bodies = countFacet(tasks, ({ lead, responsible }) => {
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
      name: 'body',
      text: '部门',
      options: bodies.toSorted((a, b) => a.text.localeCompare(b.text, 'zh-Hans-CN')),
    },
  ];
}
