import { findSeries, isSameMeasure } from '../lib/measures.ts';
import { formatTargetStatus, isPastYear } from '../lib/status.ts';
import { stripOrdinal } from '../lib/text.ts';
import { groupBy } from '../lib/totals.ts';
import type { Figure } from '../schemas/records.ts';
import { getDocuments, getSourceLinker, type DocumentView, type SourceLink } from './documents.ts';
import { getFigures, getIndicators, type FigureView, type IndicatorView } from './indicators.ts';
import { getSite } from './site.ts';
import { getSlotTables, type SlotTable } from './slots.ts';
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
export async function getIndicatorTables(): Promise<IndicatorTable[]> {
  const [{ asOf }, documents, indicators, link] = await Promise.all([
    getSite(),
    getDocuments(),
    getIndicators(),
    getSourceLinker(),
  ]);
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
}

/** The table that holds a row: `t3` of `t3-r5`. */
function tableAnchor(anchor: string): string {
  return anchor.replace(/-r\d+$/, '');
}

function yearsOf(indicators: readonly IndicatorView[]): number[] {
  const years = indicators.flatMap(({ values }) => values.map(({ year }) => year));
  return [...new Set(years)].sort((a, b) => a - b);
}

/** A slot table with what must be said of it. */
export interface SlotReport extends SlotTable {
  document: DocumentView;
  firstYear: number;
  lastYear: number;
  status: string;
  hasStaff: boolean;
  /** Years that were over when the document was issued: the table does not say whether they are counts. */
  yearsBeforeIssue: number[];
  /** Largest figure of a county, for a scale that all counties share. */
  highest: number;
  /** The table in the document. */
  source: SourceLink;
}

export async function getSlotReports(): Promise<SlotReport[]> {
  const [{ asOf }, documents, tables, link] = await Promise.all([
    getSite(),
    getDocuments(),
    getSlotTables(),
    getSourceLinker(),
  ]);
  return tables.flatMap((table): SlotReport[] => {
    const records = table.rows.flatMap(({ byYear }) => [...byYear.values()]);
    const [first] = records;
    const document = documents.find(({ id }) => id === first?.document);
    const [firstYear, lastYear] = [table.years[0], table.years.at(-1)];
    if (!first || !document || firstYear === undefined || lastYear === undefined) return [];
    const { issued } = document;
    return [
      {
        ...table,
        document,
        firstYear,
        lastYear,
        status: formatTargetStatus(lastYear, asOf),
        hasStaff: records.some(({ staff }) => staff !== undefined),
        yearsBeforeIssue: issued ? table.years.filter((year) => isPastYear(year, issued)) : [],
        highest: Math.max(...records.map(({ slots = 0 }) => slots)),
        source: link({ ...first, anchor: tableAnchor(first.anchor) }),
      },
    ];
  });
}

/** Figures of prose under one status. */
export interface FigureGroup {
  status: Figure['status'];
  /** Groups by place, in the order of the documents. */
  places: { name: string; figures: FigureView[] }[];
}

const statuses: readonly Figure['status'][] = ['现状', '目标', '预测'];

export async function getFigureGroups(): Promise<FigureGroup[]> {
  const figures = await getOrderedFigures();
  return statuses.flatMap((status): FigureGroup[] => {
    const own = figures.filter((figure) => figure.status === status);
    const places = [...groupBy(own, ({ placeName }) => placeName)];
    return own.length === 0
      ? []
      : [{ status, places: places.map(([name, group]) => ({ name, figures: group })) }];
  });
}

/** Figures that prose gives for several years. */
export async function getFigureSeries() {
  return findSeries(await getOrderedFigures());
}

async function getOrderedFigures(): Promise<FigureView[]> {
  const [figures, documents] = await Promise.all([getFigures(), getDocuments()]);
  const order = new Map(documents.map(({ id }, index) => [id, index]));
  return figures.toSorted((a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0));
}

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
export async function getIndicatorSurroundings(): Promise<Map<string, IndicatorSurroundings>> {
  const [tables, figures, terms] = await Promise.all([
    getIndicatorTables(),
    getOrderedFigures(),
    getTerms(),
  ]);
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
}

/** The glossary's entry for a printed attribute. */
export function findAttribute(
  terms: readonly TermView[],
  attribute: string | undefined,
): TermView | undefined {
  return terms.find(({ term, aliases }) => attribute && [term, ...aliases].includes(attribute));
}
