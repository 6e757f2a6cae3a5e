import { readTerms } from '../../lib/search-encoding.ts';
import {
  countFacets,
  isFound,
  listPages,
  orderHits,
  type Counts,
  type Filters,
  type Hit,
} from '../../lib/search-order.ts';
import { suggestNear, type Suggestion } from '../../lib/search-suggest.ts';
import { find, loadPages, type Findings } from './engine.ts';
import { expand, listWords, getPinyin, getSynonyms, type Expansion } from './expansions.ts';
import { loadSuggestions } from './load-json.ts';
import { loadFound, type FoundPage } from './texts.ts';

/** What the form asks. */
export interface Question {
  query: string;
  filters: Filters;
  /** Whether synonyms' results follow the literal ones. */
  withSynonyms: boolean;
}

/** The answer to a question, before texts are loaded. */
export interface Answer {
  total: number;
  /** Results that hold the query itself, which come first. */
  literal: number;
  /** Numbers of the pages in the table, in the order of results. */
  pages: number[];
  counts: Counts;
  /** What was answered instead of the query, or besides it. */
  expansion: Expansion | undefined;
  /** Synonyms whose results can be added. */
  offers: string[];
  /** What letters may be the pinyin of, to be asked instead. */
  pinyin: string[];
  /** Results without the filters; undefined when none is chosen. */
  unfiltered: number | undefined;
  load: (from: number, to: number) => Promise<FoundPage[]>;
}

/** Answers a question. Rejects when a part of the index could not be loaded. */
export async function answer({ query, filters, withSynonyms }: Question): Promise<Answer> {
  const pages = await loadPages();
  if (readTerms(query).length === 0) return listAll(filters);
  const literal = await find(query);
  const isLiteral = isFound(pages, literal);
  const synonyms = isLiteral ? await getSynonyms(query) : [];
  const expansion = isLiteral ? addSynonyms(withSynonyms ? synonyms : []) : await expand(query);
  const more = await Promise.all((expansion?.queries ?? []).map(find));
  const groups = isLiteral ? [literal, ...more] : more;
  const order = (chosen: Filters) =>
    joinGroups(groups.map((group) => ({ group, hits: orderHits(pages, group, chosen) })));
  const hits = order(filters);
  const hasFilter = Object.values(filters).some(Boolean);
  return {
    total: hits.length,
    pages: hits.map(({ hit }) => hit.page),
    literal: isLiteral ? hits.filter(({ group }) => group === literal).length : 0,
    counts: countFacets(pages, groups, filters),
    expansion,
    offers: withSynonyms ? [] : synonyms,
    pinyin: isLiteral ? await getPinyin(query) : [],
    unfiltered: hasFilter ? order({}).length : undefined,
    load: (from, to) =>
      Promise.all(hits.slice(from, to).map(({ hit, group }) => loadFound(pages, hit, group.words))),
  };
}

function addSynonyms(queries: string[]): Expansion | undefined {
  return queries.length > 0 ? { reason: 'synonym', queries, others: [] } : undefined;
}

/** Groups of hits one after the other, each page once. */
function joinGroups(groups: { group: Findings; hits: Hit[] }[]): { hit: Hit; group: Findings }[] {
  const seen = new Set<number>();
  return groups.flatMap(({ group, hits }) =>
    hits.flatMap((hit) => {
      if (seen.has(hit.page)) return [];
      seen.add(hit.page);
      return [{ hit, group }];
    }),
  );
}

/** All pages that pass the filters: what filters without a query ask for. */
async function listAll(filters: Filters): Promise<Answer> {
  const pages = await loadPages();
  const hits = listPages(pages, filters);
  return {
    total: hits.length,
    pages: hits.map(({ page }) => page),
    literal: hits.length,
    counts: countFacets(pages, [], filters),
    expansion: undefined,
    offers: [],
    pinyin: [],
    unfiltered: undefined,
    load: (from, to) => Promise.all(hits.slice(from, to).map((hit) => loadFound(pages, hit, []))),
  };
}

/** The titles nearest to a query, numbers the same. */
export async function findNearTitles(query: string): Promise<Suggestion[]> {
  return suggestNear(await loadSuggestions(), query, 2);
}

/** How many pages hold each word of a query by itself, where it has several. */
export async function countTerms(query: string): Promise<{ term: string; count: number }[]> {
  const pages = await loadPages();
  const terms = await listWords(query);
  return Promise.all(
    terms.map(async (term) => {
      const { joined } = await find(term);
      return { term, count: orderHits(pages, { joined, terms: [] }, {}).length };
    }),
  );
}
