import { hasWords } from '../lib/text.ts';
import type { Figure, FigureEntry } from '../model/figures/schema.ts';
import { cellText, type Block } from './blocks.ts';
import { publishedValue } from './field-readers.ts';
import type { Draft } from './record-readers.ts';

/** A place in a document that holds given words. */
export interface FoundWords {
  anchor: string;
  headings: string[];
}

/** The paragraphs, headings and rows that hold `words`, white space aside, in document order. */
export function findWords(blocks: readonly Block[], words: string): FoundWords[] {
  const headings: { level: number; text: string }[] = [];
  return blocks.flatMap((block): FoundWords[] => {
    if (block.kind === 'heading') {
      while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
      headings.push({ level: block.level, text: block.text });
    }
    const path = headings.map(({ text }) => text);
    if (block.kind !== 'table') {
      return hasWords(block.text, words) ? [{ anchor: block.anchor, headings: path }] : [];
    }
    return block.rows
      .filter((row) => row.cells.some((cell) => hasWords(cellText(cell), words)))
      .map((row) => ({ anchor: row.anchor, headings: path }));
  });
}

/** The one place that words, or their `occurrence`, stand in; reported when there is none, or no one. */
export function findPlace(
  blocks: readonly Block[],
  { words, occurrence }: { words: string; occurrence?: number | undefined },
  report: (expected: string, found: string) => void,
): FoundWords | undefined {
  const places = findWords(blocks, words);
  const place = occurrence || places.length === 1 ? places[(occurrence ?? 1) - 1] : undefined;
  if (!place)
    report(
      'words that stand in one place of the document, or an occurrence',
      `“${words}” in ${places.length} places`,
    );
  return place;
}

/**
 * The figures that an editor has listed, each at the place where its words stand; one per year of a
 * series. Words that are missing, or stand in several places and say not which, are reported.
 */
export function readFigures(
  entries: readonly FigureEntry[],
  blocks: readonly Block[],
  report: (path: readonly PropertyKey[], expected: string, found: string) => void,
): Draft<Figure>[] {
  return entries.flatMap((entry, index) => {
    const { words, value, series, year, title, status, base, domain, note, headline } = entry;
    const place = findPlace(blocks, entry, (expected, found) =>
      report([index, 'words'], expected, found),
    );
    if (!place) return [];
    const values = series
      ? Object.entries(series).map(([key, text]) => ({ year: Number(key), text }))
      : [{ ...(year !== undefined && { year }), text: value ?? '' }];
    return values.map(({ text, ...when }, position) => {
      if (!hasWords(words, text)) {
        report(
          [index, series ? 'series' : 'value'],
          `the value among the words “${words}”`,
          `“${text}”`,
        );
      }
      return {
        ...place,
        title,
        words,
        ...when,
        ...publishedValue(text),
        status,
        ...(base && { base }),
        domain,
        ...(note && { note }),
        headline: headline && position === values.length - 1,
      };
    });
  });
}
