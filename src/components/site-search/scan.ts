import { scanLines, type EntriesByLevel } from '../../lib/search-lines.ts';
import { loadText } from './load-json.ts';

/** Finds a folded term in the whole text of a digest. Rejects when it could not be loaded. */
export async function scanText(digest: string, term: string): Promise<EntriesByLevel> {
  return scanLines(await loadText(`text/${digest}.txt`, (text) => text.split('\n')), term);
}
