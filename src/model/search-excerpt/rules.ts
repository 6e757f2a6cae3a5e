import { foldCharacter, foldText } from '../../lib/fold-text.ts';
import type { Block } from '../search/schema.ts';

/** A piece of text; a marked one matches. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** Text as it is shown of a result, and where it stands. */
export interface Excerpt {
  pieces: Piece[];
  anchor: string | undefined;
}

/** Characters shown of a block, and of those before the first match. */
const SHOWN = 90;
const BEFORE = 24;

/** Characters below which a block says little by itself. */
const SHORT = 24;

/** A range of a text, as offsets. */
interface Range {
  from: number;
  to: number;
}

/** Where folded terms stand in a text, in order and without overlaps. */
export function findMatches(text: string, terms: readonly string[]): Range[] {
  let folded = '';
  const offsets: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const one = foldCharacter(character);
    const end = at + character.length;
    offsets.push(...Array<number>(one.length).fill(at));
    ends.push(...Array<number>(one.length).fill(end));
    folded += one;
    at = end;
  }
  const ranges = terms.flatMap((term) =>
    findAll(folded, term).map((start) => ({
      from: offsets[start] ?? 0,
      to: ends[start + term.length - 1] ?? 0,
    })),
  );
  return mergeRanges(ranges);
}

function findAll(text: string, term: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at >= 0 && term; at = text.indexOf(term, at + term.length)) {
    found.push(at);
  }
  return found;
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else merged.push({ ...range });
  }
  return merged;
}

/** A text cut into marked and unmarked pieces. */
export function markText(text: string, terms: readonly string[]): Piece[] {
  return cutPieces(text, findMatches(text, terms), { from: 0, to: text.length });
}

/**
 * The part of a page that shows where the terms stand: around the first match in the block that
 * holds most of them, whole sentences before headings and cells. A short block comes with its
 * neighbours. Without a match it is the beginning of the body.
 *
 * @param terms folded; the query without its spaces comes first
 */
export function cutExcerpt(blocks: readonly Block[], terms: readonly string[]): Excerpt {
  let best = -1;
  let bestScore = 0;
  blocks.forEach((block, at) => {
    const score = scoreBlock(block, terms);
    if (score > bestScore) [best, bestScore] = [at, score];
  });
  const block = blocks[best];
  if (!block) return { pieces: cutAround(getBeginning(blocks), []), anchor: undefined };
  const text = joinNeighbours(blocks, best);
  return { pieces: cutAround(text, findMatches(text, terms)), anchor: block[2] };
}

/** The query whole counts most, then each of its terms; among equals what reads best. */
function scoreBlock([text, isHeading]: Block, terms: readonly string[]) {
  const folded = foldText(text);
  const hits = terms.map((term, at) =>
    term && folded.includes(term) ? (at === 0 ? terms.length : 1) : 0,
  );
  const sum = hits.reduce<number>((total, hit) => total + hit, 0);
  return sum === 0 ? 0 : sum + (isHeading ? 0 : 0.5) + Math.min(text.length, SHORT) / (4 * SHORT);
}

/** A short block with those beside it that have its anchor: the row of a cell, the fact of a name. */
function joinNeighbours(blocks: readonly Block[], at: number): string {
  const [text = '', , anchor] = blocks[at] ?? [];
  if (text.length >= SHORT) return text;
  const parts = [text];
  const isNeighbour = (other: Block | undefined) =>
    other !== undefined && other[2] === anchor && other[0].length < SHOWN;
  for (let before = at - 1; before >= at - 3 && isNeighbour(blocks[before]); before -= 1) {
    parts.unshift(blocks[before]?.[0] ?? '');
  }
  for (let after = at + 1; after <= at + 4 && isNeighbour(blocks[after]); after += 1) {
    parts.push(blocks[after]?.[0] ?? '');
  }
  return parts.join(' · ');
}

function getBeginning(blocks: readonly Block[]): string {
  const body = blocks.filter(([, isHeading]) => !isHeading);
  const long = body.findIndex(([text]) => text.length >= SHORT);
  return body
    .slice(Math.max(0, long))
    .map(([text]) => text)
    .join(' ');
}

function cutAround(text: string, ranges: readonly Range[]): Piece[] {
  const first = ranges[0]?.from ?? 0;
  const from = first <= BEFORE ? 0 : first - BEFORE;
  const to = Math.min(text.length, Math.max(from + SHOWN, ranges[0]?.to ?? 0));
  const pieces = cutPieces(text, ranges, { from, to });
  if (from > 0) pieces.unshift({ text: '…', isMarked: false });
  if (to < text.length) pieces.push({ text: '…', isMarked: false });
  return pieces;
}

function cutPieces(text: string, ranges: readonly Range[], { from, to }: Range): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const range of ranges) {
    if (range.from >= to) break;
    pieces.push({ text: text.slice(at, range.from), isMarked: false });
    at = Math.min(range.to, to);
    pieces.push({ text: text.slice(range.from, at), isMarked: true });
  }
  pieces.push({ text: text.slice(at, to), isMarked: false });
  return pieces.filter((piece) => piece.text);
}
