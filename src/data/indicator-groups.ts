import { derive } from './derive.ts';
import { tableAnchor } from '../lib/anchors.ts';
import { countFacet, type Facet } from '../lib/facets.ts';
import { scaleClasses, type Classes } from '../lib/geo-classes.ts';
import { figureTopics, findSeries, isSameMeasure, topicWords } from '../lib/measures.ts';
import { formatTargetStatus, isPastYear } from '../lib/status.ts';
import { stripOrdinal } from '../lib/text.ts';
import { groupBy } from '../lib/totals.ts';
import { words } from '../lib/words.ts';
import type { Figure } from '../schemas/records.ts';
import { getDocuments, getSourceLinker, type DocumentView, type SourceLink } from './documents.ts';
import { getFigures, getIndicators, type FigureView, type IndicatorView } from './indicators.ts';
import { getSlotTables, type SlotRow, type SlotTable } from './slots.ts';
import { getTerms, type TermView } from './terms.ts';

/** Indicators of one table of a document. */
export interface IndicatorTable {
  id: string;
  title: string;
  document: DocumentView;
  /** All years of the table. */
  years: number[];
  /** What its figures are called after `asOf`. */
  status: string;
  indicators: IndicatorView[];
  /** Printed under the table. */
  notes: string[];
  source: SourceLink;
}

/** All tables of indicators, in document order. */
export const getIndicatorTables = derive((content): IndicatorTable[] => {
  const { asOf } = content.site;
  const documents = getDocuments(content);
  const indicators = getIndicators(content);
  const link = getSourceLinker(content);
  return documents.flatMap((document) => {
    const own = indicators.filter((indicator) => indicator.document === document.id);
    return [...groupBy(own, ({ anchor }) => tableAnchor(anchor))].map(
      ([anchor, group]): IndicatorTable => {
        const years = yearsOf(group);
        const headings = group[0]?.headings ?? [];
        return {
          id: `${document.id}-${anchor}`,
          title: stripOrdinal(headings.at(-1) ?? document.shortTitle),
          document,
          years,
          status: formatTargetStatus(years.at(-1) ?? document.term.to, asOf),
          indicators: group,
          notes: [...new Set(group.flatMap(({ notes }) => notes))],
          source: link({ document: document.id, anchor, headings }),
        };
      },
    );
  });
});

