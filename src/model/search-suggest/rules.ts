import { foldText } from '../../lib/fold-text.ts';
import { numbersOf } from '../search-guess/rules.ts';

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
  const wanted = foldText(query);
  if (!wanted) return [];
  return items
    .map(([title, kind, href], at) => {
      const folded = foldText(title);
      const found = folded.indexOf(wanted);
      const group = folded === wanted ? 0 : found === 0 ? 1 : 2;
      return { title, kind: kinds[kind] ?? '', href, found, group, at };
    })
    .filter(({ found }) => found >= 0)
    .toSorted((a, b) => a.group - b.group || a.at - b.at)
    .slice(0, most)
    .map(({ title, kind, href }) => ({ title, kind, href }));
}

/** How much of a query's neighbouring characters a title holds to be near it. */
const NEAR = 0.5;

/**
 * Titles that hold the most of a query's pairs of neighbouring characters, at least half of them; the shorter first. One
 * that holds another number than the query is none.
 */
export function suggestNear(
  { kinds, items }: Suggestions,
  query: string,
  most: number,
): Suggestion[] {
  const wanted = pairsOf(query);
  const numbers = numbersOf(foldText(query));
  if (wanted.size === 0) return [];
  return items
    .map(([title, kind, href], at) => {
      const held = pairsOf(title);
      const shared = [...wanted].filter((pair) => held.has(pair)).length / wanted.size;
      return { title, kind: kinds[kind] ?? '', href, shared, at };
    })
    .filter(({ title, shared }) => shared >= NEAR && isSameNumber(title, numbers))
    .toSorted((a, b) => b.shared - a.shared || a.title.length - b.title.length || a.at - b.at)
    .slice(0, most)
    .map(({ title, kind, href }) => ({ title, kind, href }));
}

/** Neighbouring characters, digits aside: a number says nothing of what a title is about. */
function pairsOf(text: string): Set<string> {
  const characters = [...foldText(text)];
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  return new Set(pairs.filter((pair) => !/\d/.test(pair)));
}

function isSameNumber(title: string, numbers: string): boolean {
  const own = numbersOf(foldText(title));
  return own === '' || own === numbers;
}
