import { classes, foldText } from './search-encoding.ts';
import type { EntryText } from './search-table.ts';

/**
 * The index's text for browsers that cannot run its engine: for each entry one line for each class of text, in their
 * order, its blocks folded and parted by a space. Folded text holds no white space, so nothing matches across blocks.
 */
export function formatLines(texts: readonly EntryText[]): string {
  return texts
    .flatMap(({ blocks }) =>
      classes.map((_, textClass) =>
        blocks
          .filter(([, of]) => of === textClass)
          .map(([text]) => foldText(text).join(''))
          .filter(Boolean)
          .join(' '),
      ),
    )
    .join('\n');
}

/** Numbers of entries that hold a term, the most telling first: as their whole title, then by class of text. */
export type EntriesByLevel = readonly [
  whole: number[],
  title: number[],
  heading: number[],
  body: number[],
];

/** Finds a folded term in the lines of `formatLines`. */
export function scanLines(lines: readonly string[], term: string): EntriesByLevel {
  const found: EntriesByLevel = [[], [], [], []];
  lines.forEach((line, at) => {
    if (!line.includes(term)) return;
    const entry = Math.floor(at / classes.length);
    const textClass = at % classes.length;
    found[textClass + 1]?.push(entry);
    if (textClass === 0 && line.split(' ').includes(term)) found[0].push(entry);
  });
  return found;
}
