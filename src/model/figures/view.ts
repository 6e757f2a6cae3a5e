import { countFacet, type Facet } from '../../lib/facets.ts';
import { groupBy } from '../../lib/totals.ts';
import { type CheckView, getCheckFinder } from '../checks/view.ts';
import { unstated, words } from '../common/words.ts';
import { derive } from '../derive.ts';
import type { SourceLink } from '../documents/view.ts';
import { findSeries } from '../indicators/rules.ts';
import { getRecords } from '../records/view.ts';
import { figureTopics, topicWords } from './rules.ts';
import type { Figure } from './schema.ts';

/** A figure that prose states, with its source. */
export interface FigureView extends Figure {
  placeName: string;
  source: SourceLink;
  /** What was checked of it. */
  checks: CheckView[];
}

/** All figures in document order. */
export const getFigures = derive((content): FigureView[] => {
  const figures = getRecords(content, 'figures');
  const checksOf = getCheckFinder(content);
  return figures.map((figure) => ({ ...figure, checks: checksOf(figure, figure.text) }));
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
          : { ...unstated, text: words.undatedFigure },
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
