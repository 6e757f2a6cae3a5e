import { groupBy } from '../../lib/totals.ts';
import type { CheckFigure, Statement } from '../checks/rules.ts';
import { isBinding } from '../indicators/rules.ts';

interface RowBase {
  readonly id: string;
  readonly document: string;
  readonly place: string;
  readonly anchor: string;
  readonly headings: readonly string[];
}

/** A row of a project table, in 万元. */
export interface MoneyRow extends RowBase {
  readonly name: string;
  readonly totalWan?: number | undefined;
  readonly soughtWan?: number | undefined;
  readonly matchedWan?: number | undefined;
}

/** What is to be there in one place and year. */
export interface SlotRow extends RowBase {
  readonly level: 'city' | 'county';
  readonly areaName: string;
  readonly year: number;
  readonly slots?: number | undefined;
  readonly staff?: number | undefined;
}

/** An indicator with its values by year. */
export interface IndicatorRow extends RowBase {
  readonly name: string;
  readonly attribute?: string | undefined;
  readonly values: readonly {
    readonly year: number;
    readonly text: string;
    readonly value?: number | undefined;
    readonly unit?: string | undefined;
  }[];
}

/** A task with the departments that lead it and those that are responsible. */
export interface TaskRow extends RowBase {
  readonly title: string;
  readonly lead: readonly PrintedDepartment[];
  readonly responsible: readonly PrintedDepartment[];
}

interface PrintedDepartment {
  readonly id: string;
  readonly printed: string;
}

/** Of every project that states its total and any part of it: 争取 and 配套 together are 总投资. */
export function listMoneySums(projects: readonly MoneyRow[]): Statement[] {
  return projects.flatMap((project): Statement[] => {
    const { id, name, totalWan, soughtWan, matchedWan } = project;
    const parts = [
      { name: 'sought', value: soughtWan, words: '争取' },
      { name: 'matched', value: matchedWan, words: '配套' },
    ].filter(({ value }) => value !== undefined);
    if (totalWan === undefined || parts.length === 0) return [];
    return [
      {
        ...baseOf(project),
        id: `money-${id}`,
        title: `${name}：资金来源相加`,
        class: '资金合计',
        figures: [
          figureOf(project, 'total', `${totalWan}万元`, '总投资'),
          ...parts.map((part) => figureOf(project, part.name, `${part.value}万元`, part.words)),
        ],
        relations: [`total = ${parts.map((part) => part.name).join(' + ')}`],
      },
    ];
  });
}

/** Of every year: the counties' 托位 and 保育人员 together are the city's. */
export function listSlotSums(rows: readonly SlotRow[]): Statement[] {
  const years = groupBy(rows, ({ document, year }) => `${document} ${year}`);
  return [...years.values()].flatMap((own) =>
    (['slots', 'staff'] as const).flatMap((kind): Statement[] => {
      const total = own.find(({ level }) => level === 'city');
      const counties = own.filter(
        ({ level, [kind]: value }) => level === 'county' && value !== undefined,
      );
      const sum = total?.[kind];
      if (!total || sum === undefined || counties.length === 0) return [];
      const what = kind === 'slots' ? '托位' : '保育人员';
      const figures = counties.map((row, index) =>
        figureOf(row, `county${index + 1}`, String(row[kind]), row.areaName),
      );
      return [
        {
          ...baseOf(total),
          id: `${kind}-${total.document}-${total.year}`,
          title: `${total.year}年${what}，各县区相加`,
          class: '分县区合计',
          figures: [figureOf(total, 'total', String(sum), '合计'), ...figures],
          relations: [`total = ${figures.map(({ name }) => name).join(' + ')}`],
        },
      ];
    }),
  );
}

/** Of every indicator that is printed as a number in several years: one unit in its row, and, binding ones, no step back. */
export function listIndicatorRows(indicators: readonly IndicatorRow[]): Statement[] {
  return indicators.flatMap((indicator): Statement[] => {
    const { id, name, attribute } = indicator;
    const known = indicator.values.filter(({ value }) => value !== undefined);
    if (known.length < 2) return [];
    const figures = known.map(({ year, text, value, unit = '' }) => ({
      ...figureOf(indicator, `year${year}`, `${value}${unit}`, `${year}年：${text}`),
    }));
    const base = { ...baseOf(indicator), figures };
    const units = new Set(known.map(({ unit = '' }) => unit));
    if (units.size > 1)
      return [
        {
          ...base,
          id: `unit-${id}`,
          title: `${name}：一行里的单位`,
          class: '同一行的单位',
          relations: [],
          unclear: `一行里有几种单位：${known.map(({ text }) => text).join('、')}，原文没有说明怎么换算`,
        },
      ];
    if (!isBinding(attribute ?? '')) return [];
    return [
      {
        ...base,
        id: `steps-${id}`,
        title: `${name}：逐年目标不倒退`,
        class: '约束性指标逐年',
        relations: figures
          .slice(1)
          .map((figure, index) => `${figure.name} >= ${figures[index]?.name}`),
      },
    ];
  });
}

/** Of every document: the tasks whose lead is also listed as responsible, and who that is. */
export function listDoubleRoles(tasks: readonly TaskRow[]): Statement[] {
  const documents = groupBy(tasks, ({ document }) => document);
  return [...documents.values()].flatMap((own): Statement[] => {
    const rows = own.flatMap((task) => {
      const both = task.lead.filter(({ id }) =>
        task.responsible.some((department) => department.id === id),
      );
      return both.length > 0 ? [{ task, both }] : [];
    });
    const [first] = rows;
    if (!first) return [];
    return [
      {
        ...baseOf(first.task),
        id: `double-roles-${first.task.document}`,
        title: `牵头部门又列为责任单位的任务，共${rows.length}项`,
        class: '牵头与责任',
        figures: rows.map(({ task, both }, index) =>
          figureOf(
            task,
            `task${index + 1}`,
            both.map(({ printed }) => printed).join('、'),
            task.title,
          ),
        ),
        relations: [],
        unclear: '原文没有说明同时列入两处是什么意思',
      },
    ];
  });
}

function baseOf({ document, place }: RowBase) {
  return { document, place };
}

function figureOf(
  { anchor, headings }: RowBase,
  name: string,
  text: string,
  words: string,
): CheckFigure {
  return { name, text, words, anchor, headings };
}
