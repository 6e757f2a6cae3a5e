import type { Capacity } from '../schemas/records.ts';
import type { CapacityPattern } from '../schemas/vocabulary.ts';

/**
 * Places that prose promises, with the words. Where several patterns fit the same words the longest
 * counts; words are never counted twice.
 */
export function readCapacities(text: string, patterns: readonly CapacityPattern[]): Capacity[] {
  const found = patterns.flatMap(({ words, kind, nursing }) =>
    [...text.matchAll(wordsPattern(words))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      capacity: { kind, nursing, count: Number(match[1]), words: match[0] },
    })),
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
  const source = words
    .split('{n}')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(\\d+)');
  return new RegExp(source, 'g');
}
