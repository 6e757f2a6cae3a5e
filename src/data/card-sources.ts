import { derive } from './derive.ts';
import type { Card, CardFigure } from '../lib/card-layout.ts';
import { builtUnknown } from '../lib/status.ts';
import { words } from '../lib/words.ts';
import { getDocuments } from './documents.ts';
import { getPlaceFinder } from './places.ts';

/** What the pictures of a page's kind say; the rest is the site's, and the same on all. */
export type Said = Pick<Card, 'title'> & Partial<Omit<Card, 'title' | 'edition' | 'address'>>;

/** The picture of the page at a path. */
export type CardEntry = [path: string, said: Said];

/** What is said of the money of a plan. */
export const notBuilt = `当时的计划，${builtUnknown}`;

/** Figures with the documents that they were read from. */
export function say(figures: (CardFigure & { title: string })[]): Partial<Said> {
  return figures.length === 0
    ? {}
    : { figures, source: formatSource(figures.map(({ title }) => title)) };
}

/** `来源：《某方案》`, or `来源：《某方案》等2份文件`. */
export function formatSource(titles: readonly string[]): string {
  const [first, ...others] = new Set(titles);
  if (first === undefined) return '';
  const count = others.length + 1;
  return `${words.source}：《${first}》${others.length > 0 ? `等${count}份文件` : ''}`;
}

/** The documents of a city, for what the site put together from all of them. */
export const getCitySources = derive((content): ((city: string) => string) => {
  const documents = getDocuments(content);
  const places = getPlaceFinder(content);
  return (city) =>
    formatSource(
      documents.filter(({ place }) => places.cityOf(place).code === city).map(({ title }) => title),
    );
});
