import { readTerms } from '../../lib/fold-text.ts';
import { uniqueBy } from '../../lib/totals.ts';
import { countFacets, type Counts, type Facets, type Hit } from '../../model/search/rules.ts';
import { suggest, suggestNear, type Suggestion } from '../../model/search-suggest/rules.ts';
import { expand, listWords, getPinyin, getSynonyms, type Expansion } from './expansions.ts';
import { loadSuggestions } from './index-files.ts';
import { loadFacets } from './pagefind.ts';
import { loadResult, type Result } from './results.ts';
import { search, type Found } from './search.ts';
import { isScanned, loadText } from './texts.ts';

/** What the form asks. */
export interface Question {
  query: string;
  facets: Facets;
  /** Whether synonyms' results follow the literal ones. */
  withSynonyms: boolean;
}

/** The answer to a question, before texts are loaded. */
export interface Answer {
  total: number;
  /** Results that hold the query itself, which come first. */
  literal: number;
  /** Numbers of the pages, in the order of results. */
  pages: number[];
  /** What was answered instead of the query, or besides it. */
  expansion: Expansion | undefined;
  /** Synonyms whose results can be added. */
  offers: string[];
  /** What letters may be the pinyin of, to be asked instead. */
  pinyin: string[];
  /** Results with nothing chosen, where what is chosen leaves none. */
  unfiltered: number | undefined;
  load: (from: number, to: number) => Promise<Result[]>;
  /** How many pages each value would leave. */
  count: () => Promise<Counts>;
}

/** Answers a question. Rejects when a part of the index could not be loaded. */
export async function answer({ query, facets, withSynonyms }: Question): Promise<Answer> {
  const isAsked = readTerms(query).length > 0;
  const hasFacet = Object.values(facets).some(Boolean);
  const literal = await ask(query, facets);
  const isLiteral = literal.hits.length > 0 || (hasFacet && (await ask(query, {})).hits.length > 0);
  const synonyms = isLiteral && isAsked ? await getSynonyms(query) : [];
  const expansion = isLiteral ? addSynonyms(withSynonyms ? synonyms : []) : await expand(query);
  const more = expansion?.queries ?? [];
  const hits = joinGroups([literal, ...(await askAll(more, facets))]);
  const findUnfiltered = async () => joinGroups(await askAll([query, ...more], {}));
  const isLost = hits.length === 0 && hasFacet && isAsked;
  return {
    total: hits.length,
    pages: hits.map(({ hit }) => hit.page),
    literal: literal.hits.length,
    expansion,
    offers: withSynonyms ? [] : synonyms,
    pinyin: isLiteral && isAsked ? await getPinyin(query) : [],
    unfiltered: isLost ? (await findUnfiltered()).length : undefined,
    load: (from, to) =>
      Promise.all(hits.slice(from, to).map(({ hit, words }) => loadResult(hit, words))),
    count: async () => {
      const all = await findUnfiltered();
      return countFacets(
        await loadFacets(),
        all.map(({ hit }) => hit),
        facets,
      );
    },
  };
}

/** Where a city is chosen, its text alone is looked through. */
function ask(query: string, facets: Facets): Promise<Found> {
  return search(query, facets.city ?? '', facets);
}

function askAll(queries: readonly string[], facets: Facets): Promise<Found[]> {
  return Promise.all(queries.map((query) => ask(query, facets)));
}

function addSynonyms(queries: string[]): Expansion | undefined {
  return queries.length > 0 ? { reason: 'synonym', queries, others: [] } : undefined;
}

/** Hits of several queries one after the other, each page once. */
function joinGroups(groups: readonly Found[]): { hit: Hit; words: string[] }[] {
  const all = groups.flatMap(({ hits, words }) => hits.map((hit) => ({ hit, words })));
  return uniqueBy(all, ({ hit }) => hit.page);
}

/** Pages whose titles hold a query. */
export async function findTitles(query: string, most: number): Promise<Suggestion[]> {
  return suggest(await loadSuggestions(), query, most);
}

/** Loads what answers come from before anything is asked, where that is little; a failure is told when one asks. */
export async function prepare(): Promise<void> {
  try {
    if (await isScanned('')) await loadText('');
  } catch {
    return;
  }
}

/** The titles nearest to a query, numbers the same. */
export async function findNearTitles(query: string): Promise<Suggestion[]> {
  return suggestNear(await loadSuggestions(), query, 2);
}

/** How many pages hold each word of a query by itself, where it has several. */
export async function countTerms(query: string): Promise<{ term: string; count: number }[]> {
  const terms = await listWords(query);
  return Promise.all(
    terms.map(async (term) => ({ term, count: (await search(term, '', {})).hits.length })),
  );
}
