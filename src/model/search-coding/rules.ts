/**
 * Chinese as words that Pagefind keeps as they are, for it cuts texts and queries each in its own way and drops
 * punctuation. A character is four digits of base 36; every two neighbours of a block, its ends counted, are one word,
 * and a query is the quoted phrase of its own pairs: literal containment. See “exact phrases” and `addCustomRecord` in
 * Pagefind's documentation.
 */

/** What follows a word, by the class of its text: the words of one pair stand beside each other in the index. */
const marks = { title: 't', heading: 'h', body: '' };

export type TextClass = keyof typeof marks;

/** The ends of a block: no text holds them, so nothing matches across two blocks. */
const start = '\u0002';
const end = '\u0003';

function encodeCharacter(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(36).padStart(4, '0');
}

function encodePairs(text: string, textClass: TextClass): string[] {
  const codes = [...text].map(encodeCharacter);
  return codes.slice(1).map((code, at) => `${codes[at] ?? ''}${code}${marks[textClass]}`);
}

/** A word by itself for queries of one character. */
function encodeSingle(character: string, textClass: TextClass): string {
  return `y${encodeCharacter(character)}${marks[textClass]}`;
}

/** A word that every record holds: asked for nothing, Pagefind loads its whole index. */
const common = 'zz';

/** The phrase that finds every record. */
export const everyRecord = `"${common}"`;

/** The words of a record's folded blocks. */
export function encodeBlocks(blocks: readonly { text: string; textClass: TextClass }[]): string {
  const pairs = blocks.flatMap(({ text, textClass }) => encodePairs(start + text + end, textClass));
  const singles = blocks.flatMap(({ text, textClass }) =>
    [...text].map((character) => encodeSingle(character, textClass)),
  );
  return [...pairs, ...new Set(singles), common].join(' ');
}

/** The phrase that finds a folded term in texts of a class. */
export function encodeTerm(term: string, textClass: TextClass): string {
  const words =
    [...term].length === 1 ? [encodeSingle(term, textClass)] : encodePairs(term, textClass);
  return `"${words.join(' ')}"`;
}

/** The phrase that finds titles that are a folded term. */
export function encodeTitle(term: string): string {
  return `"${encodePairs(start + term + end, 'title').join(' ')}"`;
}
