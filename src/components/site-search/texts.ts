import { cutExcerpt, markText, type Piece } from '../../lib/search-excerpt.ts';
import type { Hit, Pages } from '../../lib/search-order.ts';
import type { EntryText, FacetName } from '../../lib/search-table.ts';
import { loadJson } from './load-json.ts';

/** A result as it is shown. */
export interface FoundPage {
  href: string;
  title: Piece[];
  /** Kind, places and years of the page. */
  about: string[];
  excerpt: Piece[];
}

/** Loads the text of a hit and cuts what is shown of it. */
export async function loadFound(
  pages: Pages,
  { page, entry, isTitle }: Hit,
  words: readonly string[],
): Promise<FoundPage> {
  const text = await loadEntry(pages, entry);
  const { pieces, anchor } = cutExcerpt(text, words);
  const about = (['kind', 'place', 'year'] as const).flatMap((name) =>
    getValues(pages, name, page),
  );
  return {
    href: anchor && !isTitle ? `${text.href}#${anchor}` : text.href,
    title: markText(text.title, words),
    about,
    excerpt: pieces,
  };
}

/** One entry's original text. */
export async function loadEntry(pages: Pages, entry: number): Promise<EntryText> {
  const { packs, table } = pages;
  let pack = 0;
  for (let above = packs.length - 1; above - pack > 1;) {
    const middle = (pack + above) >> 1;
    if ((packs[middle] ?? 0) <= entry) pack = middle;
    else above = middle;
  }
  const texts = await loadJson(`text/${table.digest}-${pack}.json`, (list: EntryText[]) => list);
  const text = texts[entry - (packs[pack] ?? 0)];
  if (!text) throw new Error(`Text file ${pack} of the search index lacks entry ${entry}.`);
  return text;
}

function getValues(pages: Pages, name: FacetName, page: number): string[] {
  const { values, sets } = pages.table.facets[name];
  return (sets[pages.sets[name][page] ?? -1] ?? []).map((value) => values[value] ?? '');
}
