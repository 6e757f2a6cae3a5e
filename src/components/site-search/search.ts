import { readTerms } from '../../lib/fold-text.ts';
import { narrow, orderHits, type Facets, type Hit } from '../../model/search/rules.ts';
import { canRunPagefind, findInIndex, loadFacets } from './pagefind.ts';
import { findByScan } from './scan.ts';
import { isScanned, listPages } from './texts.ts';

/** What a query found, in the order of results. */
export interface Found {
  /** Folded: the query without its spaces, then its terms where there are several. */
  words: string[];
  hits: Hit[];
}

/**
 * Finds the pages that hold all words and have the chosen values; without words, all that have these. Text that is little
 * is read whole, more is looked up in Pagefind's index, which narrows in either case. An old browser reads the whole text,
 * however much it is, and narrows nothing. Rejects when a part of what is needed could not be loaded.
 *
 * @param scope the city whose text is looked through; '' for all
 */
export async function search(words: string, scope: string, facets: Facets): Promise<Found> {
  const terms = readTerms(words);
  const joined = terms.join('');
  const hits = joined ? await findTerms(joined, terms, scope) : await listAll();
  const chosen = { ...facets, city: scope };
  const isNarrowed = Object.values(chosen).some(Boolean) && canRunPagefind();
  return {
    words: [...new Set([joined, ...terms])].filter(Boolean),
    hits: isNarrowed ? narrow(await loadFacets(), hits, chosen) : hits,
  };
}

async function findTerms(joined: string, terms: string[], scope: string): Promise<Hit[]> {
  const isRead = (await isScanned(scope)) || !canRunPagefind();
  const find = (term: string) => (isRead ? findByScan(term, scope) : findInIndex(term));
  const [whole, ...apart] = await Promise.all(
    [joined, ...(terms.length > 1 ? terms : [])].map(find),
  );
  return orderHits(whole ?? new Map(), apart);
}

async function listAll(): Promise<Hit[]> {
  return (await listPages()).map((page) => ({ page, isTitle: true }));
}
