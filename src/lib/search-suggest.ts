import { foldText } from './search-encoding.ts';

/** Titles to suggest while somebody types, in the order of rank. */
export interface Suggestions {
  kinds: string[];
  items: [title: string, kind: number, href: string][];
}

/** A suggested page. */
export interface Suggestion {
  title: string;
  kind: string;
  href: string;
}

/** Titles that hold a query: those equal to it, those that begin with it, others; the shorter first. */
export function suggest({ kinds, items }: Suggestions, query: string, most: number): Suggestion[] {
  const wanted = foldText(query).join('');
  if (!wanted) return [];
  return items
    .map(([title, kind, href], at) => {
      const folded = foldText(title).join('');
      const found = folded.indexOf(wanted);
      const group = folded === wanted ? 0 : found === 0 ? 1 : 2;
      return { title, kind: kinds[kind] ?? '', href, found, group, at };
    })
    .filter(({ found }) => found >= 0)
    .toSorted((a, b) => a.group - b.group || a.at - b.at)
    .slice(0, most)
    .map(({ title, kind, href }) => ({ title, kind, href }));
}
