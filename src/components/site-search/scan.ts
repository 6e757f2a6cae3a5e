import type { Levels } from '../../model/search/rules.ts';
import { loadText, type ScannedRecord } from './texts.ts';

/** Finds a folded term by reading the whole text of a city, or of all. Rejects when it could not be loaded. */
export async function findByScan(term: string, city: string): Promise<Levels> {
  const records = await loadText(city);
  const found = records.map((record) => [record.page, levelOf(record, term)] as const);
  return new Map(found.filter(([, level]) => level > 0));
}

function levelOf({ folded: { title, headings, body } }: ScannedRecord, term: string): number {
  if (title === term) return 1;
  if (title.includes(term)) return 2;
  if (headings.includes(term)) return 3;
  return body.includes(term) ? 4 : 0;
}
