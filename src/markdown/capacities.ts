import { foldWidth } from '../lib/text.ts';
import type { Capacity, FloorArea } from '../schemas/records.ts';
import type { CapacityPattern } from '../schemas/vocabulary.ts';

/** Places that prose promises, with the words. */
export function readCapacities(text: string, patterns: readonly CapacityPattern[]): Capacity[] {
  return findNumbers(text, patterns, /\d{1,3}(?:,\d{3})+|\d+/).map(
    ({ pattern: { kind, nursing }, number, words }) => ({ kind, nursing, count: number, words }),
  );
}

/** Floor areas that prose prints, with the words. */
export function readFloorAreas(text: string, patterns: readonly string[]): FloorArea[] {
  const worded = patterns.map((words) => ({ words }));
  return findNumbers(text, worded, /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/).map(
    ({ number, words }) => ({ squareMetres: number, words }),
  );
}

/**
 * Where patterns fit, in the order of the text. Where several fit the same words the longest counts;
 * words are never counted twice.
 *
 * @param digits what `{n}` of a pattern stands for
 */
function findNumbers<Pattern extends { words: string }>(
  text: string,
  patterns: readonly Pattern[],
  digits: RegExp,
): { pattern: Pattern; number: number; words: string }[] {
  const folded = foldWidth(text);
  const found = patterns.flatMap((pattern) =>
    [...folded.matchAll(wordsPattern(pattern.words, digits))].map((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      const number = Number(match[1]?.replaceAll(',', ''));
      return { start, end, pattern, number, words: text.slice(start, end) };
    }),
  );
  const longestFirst = found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: typeof found = [];
  for (const match of longestFirst) {
    const overlaps = kept.some(({ start, end }) => match.start < end && start < match.end);
    if (!overlaps) kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function wordsPattern(words: string, digits: RegExp): RegExp {
  const source = foldWidth(words)
    .split('{n}')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(`(${digits.source})`);
  return new RegExp(source, 'g');
}
