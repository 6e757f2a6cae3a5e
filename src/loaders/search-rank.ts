import type { SearchPage } from './search-pages.ts';

/** Characters from which a page is long: it holds much of what others hold and comes after them. */
const LONG = 4000;

/**
 * Pages in the order of equal results: those of the index of everything in its order, records that it only names by
 * their lists where the first of these stands, other pages, long pages last.
 *
 * @param listed addresses in the order of the index of everything
 */
export function rankPages(pages: readonly SearchPage[], listed: readonly string[]): SearchPage[] {
  const places = new Map(listed.map((href, at) => [href, at]));
  const sections = new Map(listed.toReversed().map((href) => [sectionOf(href), places.get(href)]));
  sections.delete('');
  const placeOf = ({ href }: SearchPage) =>
    places.get(href) ?? sections.get(sectionOf(href)) ?? listed.length;
  const rank = (page: SearchPage) => (isLong(page) ? 2 * listed.length + 2 : 0) + placeOf(page);
  return pages
    .map((page) => ({ page, at: rank(page) }))
    .toSorted((a, b) => a.at - b.at || (a.page.href < b.page.href ? -1 : 1))
    .map(({ page }) => page);
}

/** `facilities` of `/facilities/f-1/`; the section's own page is in none. */
function sectionOf(href: string): string {
  return /^\/([^/]+)\/[^/]/.exec(href)?.[1] ?? '';
}

function isLong({ blocks }: SearchPage): boolean {
  return blocks.reduce((sum, { text }) => sum + text.length, 0) >= LONG;
}

/** Addresses that the built index of everything links to, in its order. */
export function readListed(html: string): string[] {
  const list = html.slice(html.indexOf('data-everything'));
  return [...list.matchAll(/<a\b[^>]*\shref="(\/[^"#?]*)"/g)].map(([, href = '']) => href);
}
