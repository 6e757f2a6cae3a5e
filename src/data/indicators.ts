import { getCollection } from 'astro:content';
import type { Figure, Indicator } from '../schemas/records.ts';
import { getSourceLinker, type SourceLink } from './documents.ts';
import { getPlaceNames } from './places.ts';
import { byOrdinal } from './policies.ts';

/** An indicator with its page and source. */
export interface IndicatorView extends Indicator {
  href: string;
  placeName: string;
  source: SourceLink;
}

export async function getIndicators(): Promise<IndicatorView[]> {
  const [entries, names, link] = await Promise.all([
    getCollection('indicators'),
    getPlaceNames(),
    getSourceLinker(),
  ]);
  return entries
    .map(({ data }) => ({
      ...data,
      href: `/indicators/${data.id}/`,
      placeName: names.get(data.place) ?? data.place,
      source: link(data),
    }))
    .sort(byOrdinal);
}

/** A figure that prose states, with its source. */
export interface FigureView extends Figure {
  placeName: string;
  source: SourceLink;
}

export async function getFigures(): Promise<FigureView[]> {
  const [entries, names, link] = await Promise.all([
    getCollection('figures'),
    getPlaceNames(),
    getSourceLinker(),
  ]);
  return entries
    .map(({ data }) => ({
      ...data,
      placeName: names.get(data.place) ?? data.place,
      source: link(data),
    }))
    .sort(byOrdinal);
}
