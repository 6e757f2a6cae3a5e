/**
 * How text and queries become words of Pagefind's index. Pagefind cuts Chinese into words one way
 * when it indexes and another when it searches, and drops punctuation; so it is given words that
 * leave it nothing to cut: every two neighbouring characters of a block are one word (`托育 育机 机构`),
 * and a query is the quoted phrase of its own pairs, which is literal containment. Characters other
 * than Han stand as letters of the Yi block, which is one case, one width and free of punctuation,
 * accents and word breaks.
 */

/** Where in a page a text stands, the most telling first. */
export const classes = ['title', 'heading', 'body'] as const;
export type TextClass = (typeof classes)[number];

/** Ends of words, so that a title's words are found apart from a heading's and the body's. They sort beside each other. */
const classEnds: Record<TextClass, string> = { title: '\ua480', heading: '\ua481', body: '' };
const firstOfTitle = '\ua482';
const lastOfTitle = '\ua483';
const single = '\ua484';

/** A word that Pagefind counts and does not index: nothing matches across it. */
export const blockEnd = '.';

const widthForms = /[\uff00-\uffef\uf900-\ufaff\u2f00-\u2fdf]/;
const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;
const han = /[\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{323af}]/u;

/** Signs that one and the same text is printed and typed with; what each counts as, quotes as nothing. */
const alike: readonly [signs: string, sign: string][] = [
  ['"“”„‟\'‘’‚‛「」『』', ''],
  ['([〔【', '('],
  [')]〕】', ')'],
  ['-‐‑‒–—―−~〜∼·•・‧', '-'],
];
const signOf = new Map(
  alike.flatMap(([signs, sign]) => [...signs].map((each) => [each, sign] as const)),
);

/**
 * A character as it counts in a search: in half width and lower case, brackets and dashes of one kind each; '' for
 * white space and quotes. Nothing else is the same: a point stays apart from no point, `2.9` from `29`.
 */
export function foldCharacter(character: string): string {
  if (unseen.test(character)) return '';
  const narrow = widthForms.test(character) ? character.normalize('NFKC') : character;
  const sign = signOf.get(narrow);
  if (sign !== undefined) return sign;
  const lower = narrow.toLowerCase();
  return [...lower].length === 1 ? lower : character;
}

const folds = new Map<string, string>();

/** The characters of a text that count in a search. */
export function foldText(text: string): string[] {
  const folded: string[] = [];
  for (const character of text) {
    let one = folds.get(character);
    if (one === undefined) folds.set(character, (one = foldCharacter(character)));
    if (one) folded.push(one);
  }
  return folded;
}

/** Blocks of Unicode that one Yi letter each has room for: what documents are full of. */
const shortRanges = [
  { from: 0x0000, to: 0x00ff, letter: 0xa000 },
  { from: 0x2000, to: 0x20ff, letter: 0xa100 },
  { from: 0x3000, to: 0x30ff, letter: 0xa200 },
];
const firstOfLong = 0xa300;
const restOfLong = 0xa320;
const letters = new Map<string, string>();

/** A folded character as letters that Pagefind keeps as they are; no two characters share them. */
export function encodeCharacter(character: string): string {
  if (han.test(character)) return character;
  const known = letters.get(character);
  if (known) return known;
  const encoded = encodeCode(character.codePointAt(0) ?? 0);
  letters.set(character, encoded);
  return encoded;
}

function encodeCode(code: number): string {
  const range = shortRanges.find(({ from, to }) => code >= from && code <= to);
  if (range) return String.fromCharCode(range.letter + code - range.from);
  return String.fromCharCode(
    firstOfLong + (code >> 16),
    restOfLong + ((code >> 8) & 0xff),
    restOfLong + (code & 0xff),
  );
}

function encodePairs(characters: readonly string[]): string[] {
  const encoded = characters.map(encodeCharacter);
  return encoded.slice(1).map((letter, index) => `${encoded[index] ?? ''}${letter}`);
}

function encodeTitle(characters: readonly string[]): string[] {
  const end = classEnds.title;
  const pairs = encodePairs(characters);
  const first = pairs[0] ?? encodeCharacter(characters[0] ?? '');
  const last = pairs.at(-1) ?? first;
  return [first + firstOfTitle, ...pairs.map((pair) => pair + end), last + lastOfTitle];
}

/** The words of one block of text. */
export function encodeBlock(text: string, textClass: TextClass): string[] {
  const characters = foldText(text);
  if (characters.length === 0) return [];
  if (textClass === 'title') return encodeTitle(characters);
  return encodePairs(characters).map((pair) => pair + classEnds[textClass]);
}

/** One word for each character of texts, which queries of one character look for. */
export function encodeSingles(texts: readonly string[], textClass: TextClass): string[] {
  const distinct = new Set(texts.flatMap(foldText));
  return [...distinct].map((character) => encodeSingle(character, textClass));
}

function encodeSingle(character: string, textClass: TextClass): string {
  return encodeCharacter(character) + single + classEnds[textClass];
}

/** The phrase that finds folded characters standing together in a text of a class. */
export function encodePhrase(characters: readonly string[], textClass: TextClass): string {
  const [only = ''] = characters;
  const words =
    characters.length === 1
      ? [encodeSingle(only, textClass)]
      : encodePairs(characters).map((pair) => pair + classEnds[textClass]);
  return `"${words.join(' ')}"`;
}

/** The phrase that finds titles of exactly these characters. */
export function encodeWholeTitle(characters: readonly string[]): string {
  return `"${encodeTitle(characters).join(' ')}"`;
}

/** The terms of a query, each folded; those without a character are left out. */
export function readTerms(query: string): string[][] {
  return query
    .split(/\s+/)
    .map(foldText)
    .filter((term) => term.length > 0);
}
