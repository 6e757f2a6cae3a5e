import { readTerms } from '../../lib/search-encoding.ts';
import type { EntriesByLevel } from '../../lib/search-lines.ts';
import { addHits, noHits, readTable, type Pages, type TermHits } from '../../lib/search-order.ts';
import type { PageTable } from '../../lib/search-table.ts';
import { loadModule } from '../load-file/load-file.ts';
import { loadJson } from './load-json.ts';
import { canRunPagefind, findInIndex } from './pagefind.ts';

/** What a query found, before filters and order. */
export interface Findings {
  /** Folded: the query without its spaces, then its terms where there are several. */
  words: string[];
  joined: TermHits;
  terms: TermHits[];
}

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
  const [pages, entries] = await Promise.all([loadPages(), findEntries(characters)]);
  const hits = noHits(pages);
  entries.forEach((found, at) => addHits(pages, hits, at + 1, found));
  return hits;
}

const loadScan = () => loadModule('scan', () => import('./scan.ts'));

/** Where an old browser cannot run the index's engine, the whole text is loaded and read through. */
async function findEntries(characters: string[]): Promise<EntriesByLevel> {
  if (canRunPagefind()) return findInIndex(characters);
  const [pages, { scanText }] = await Promise.all([loadPages(), loadScan()]);
  return scanText(pages.table.digest, characters.join(''));
}
