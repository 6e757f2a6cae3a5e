import { hasWords } from '../../lib/text.ts';
import { groupBy, uniqueBy } from '../../lib/totals.ts';
import { figureDomains } from '../figures/rules.ts';
import type { PromiseRecord } from './schema.ts';

/** What a document promises of one thing, before whom it is shared with, who is asked and what became of it is read. */
export type ListedPromise = Omit<PromiseRecord, 'shares' | 'ask'>;

type Step = ListedPromise['steps'][number];

/** Words in their place in a document. */
type Quote = ListedPromise['repeats'][number];

type Department = ListedPromise['lead'][number];

/** How a day stands to the day of issue: over before it, that very day, or ahead, as where either is not known. */
export const issueTimes = ['over', 'sameDay', 'ahead'] as const;

export type AtIssue = (typeof issueTimes)[number];

type Domain = ListedPromise['domains'][number];

/** What promises are read from, in the order of a page. */
export const promiseKinds = {
  sentence: '正文和任务目标里的话',
  figure: '正文和任务目标里的话',
  slots: '托位目标',
  staff: '保育人员目标',
  indicator: '规划指标',
  project: '项目建成',
} as const;

/** Where words stand. */
type Place = Omit<Quote, 'words'>;

interface RowBase extends Place {
  readonly id: string;
  readonly document: string;
  readonly place: string;
}

interface Printed {
  readonly text: string;
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
}

/** The records of one document that may promise something. */
export interface PromiseSources {
  /** The day that the document was issued, if it bears one. */
  readonly issued?: string | undefined;
  readonly tasks: readonly {
    readonly text: string;
    readonly goal?: string | undefined;
    readonly lead: Department[];
    readonly responsible: Department[];
  }[];
  readonly indicators: readonly (RowBase & {
    readonly name: string;
    readonly domains: Domain[];
    readonly attribute?: string | undefined;
    readonly values: readonly (Printed & { readonly year: number })[];
  })[];
  readonly slots: readonly (RowBase & {
    readonly area: string;
    readonly areaName: string;
    readonly year: number;
    readonly slots?: number | undefined;
    readonly staff?: number | undefined;
  })[];
  readonly projects: readonly (RowBase & {
    readonly kind: 'project' | 'group';
    readonly name: string;
    readonly domains: Domain[];
    readonly site?: string | undefined;
    readonly period?: string | undefined;
    readonly endYear?: number | undefined;
    readonly department: Department[];
  })[];
  readonly figures: readonly (RowBase &
    Printed & {
      readonly title: string;
      readonly words: string;
      readonly year?: number | undefined;
      readonly status: string;
      readonly domain: Domain | 'both' | 'population';
      /** Other places of the document that have the same words. */
      readonly elsewhere: readonly Place[];
    })[];
  readonly sentences: readonly (RowBase & {
    /** Other places of the document that have the same words. */
    readonly elsewhere: readonly Place[];
    readonly title: string;
    readonly words: string;
    readonly due: string;
    readonly domains: Domain[];
  })[];
}

/** What an editor adds. */
export interface PromiseNotes {
  /** Id of a figure to the id of the promise that it says again. */
  readonly repeats: Readonly<Record<string, string>>;
  /** Id or kind of a promise to the record that would prove it. */
  readonly records: Readonly<Record<string, string>>;
}

/**
 * All that a document promises: targets of tables year by year, projects to be built, figures of prose that are
 * targets and sentences with a deadline. Slots of a year that was over at issue are none: their column does not say
 * that it is a target.
 */
export function listPromises(
  sources: PromiseSources,
  { repeats, records }: PromiseNotes,
): ListedPromise[] {
  const timeOf: Timing = (due) => timeAtIssue(due, sources.issued);
  const departments = departmentFinder(sources);
  const targets = sources.figures.filter(({ status }) => status === '目标');
  const own = targets.filter(({ id }) => repeats[id] === undefined);
  const promises: ListedPromise[] = [
    ...sources.sentences.map((sentence) => ({
      ...baseOf(sentence, 'sentence'),
      ...departments(sentence),
      domains: sentence.domains,
      title: sentence.title,
      steps: [stepOf(sentence, { text: sentence.title }, sentence.due, timeOf)],
      repeats: repeatsOf(sentence),
    })),
    ...own.map((figure) => ({
      ...baseOf(figure, 'figure'),
      ...departments(figure),
      domains: figureDomains(figure),
      title: figure.title,
      steps: [stepOf(figure, figure, lastDay(figure.year), timeOf)],
      repeats: repeatsOf(figure),
    })),
    ...listSlotPromises(sources, timeOf),
    ...sources.indicators.map((indicator) => indicatorPromise(indicator, timeOf)),
    ...sources.projects
      .filter(({ kind }) => kind === 'project')
      .map((project) => projectPromise(project, timeOf)),
  ];
  return promises.map((promise) => {
    const others = targets.filter(({ id }) => repeats[id] === promise.id);
    const named = [promise, ...others.map(departments)];
    return {
      ...promise,
      lead: uniqueDepartments(named.flatMap(({ lead }) => lead)),
      responsible: uniqueDepartments(named.flatMap(({ responsible }) => responsible)),
      repeats: [
        ...promise.repeats,
        ...others.flatMap((figure) => [quoteOf(figure, figure.words), ...repeatsOf(figure)]),
      ],
      record: records[promise.id] ?? records[promise.kind],
    };
  });
}

