import {
  cutWords,
  findNear,
  guessNear,
  guessPinyin,
  isMeant,
  numbersOf,
  readVocabulary,
  replaceSynonyms,
  simplify,
  type Cut,
  type Guesser,
  type Vocabulary,
} from '../../model/search-guess/rules.ts';
import { foldText, readTerms } from '../../lib/fold-text.ts';
import { loadJson } from './index-files.ts';
import { search } from './search.ts';
import { loadRecord, loadTable } from './texts.ts';

/** How a word came to stand for what was typed. */
export type Reason =
  | 'synonym'
  | 'pinyin'
  | 'traditional'
  | 'punctuation'
  | 'near'
  /** Its words, found apart. */
  | 'apart';

/** Queries that are answered in the place of one that nothing holds, or besides it. */
export interface Expansion {
  reason: Reason;
  queries: string[];
  /** Further guesses, to choose from. */
  others: string[];
  /** Pieces of the query that were left out; with `apart` alone. */
  left?: string[];
}

/** Most words of a query that are looked for apart. */
const MOST_WORDS = 6;

/** Pages whose text is looked through for something near a query. */
const LOOKED_THROUGH = 6;

/** Synonyms of a query that could add results: what contains the query adds none. */
export async function getSynonyms(query: string): Promise<string[]> {
  const { synonyms } = await loadTable();
  const folded = readTerms(query).join(' ');
  return replaceSynonyms(synonyms, folded).filter((variant) => !variant.includes(folded));
}

/** What a query that finds nothing may have meant; undefined when nothing comes near. */
export async function expand(query: string): Promise<Expansion | undefined> {
  const terms = readTerms(query);
  const whole = await expandTerm(terms.join(''));
  if (whole || terms.length < 2) return whole;
  const replaced: (Expansion | undefined)[] = [];
  const words: string[] = [];
  for (const term of terms) {
    const [kept] = await keepFound([term]);
    const expansion = kept ? undefined : await expandTerm(term);
    replaced.push(expansion);
    words.push(expansion?.queries[0] ?? term);
  }
  const first = replaced.find((expansion) => expansion !== undefined);
  if (!first) return undefined;
  const [kept = ''] = await keepFound([words.join(' ')]);
  return kept ? { reason: first.reason, queries: [kept], others: [] } : undefined;
}

function loadGuesser(): Promise<Guesser> {
  return loadJson('vocabulary.json', (vocabulary: Vocabulary) => readVocabulary(vocabulary));
}

/** What letters that are found as they are may be the pinyin of; nothing is loaded for other queries. */
export async function getPinyin(query: string): Promise<string[]> {
  const letters = readTerms(query).join('');
  return /^[a-z]{2,}$/.test(letters) ? guessPinyin(await loadGuesser(), letters) : [];
}

async function expandTerm(term: string): Promise<Expansion | undefined> {
  const guesser = await loadGuesser();
  const simple = simplify(guesser, term);
  const bare = simple.replace(/[^\p{L}\p{N}]/gu, '');
  const isBare = bare !== simple && bare !== '' && numbersOf(bare) === numbersOf(simple);
  return (
    (await expandBy('traditional', simple === term ? [] : [simple])) ??
    (await expandBy('synonym', await getSynonyms(simple))) ??
    (await expandBy('punctuation', isBare ? [bare] : [])) ??
    (await expandOne('pinyin', guessPinyin(guesser, term))) ??
    (await findAllWords(guesser, simple)) ??
    (await expandNear(guesser, simple)) ??
    (await expandOne('near', await findNearTexts(guesser, simple))) ??
    (await findMostWords(guesser, simple))
  );
}

/** Pages that hold all the words that a query can be cut into, then those with words of the same meaning. */
async function findAllWords(guesser: Guesser, query: string): Promise<Expansion | undefined> {
  const cuts = cutWords(guesser, query);
  if (cuts.length < 2 || cuts.length > MOST_WORDS || !cuts.every(isWord)) return undefined;
  const words = cuts.map(({ text }) => text).join(' ');
  const queries = await keepFound([words, ...(await getSynonyms(words))]);
  return queries.length > 0 ? { reason: 'apart', queries, others: [] } : undefined;
}

/**
 * Pages that hold most of the words that a query can be cut into: as many as can be found together, and more than half.
 * What the site does not know goes first, then the shortest.
 */
