import { foldWidth } from '../lib/text.ts';
import type { Capacity } from '../schemas/records.ts';
import type { CapacityPattern } from '../schemas/vocabulary.ts';

/**
 * Places that prose promises, with the words. Where several patterns fit the same words the longest
 * counts; words are never counted twice.
 */
export function readCapacities(text: string, patterns: readonly CapacityPattern[]): Capacity[] {
  const folded = foldWidth(text);
  const found = patterns.flatMap(({ words, kind, nursing }) =>
    [...folded.matchAll(wordsPattern(words))].map((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      const count = Number(match[1]?.replaceAll(',', ''));
      return { start, end, capacity: { kind, nursing, count, words: text.slice(start, end) } };
    }),
  );
  const longestFirst = found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: typeof found = [];
  for (const match of longestFirst) {
    const overlaps = kept.some(({ start, end }) => match.start < end && start < match.end);
    if (!overlaps) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start).map(({ capacity }) => capacity);
}

function wordsPattern(words: string): RegExp {
  const source = foldWidth(words)
    .split('{n}')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(\\d{1,3}(?:,\\d{3})+|\\d+)');
  return new RegExp(source, 'g');
}
