import { getCollection } from 'astro:content';
import type { Policy } from '../schemas/records.ts';
import { getSourceLinker, type SourceLink } from './documents.ts';
import { getPlaceNames } from './places.ts';

/** A measure with its page and source. */
export interface PolicyView extends Policy {
  href: string;
  placeName: string;
  source: SourceLink;
}

/** All measures in document order. */
export async function getPolicies(): Promise<PolicyView[]> {
  const [entries, names, link] = await Promise.all([
    getCollection('policies'),
    getPlaceNames(),
    getSourceLinker(),
  ]);
  return entries
    .map(({ data }) => ({
      ...data,
      href: `/policies/${data.id}/`,
      placeName: names.get(data.place) ?? data.place,
      source: link(data),
    }))
    .sort(byOrdinal);
}

/** Document order: the store gives entries back by id as text. */
export function byOrdinal(
  a: { id: string; document: string },
  b: { id: string; document: string },
): number {
  return a.document.localeCompare(b.document) || ordinal(a.id) - ordinal(b.id);
}

function ordinal(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}
