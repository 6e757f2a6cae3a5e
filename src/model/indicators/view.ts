import { stripOrdinal } from '../../lib/text.ts';
import { groupBy, groupFinder } from '../../lib/totals.ts';
import { derive } from '../derive.ts';
import { tableAnchor } from '../documents/rules.ts';
import {
  type DocumentView,
  getDocuments,
  getSourceLinker,
  type SourceLink,
} from '../documents/view.ts';
import { type FigureView, getFigures } from '../figures/view.ts';
import { getTerms, type TermView } from '../glossary/view.ts';
import { getPages } from '../records/view.ts';
import { formatTargetStatus } from '../states/words.ts';
import { isSameIndicator } from './rules.ts';
import type { Indicator } from './schema.ts';

/** An indicator with its page and source. */
export interface IndicatorView extends Indicator {
  href: string;
  placeName: string;
  source: SourceLink;
}

/** All indicators in document order. */
export const getIndicators = derive((content): IndicatorView[] => {
  return getPages(content, 'indicators');
});

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
  const indicatorsOf = groupFinder(indicators, ({ document }) => document);
  return documents.flatMap((document) => {
    const own = indicatorsOf(document.id);
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
            ({ id, name }) => id !== indicator.id && isSameIndicator(name, indicator.name),
          ),
          figures: figures.filter(({ title }) => isSameIndicator(title, indicator.name)),
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