function indicatorPromise(
  indicator: PromiseSources['indicators'][number],
  timeOf: Timing,
): ListedPromise {
  const { name, domains, attribute, values } = indicator;
  const steps = values.map((value) => {
    const words = `${name}，${value.year}年：${value.text}`;
    return stepOf({ ...indicator, words }, value, lastDay(value.year), timeOf);
  });
  return { ...baseOf(indicator, 'indicator'), domains, title: name, attribute, steps };
}

function projectPromise(
  project: PromiseSources['projects'][number],
  timeOf: Timing,
): ListedPromise {
  const { name, domains, site, place, period = '未载明', endYear, department } = project;
  const words = `${name}，建设期限：${period}`;
  return {
    ...baseOf(project, 'project'),
    area: site ?? place,
    domains,
    title: name,
    responsible: department,
    steps: [stepOf({ ...project, words }, { text: '建成' }, lastDay(endYear), timeOf)],
  };
}

type Timing = (due: string | undefined) => AtIssue;

function timeAtIssue(due: string | undefined, issued: string | undefined): AtIssue {
  if (due === undefined || issued === undefined || due > issued) return 'ahead';
  return due < issued ? 'over' : 'sameDay';
}

function listSlotPromises({ slots }: PromiseSources, timeOf: Timing): ListedPromise[] {
  const areas = groupBy(slots, ({ document, area }) => `${document}-${area}`);
  return (['slots', 'staff'] as const).flatMap((kind) => {
    const promises = [...areas].flatMap(([id, rows]): ListedPromise[] => {
      const [what, unit] = kind === 'slots' ? ['托位', '个'] : ['托育机构保育人员', '人'];
      const steps = rows.flatMap((row) => {
        const due = lastDay(row.year);
        const value = row[kind];
        if (value === undefined || timeOf(due) === 'over') return [];
        const words = `${row.areaName}，${row.year}年${what}：${value}`;
        return [stepOf({ ...row, words }, { text: `${value}${unit}`, value, unit }, due, timeOf)];
      });
      const [row] = rows;
      if (!row || steps.length === 0) return [];
      const base = { ...baseOf({ ...row, id }, kind), area: row.area, domains: ['child' as const] };
      return [{ ...base, title: `${row.areaName}${what}`, steps }];
    });
    return promises.map((promise) => ({ ...promise, partOf: wholeOf(promise, promises)?.id }));
  });
}

/** The city's promise for the same days, of which a county's is a part. */
function wholeOf(
  { area, place, steps }: ListedPromise,
  promises: readonly ListedPromise[],
): ListedPromise | undefined {
  if (area === place) return undefined;
  const whole = promises.find((other) => other.area === other.place && other.place === place);
  const isWhole = steps.every(({ due }) => whole?.steps.some((step) => step.due === due));
  return isWhole ? whole : undefined;
}

function baseOf({ id, document, place }: RowBase, kind: ListedPromise['kind']) {
  return {
    id: `${kind}-${id}`,
    kind,
    document,
    place,
    area: place,
    lead: [],
    responsible: [],
    repeats: [],
  };
}

function stepOf(
  { words, anchor, headings }: Quote,
  { text, value, unit }: Printed,
  due: string | undefined,
  timeOf: Timing,
): Step {
  return { words, anchor, headings, due, text, value, unit, atIssue: timeOf(due) };
}

function quoteOf({ anchor, headings }: Place, words: string): Quote {
  return { words, anchor, headings };
}

function repeatsOf({ words, elsewhere }: { words: string; elsewhere: readonly Place[] }): Quote[] {
  return elsewhere.map((place) => quoteOf(place, words));
}

function lastDay(year: number | undefined): string | undefined {
  return year === undefined ? undefined : `${year}-12-31`;
}

/** The departments of the task that has the words, or all that lead the tasks of the goal that has them. */
function departmentFinder({ tasks }: PromiseSources) {
  return ({ words }: { words: string }) => {
    const task = tasks.find(({ text }) => hasWords(text, words));
    if (task) return { lead: task.lead, responsible: task.responsible };
    const ofGoal = tasks.filter(({ goal = '' }) => hasWords(goal, words));
    return { lead: uniqueDepartments(ofGoal.flatMap(({ lead }) => lead)), responsible: [] };
  };
}

function uniqueDepartments(departments: readonly Department[]): Department[] {
  return uniqueBy(departments, ({ id }) => id);
}
