/** Words that stand for others when a query finds nothing, and what they are told apart by. */
export interface Vocabulary {
  /** Folded texts that the site knows, the same one once: words, names and terms, then titles. */
  words: string[];
  /** How many of them, from the first, are words, names and terms. */
  known: number;
  /** Characters by their pinyin without tones: `an` → `安按案`. */
  syllables: Record<string, string>;
  /** Pairs of a traditional character and its simplified one, without separator. */
  traditional: string;
}

/** The vocabulary, made ready for looking up. */
export interface Guesser {
  words: string[];
  isWord: ReadonlySet<string>;
  /** What a query can be cut into. */
  known: ReadonlySet<string>;
  /** All words, one a line. */
  lines: string;
  syllablesOf: Map<string, string[]>;
  simplified: Map<string, string>;
}

/** Most guesses that are tried for a query. */
const MOST = 5;

/** Prepares a vocabulary. */
export function readVocabulary({ words, known, syllables, traditional }: Vocabulary): Guesser {
  const syllablesOf = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) {
      syllablesOf.set(character, [...(syllablesOf.get(character) ?? []), syllable]);
    }
  }
  const pairs = [...traditional];
  const simplified = new Map(
    pairs.flatMap((from, at): [string, string][] =>
      at % 2 === 0 ? [[from, pairs[at + 1] ?? from]] : [],
    ),
  );
  return {
    words,
    isWord: new Set(words),
    known: new Set(words.slice(0, known).filter((word) => !/\d/.test(word))),
    lines: words.join('\n'),
    syllablesOf,
    simplified,
  };
}

/** A folded text with its traditional characters simplified. */
export function simplify({ simplified }: Guesser, text: string): string {
  return [...text].map((character) => simplified.get(character) ?? character).join('');
}

/**
 * A folded query with a word of a group replaced by each of the others. Of words that lie within each
 * other only the longest is replaced.
 */
export function replaceSynonyms(groups: readonly (readonly string[])[], query: string): string[] {
  const held = new Set(groups.flat().filter((word) => query.includes(word)));
  const longest = [...held].filter(
    (word) => ![...held].some((other) => other !== word && other.includes(word)),
  );
  const variants = longest.flatMap((word) =>
    groups
      .filter((group) => group.includes(word))
      .flatMap((group) => group.map((other) => query.replace(word, other))),
  );
  return [...new Set(variants)].filter((variant) => variant !== query);
}