function yearsOf(indicators: readonly IndicatorView[]): number[] {
  const years = indicators.flatMap(({ values }) => values.map(({ year }) => year));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** A slot table with what must be said of it. */
export interface SlotReport extends SlotTable {
  firstYear: number;
  lastYear: number;
  status: string;
  hasStaff: boolean;
  /** Years that were over when the document was issued: the table does not say whether they are counts. */
  yearsBeforeIssue: number[];
  /** What the figures of each year are, by year. */
  statuses: Record<string, string>;
  /** Places in the last year by area code; an area without is 未载明. */
  lastValues: Map<string, number>;
  /** Colours of the places on every map, the same in all years. */
  scale: Classes;
  /** Largest figure of a county, for a scale that all counties share. */
  highest: number;
}

export const getSlotReports = derive((content): SlotReport[] => {
  const { asOf } = content.site;
  const tables = getSlotTables(content);
  return tables.map((table): SlotReport => {
    const { document, rows, total, years } = table;
    const recordsOf = ({ byYear }: SlotRow) => [...byYear.values()];
    const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
    const { issued } = document;
    const yearsBeforeIssue = issued ? years.filter((year) => isPastYear(year, issued)) : [];
    return {
      ...table,
      firstYear,
      lastYear,
      status: formatTargetStatus(lastYear, asOf),
      hasStaff: [...rows, ...(total ? [total] : [])]
        .flatMap(recordsOf)
        .some(({ staff }) => staff !== undefined),
      yearsBeforeIssue,
      statuses: Object.fromEntries(
        years.map((year) => [
          String(year),
          yearsBeforeIssue.includes(year)
            ? words.targetOrActual
            : formatTargetStatus(year, asOf, issued),
        ]),
      ),
      lastValues: new Map(
        rows.flatMap(({ place, byYear }) => {
          const slots = byYear.get(lastYear)?.slots;
          return slots === undefined ? [] : [[place.code, slots] as const];
        }),
      ),
      scale: scaleClasses(rows.flatMap(recordsOf).flatMap(({ slots }) => slots ?? [])),
      highest: Math.max(0, ...rows.flatMap(recordsOf).map(({ slots = 0 }) => slots)),
    };
  });
});

/** Figures of prose under one status. */
export interface FigureGroup {
  status: Figure['status'];
  /** Groups by place, in the order of the documents. */
  places: { name: string; figures: FigureView[] }[];
}

const statuses: readonly Figure['status'][] = ['现状', '目标', '预测'];

export const getFigureGroups = derive((content): FigureGroup[] => {
  const figures = getFigures(content);
  return statuses.flatMap((status): FigureGroup[] => {
    const own = figures.filter((figure) => figure.status === status);
    const places = [...groupBy(own, ({ placeName }) => placeName)];
    return own.length === 0
      ? []
      : [{ status, places: places.map(([name, group]) => ({ name, figures: group })) }];
  });
});

/** What the figures of prose can be filtered by. */
export function figureFacets(figures: readonly FigureView[]): Facet[] {
  return [
    {
      name: 'status',
      text: '是哪一种',
      options: countFacet(figures, ({ status }) => [{ value: status, text: status }]),
    },
    {
      name: 'domain',
      text: '养老还是托育',
      options: countFacet(figures, (figure) =>
        figureTopics(figure).map((value) => ({ value, text: topicWords[value] })),
      ),
    },
    {
      name: 'place',
      text: '地区',
      options: countFacet(figures, ({ place, placeName }) => [{ value: place, text: placeName }]),
    },
    {
      name: 'year',
      text: '年份',
      options: countFacet(figures, ({ year }) => [
        year
          ? { value: String(year), text: `${year}年` }
          : { value: words.undatedFigure, text: words.undatedFigure },
      ]).sort((a, b) => a.value.localeCompare(b.value)),
    },
  ];
}

/** What prose says of several years. */
export interface FigureSeries {
  /** The id of its first figure. */
  id: string;
  placeName: string;
  title: string;
  status: Figure['status'];
  source: SourceLink;
  points: (FigureView & { year: number })[];
}

export const getFigureSeries = derive((content): FigureSeries[] => {
  return findSeries(getFigures(content)).flatMap((points): FigureSeries[] => {
    const [first] = points;
    if (!first) return [];
    const { id, placeName, title, status, source } = first;
    return [{ id, placeName, title, status, source, points }];
  });
});

/** What an indicator's page shows around it. */
export interface IndicatorSurroundings {
  table: IndicatorTable;
  /** Other indicators, of any document, whose names seem to mean the same. */
  namesakes: IndicatorView[];
  /** Figures of prose whose titles seem to mean the same. */
  figures: FigureView[];
  /** Its attribute in the glossary. */
  attribute: TermView | undefined;
}

/** The surroundings of every indicator, by its id. */
export const getIndicatorSurroundings = derive((content): Map<string, IndicatorSurroundings> => {
  const tables = getIndicatorTables(content);
  const figures = getFigures(content);
  const terms = getTerms(content);
  const all = tables.flatMap(({ indicators }) => indicators);
  return new Map(
    tables.flatMap((table) =>
      table.indicators.map((indicator): [string, IndicatorSurroundings] => [
        indicator.id,
        {
          table,
          namesakes: all.filter(
            ({ id, name }) => id !== indicator.id && isSameMeasure(name, indicator.name),
          ),
          figures: figures.filter(({ title }) => isSameMeasure(title, indicator.name)),
          attribute: findAttribute(terms, indicator.attribute),
        },
      ]),
    ),
  );
});

/** The glossary's entry for a printed attribute. */
export function findAttribute(
  terms: readonly TermView[],
  attribute: string | undefined,
): TermView | undefined {
  return terms.find(({ term, aliases }) => attribute && [term, ...aliases].includes(attribute));
}
