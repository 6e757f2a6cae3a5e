import type { Hit } from '../../model/search/rules.ts';
import { cutExcerpt, markText, type Piece } from '../../model/search-excerpt/rules.ts';
import { loadRecord } from './texts.ts';

/** A result as it is shown. */
export interface Result {
  href: string;
  title: Piece[];
  /** Kind, places and years of the page. */
  about: string[];
  excerpt: Piece[];
}

/** Loads the text of a hit and cuts what is shown of it. */
export async function loadResult(
  { page, isTitle }: Hit,
  words: readonly string[],
): Promise<Result> {
  const { href, title, about, blocks } = await loadRecord(page);
  const { pieces, anchor } = cutExcerpt(blocks, words);
  return {
    href: anchor && !isTitle ? `${href}#${anchor}` : href,
    title: markText(title, words),
    about,
    excerpt: pieces,
  };
}