/** Texts of the vocabulary that letters may be the pinyin or the initials of, the likeliest first. */
export function guessPinyin(guesser: Guesser, query: string): string[] {
  const letters = query.replace(/['’\-.]/g, '');
  if (!/^[a-z]{2,}$/.test(letters)) return [];
  for (const match of [matchSyllables, matchInitials]) {
    const weights = new Map<string, number>();
    for (const word of guesser.words) {
      const characters = [...word];
      for (let start = 0; start < characters.length; start += 1) {
        const end = match(guesser, characters, letters, start);
        if (end - start < 2) continue;
        const text = characters.slice(start, end).join('');
        const weight = 1 + (start === 0 ? 2 : 0) + (text === word ? 8 : 0);
        weights.set(text, (weights.get(text) ?? 0) + weight);
      }
    }
    if (weights.size > 0) return sortByWeight(weights);
  }
  return [];
}

/** Where whole syllables end that spell the letters, the last one perhaps cut short; -1 when none do. */
function matchSyllables(
  guesser: Guesser,
  characters: readonly string[],
  letters: string,
  at: number,
): number {
  if (letters === '') return at;
  for (const syllable of guesser.syllablesOf.get(characters[at] ?? '') ?? []) {
    if (syllable.startsWith(letters)) return at + 1;
    if (!letters.startsWith(syllable)) continue;
    const end = matchSyllables(guesser, characters, letters.slice(syllable.length), at + 1);
    if (end >= 0) return end;
  }
  return -1;
}

/** Where the characters end whose initials the letters are; -1 when they are not. */
function matchInitials(
  { syllablesOf }: Guesser,
  characters: readonly string[],
  letters: string,
  at: number,
): number {
  const isInitial = [...letters].every((letter, index) =>
    syllablesOf.get(characters[at + index] ?? '')?.some((syllable) => syllable[0] === letter),
  );
  return isInitial ? at + letters.length : -1;
}

/** A piece that a query was cut into. */
export interface Cut {
  text: string;
  /** Whether the site knows the word; what lies between known words is a piece of its own. */
  isKnown: boolean;
}

/** A folded query cut into words that the site knows, as many characters of it and in as few words as can be. */
export function cutWords({ known }: Guesser, query: string): Cut[] {
  const characters = [...query];
  const longest = Math.max(0, ...[...known].map((word) => [...word].length));
  const best: { covered: number; words: number; cuts: Cut[] }[] = [
    { covered: 0, words: 0, cuts: [] },
  ];
  characters.forEach((character, at) => {
    const before = best[at] ?? { covered: 0, words: 0, cuts: [] };
    const last = before.cuts.at(-1);
    let chosen = {
      covered: before.covered,
      words: before.words,
      cuts:
        last && !last.isKnown
          ? [...before.cuts.slice(0, -1), { text: last.text + character, isKnown: false }]
          : [...before.cuts, { text: character, isKnown: false }],
    };
    for (let from = Math.max(0, at + 1 - longest); from < at; from += 1) {
      const text = characters.slice(from, at + 1).join('');
      const start = best[from];
      if (!start || !known.has(text)) continue;
      const covered = start.covered + at + 1 - from;
      const words = start.words + 1;
      if (covered > chosen.covered || (covered === chosen.covered && words < chosen.words))
        chosen = { covered, words, cuts: [...start.cuts, { text, isKnown: true }] };
    }
    best.push(chosen);
  });
  return best.at(-1)?.cuts ?? [];
}

/** Texts of the vocabulary that differ from a folded query by one character and may be meant, the likeliest first. */
export function guessNear(guesser: Guesser, query: string): string[] {
  if ([...query].length < 2) return [];
  const weights = new Map<string, number>();
  for (const { text, isInner } of findNear(query, guesser.lines)) {
    if (!isMeant(guesser, query, text)) continue;
    const weight = soundsAlike(guesser, query, text) ? 1000 : isInner ? 100 : 1;
    weights.set(text, (weights.get(text) ?? 0) + weight);
  }
  return sortByWeight(weights);
}

/** Characters from which a text with one character less is still the same phrase. */
const LONG = 6;

/** Characters from which a whole word with one other character may be meant, though it sounds otherwise. */
const FOUR = 4;

/**
 * Whether a text that differs from a query by one character can be what somebody meant: one that sounds alike, a word
 * that the site knows, or a phrase that lacks nothing typed. Another number never is; a piece cut out of other words
 * (育类补贴 of 托育类补贴 for 育儿补贴) is not.
 */
export function isMeant(guesser: Guesser, query: string, text: string): boolean {
  if (numbersOf(text) !== numbersOf(query)) return false;
  const [typed, found] = [[...query].length, [...text].length];
  if (found === typed && soundsAlike(guesser, query, text)) return true;
  if (guesser.isWord.has(text)) return typed >= (found === typed ? FOUR : 3);
  if (found > typed) return typed >= FOUR;
  return found < typed && typed >= LONG;
}

/** The numbers of a text in their order, of digits or written out, with what they count in: `2000万 %`. */
export function numbersOf(text: string): string {
  const numbers = text.match(/\d+(?:[.,]\d+)*|[〇零一二三四五六七八九十百千万亿两]+|[%‰]/g) ?? [];
  return numbers.map((number) => number.replace(/,(?=\d{3})/g, '')).join(' ');
}

/** A piece of a text near a query, and whether what differs has the query's own characters on both sides. */
export interface Near {
  text: string;
  isInner: boolean;
}

/**
 * Pieces of a text that differ from a query by one character put in the place of another, left out
 * or added. At its ends a query may have one too many, and lacks none: it would be found as it is.
 */
export function findNear(query: string, text: string): Near[] {
  const characters = [...query];
  return characters
    .flatMap((_, at) => {
      const left = escapeText(characters.slice(0, at).join(''));
      const right = escapeText(characters.slice(at + 1).join(''));
      const rest = escapeText(characters.slice(at).join(''));
      const isInner = at > 0 && at < characters.length - 1;
      const patterns = [{ pattern: `${left}.${right}`, isInner }];
      if (at > 0) patterns.push({ pattern: `${left}.${rest}`, isInner: true });
      if (characters.length > 2) patterns.push({ pattern: left + right, isInner });
      return patterns;
    })
    .flatMap(({ pattern, isInner }) =>
      [...text.matchAll(new RegExp(pattern, 'gu'))].map(([piece]) => ({ text: piece, isInner })),
    )
    .filter((near) => near.text !== query);
}

function soundsAlike({ syllablesOf }: Guesser, query: string, text: string): boolean {
  const others = [...text];
  const characters = [...query];
  return (
    characters.length === others.length &&
    characters.every((character, at) => {
      const other = others[at] ?? '';
      const sounds = syllablesOf.get(other) ?? [];
      return (
        character === other ||
        (syllablesOf.get(character) ?? []).some((sound) => sounds.includes(sound))
      );
    })
  );
}

function sortByWeight(weights: ReadonlyMap<string, number>): string[] {
  return [...weights]
    .toSorted(([a, weight], [b, other]) => other - weight || a.length - b.length)
    .map(([text]) => text)
    .slice(0, MOST);
}

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