async function findMostWords(guesser: Guesser, query: string): Promise<Expansion | undefined> {
  const cuts = cutWords(guesser, query);
  const words = cuts.filter(isWord).slice(0, MOST_WORDS);
  const subsets = [words, ...leaveOut(words)].filter(
    (subset) => subset.length > 1 && subset.length > words.length / 2,
  );
  for (const subset of subsets) {
    const [kept] = await keepFound([subset.map(({ text }) => text).join(' ')]);
    if (kept === undefined) continue;
    const left = cuts.filter((cut) => !subset.includes(cut)).map(({ text }) => text);
    return { reason: 'apart', queries: [kept], others: [], left };
  }
  return undefined;
}

/** A single character between known words says nothing by itself. */
function isWord({ text, isKnown }: Cut): boolean {
  return isKnown || [...text].length > 1;
}

/** Words without one of them, then without two; unknown words go first, then the shorter. */
function leaveOut(words: readonly Cut[]): Cut[][] {
  const order = words.toSorted(
    (a, b) => Number(a.isKnown) - Number(b.isKnown) || a.text.length - b.text.length,
  );
  const without = (gone: readonly Cut[]) => words.filter((word) => !gone.includes(word));
  const one = order.map((word) => without([word]));
  const two = order.flatMap((word, at) =>
    order.slice(at + 1).map((other) => without([word, other])),
  );
  return [...one, ...two];
}

/** The words of a query: as they were typed apart, else those that it can be cut into. */
export async function listWords(query: string): Promise<string[]> {
  const typed = [...new Set(query.trim().split(/\s+/))];
  if (typed.length > 1) return typed;
  const guesser = await loadGuesser();
  const simple = simplify(guesser, foldText(query));
  const words = cutWords(guesser, simple).filter(isWord);
  return words.length > 1 ? [...new Set(words.map(({ text }) => text))].slice(0, MOST_WORDS) : [];
}

/** All of the queries that find something. */
async function expandBy(reason: Reason, queries: string[]): Promise<Expansion | undefined> {
  const kept = await keepFound(queries);
  return kept.length > 0 ? { reason, queries: kept, others: [] } : undefined;
}

/** The first of the queries that finds something; the others are offered. */
async function expandOne(reason: Reason, queries: string[]): Promise<Expansion | undefined> {
  const [first, ...others] = await keepFound(queries);
  return first === undefined ? undefined : { reason, queries: [first], others };
}

/** Those of the queries that find something. */
async function keepFound(queries: readonly string[]): Promise<string[]> {
  const found = await Promise.all(queries.map((query) => search(query, '', {})));
  return queries.filter((_, at) => (found[at]?.hits.length ?? 0) > 0);
}

/** Words of the vocabulary near a query, or synonyms of such words. */
async function expandNear(guesser: Guesser, query: string): Promise<Expansion | undefined> {
  const guesses = guessNear(guesser, query);
  const found = await expandOne('near', guesses);
  if (found) return found;
  for (const guess of guesses) {
    const [first, ...others] = await keepFound(await getSynonyms(guess));
    if (first !== undefined) return { reason: 'near', queries: [first], others };
  }
  return undefined;
}

/**
 * Pieces of the pages' texts near a query: for each place where its one fault may be, the pages that
 * hold what stands before and after it are looked through.
 */
async function findNearTexts(guesser: Guesser, query: string): Promise<string[]> {
  const characters = [...foldText(query)];
  if (characters.length < 4 || characters.length > 24) return [];
  const near = new Set<string>();
  for (let at = 0; at < characters.length && near.size === 0; at += 1) {
    const parts = [characters.slice(0, at), characters.slice(at + 1)].filter(
      (part) => part.length > 1,
    );
    const { hits } = await search(parts.map((part) => part.join('')).join(' '), '', {});
    const records = await Promise.all(
      hits.slice(0, LOOKED_THROUGH).map(({ page }) => loadRecord(page)),
    );
    const lines = records.flatMap(({ folded }) =>
      Object.values(folded).flatMap((text) => text.split(' ')),
    );
    for (const { text } of findNear(query, lines.join('\n'))) {
      if (isMeant(guesser, query, text)) near.add(text);
    }
  }
  return [...near].slice(0, LOOKED_THROUGH);
}
