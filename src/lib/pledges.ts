import { figureDomains } from './measures.ts';
import { hasWords } from './text.ts';
import { groupBy, uniqueBy } from './totals.ts';

/** Words in their place in a document. */
export interface Quote {
  readonly words: string;
  readonly anchor: string;
  readonly headings: string[];
}

/** What is to be reached by a day. */
export interface Step extends Quote {
  /** The last day, `2025-12-31`; a year stands for its last day. Undefined where the document sets none. */
  readonly due?: string | undefined;
  /** What is to be reached, as printed. */
  readonly text: string;
  readonly value?: number | undefined;
  readonly unit?: string | undefined;
  /** Whether the day was over when the document was issued. */
  readonly isOverAtIssue: boolean;
}

interface Body {
  readonly id: string;
  readonly printed: string;
}

type Domain = 'elder' | 'child';

/** What a document promises of one thing, step by step. */
export interface Pledge {
  /** Its kind and the id of what it is read from: `indicator-city-2022-9`. */
  readonly id: string;
  readonly kind: keyof typeof pledgeKinds;
  readonly document: string;
  /** The place that issued the document. */
  readonly place: string;
  /** Code of the place that it is for. */
  readonly area: string;
  readonly domains: Domain[];
  readonly title: string;
  /** 指标属性 as printed. */
  readonly attribute?: string | undefined;
  /** Bodies printed as lead. */
  readonly lead: Body[];
  readonly responsible: Body[];
  readonly steps: Step[];
  /** Where else the same is said. */
  readonly repeats: Quote[];
  /** What record would prove it; undefined where nobody has named one. */
  readonly record?: string | undefined;
}

/** What promises are read from, in the order of a page. */
export const pledgeKinds = {
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
export interface PledgeSources {
  /** The day that the document was issued, if it bears one. */
  readonly issued?: string | undefined;
  readonly tasks: readonly {
    readonly text: string;
    readonly goal?: string | undefined;
    readonly lead: Body[];
    readonly responsible: Body[];
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
    readonly department: Body[];
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
export interface PledgeNotes {
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
export function listPledges(sources: PledgeSources, { repeats, records }: PledgeNotes): Pledge[] {
  const isOver = (due: string | undefined) => due !== undefined && due < (sources.issued ?? '');
  const bodies = bodyFinder(sources);
  const targets = sources.figures.filter(({ status }) => status === '目标');
  const own = targets.filter(({ id }) => repeats[id] === undefined);
  const pledges: Pledge[] = [
    ...sources.sentences.map((sentence) => ({
      ...baseOf(sentence, 'sentence'),
      ...bodies(sentence),
      domains: sentence.domains,
      title: sentence.title,
      steps: [stepOf(sentence, { text: sentence.title }, sentence.due, isOver)],
      repeats: repeatsOf(sentence),
    })),
    ...own.map((figure) => ({
      ...baseOf(figure, 'figure'),
      ...bodies(figure),
      domains: figureDomains(figure),
      title: figure.title,
      steps: [stepOf(figure, figure, lastDay(figure.year), isOver)],
      repeats: repeatsOf(figure),
    })),
    ...listSlotPledges(sources, isOver),
    ...sources.indicators.map((indicator) => indicatorPledge(indicator, isOver)),
    ...sources.projects
      .filter(({ kind }) => kind === 'project')
      .map((project) => projectPledge(project, isOver)),
  ];
  return pledges.map((pledge) => {
    const others = targets.filter(({ id }) => repeats[id] === pledge.id);
    const named = [pledge, ...others.map(bodies)];
    return {
      ...pledge,
      lead: uniqueBodies(named.flatMap(({ lead }) => lead)),
      responsible: uniqueBodies(named.flatMap(({ responsible }) => responsible)),
      repeats: [
        ...pledge.repeats,
        ...others.flatMap((figure) => [quoteOf(figure, figure.words), ...repeatsOf(figure)]),
      ],
      record: records[pledge.id] ?? records[pledge.kind],
    };
  });
}

function indicatorPledge(
  indicator: PledgeSources['indicators'][number],
  isOver: OverCheck,
): Pledge {
  const { name, domains, attribute, values } = indicator;
  const steps = values.map((value) => {
    const words = `${name}，${value.year}年：${value.text}`;
    return stepOf({ ...indicator, words }, value, lastDay(value.year), isOver);
  });
  return { ...baseOf(indicator, 'indicator'), domains, title: name, attribute, steps };
}

function projectPledge(project: PledgeSources['projects'][number], isOver: OverCheck): Pledge {
  const { name, domains, site, place, period = '未载明', endYear, department } = project;
  const words = `${name}，建设期限：${period}`;
  return {
    ...baseOf(project, 'project'),
    area: site ?? place,
    domains,
    title: name,
    responsible: department,
    steps: [stepOf({ ...project, words }, { text: '建成' }, lastDay(endYear), isOver)],
  };
}

/** Whether a day was over when the document was issued. */
type OverCheck = (due: string | undefined) => boolean;

function listSlotPledges({ slots }: PledgeSources, isOver: OverCheck): Pledge[] {
  const areas = groupBy(slots, ({ document, area }) => `${document}-${area}`);
  return (['slots', 'staff'] as const).flatMap((kind) =>
    [...areas].flatMap(([id, rows]): Pledge[] => {
      const [what, unit] = kind === 'slots' ? ['托位', '个'] : ['托育机构保育人员', '人'];
      const steps = rows.flatMap((row) => {
        const due = lastDay(row.year);
        const value = row[kind];
        if (value === undefined || isOver(due)) return [];
        const words = `${row.areaName}，${row.year}年${what}：${value}`;
        return [stepOf({ ...row, words }, { text: `${value}${unit}`, value, unit }, due, isOver)];
      });
      const [row] = rows;
      if (!row || steps.length === 0) return [];
      const base = { ...baseOf({ ...row, id }, kind), area: row.area, domains: ['child' as const] };
      return [{ ...base, title: `${row.areaName}${what}`, steps }];
    }),
  );
}

function baseOf({ id, document, place }: RowBase, kind: Pledge['kind']) {
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
  isOver: OverCheck,
): Step {
  return { words, anchor, headings, due, text, value, unit, isOverAtIssue: isOver(due) };
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

/** The bodies of the task that has the words, or all that lead the tasks of the goal that has them. */
function bodyFinder({ tasks }: PledgeSources) {
  return ({ words }: { words: string }) => {
    const task = tasks.find(({ text }) => hasWords(text, words));
    if (task) return { lead: task.lead, responsible: task.responsible };
    const ofGoal = tasks.filter(({ goal = '' }) => hasWords(goal, words));
    return { lead: uniqueBodies(ofGoal.flatMap(({ lead }) => lead)), responsible: [] };
  };
}

function uniqueBodies(bodies: readonly Body[]): Body[] {
  return uniqueBy(bodies, ({ id }) => id);
}
