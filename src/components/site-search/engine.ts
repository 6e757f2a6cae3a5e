import {
  classes,
  encodePhrase,
  encodeWholeTitle,
  readTerms,
  type TextClass,
} from '../../lib/search-encoding.ts';
import { addHits, noHits, readTable, type Pages, type TermHits } from '../../lib/search-order.ts';
import type { PageTable } from '../../lib/search-table.ts';
import { loadJson } from './load-json.ts';
import { findPhrase } from './pagefind.ts';

/** What a query found, before filters and order. */
export interface Findings {
  /** Folded: the query without its spaces, then its terms where there are several. */
  words: string[];
  joined: TermHits;
  terms: TermHits[];
}

/** Levels of a hit, by class: see `TermHits`. */
const levels: Record<TextClass, number> = { title: 2, heading: 3, body: 4 };
const WHOLE_TITLE = 1;

/** Terms kept, so that going back and choosing a filter ask for nothing. */
const KEPT = 60;

const known = new Map<string, Promise<TermHits>>();

/** The table of all pages, and the groups of synonyms. */
export type SiteTable = PageTable & { synonyms: string[][] };

/** Loads the table of all pages once. */
export async function loadPages(): Promise<Pages & { synonyms: string[][] }> {
  return loadJson('pages.json', (table: SiteTable) => ({
    ...readTable(table),
    synonyms: table.synonyms,
  }));
}

/** Finds where a query stands. Rejects when a part of the index could not be loaded. */
export async function find(query: string): Promise<Findings> {
  const terms = readTerms(query);
  const joined = terms.flat();
  const [whole, ...apart] = await Promise.all(
    [joined, ...(terms.length > 1 ? terms : [])].map(findTerm),
  );
  if (!whole) throw new Error('A query without terms finds nothing.');
  const words = [joined, ...terms].map((term) => term.join(''));
  return { words: [...new Set(words)], joined: whole, terms: apart };
}

function findTerm(characters: string[]): Promise<TermHits> {
  const key = characters.join('');
  const finding = known.get(key) ?? loadTerm(characters);
  known.delete(key);
  known.set(key, finding);
  finding.catch(() => known.delete(key));
  for (const oldest of known.keys()) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return finding;
}

async function loadTerm(characters: string[]): Promise<TermHits> {
  const [pages, ...entries] = await Promise.all([
    loadPages(),
    ...classes.map((textClass) => findPhrase(encodePhrase(characters, textClass))),
  ]);
  const hits = noHits(pages);
  const [inTitle = []] = entries;
  if (inTitle.length > 0) {
    addHits(pages, hits, WHOLE_TITLE, await findPhrase(encodeWholeTitle(characters)));
  }
  classes.forEach((textClass, at) => addHits(pages, hits, levels[textClass], entries[at] ?? []));
  return hits;
}
