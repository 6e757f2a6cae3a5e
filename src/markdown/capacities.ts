import { parseAmount } from '../lib/numbers.ts';
import { foldWidth } from '../lib/text.ts';
import { powerOf } from '../lib/units.ts';
import type { Capacity, FloorArea } from '../model/projects/schema.ts';
import type { CapacityPattern } from '../model/vocabulary/schema.ts';

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
      const number = parseAmount(match[1] ?? '', powerAfter(pattern.words)) ?? NaN;
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

/** The power of ten that stands after the number of a pattern: `{n}万平方米`. */
function powerAfter(words: string): number {
  return powerOf(/\{n\}([十百千万亿]*)/.exec(words)?.[1] ?? '');
}

/** A number at the end of a pattern ends there in the text too: no digit, multiple or per cent may follow. */
function wordsPattern(words: string, digits: RegExp): RegExp {
  const number = powerAfter(words) > 0 ? `(?:${digits.source})(?:\\.\\d+)?` : digits.source;
  const source = foldWidth(words)
    .split('{n}')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join(`(${number})`);
  return new RegExp(words.endsWith('{n}') ? `${source}(?![\\d.,%‰十百千万亿])` : source, 'g');
}
