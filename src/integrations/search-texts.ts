import { createHash } from 'node:crypto';
import type { SearchRecord, TextFile } from '../model/search/schema.ts';
import { scannedBytes } from '../model/search/rules.ts';
import { formatRecords } from '../model/search-texts/rules.ts';
import { compressedSize } from './compressed-size.ts';
import type { PageText } from './page-text.ts';

/** A page to be found. */
export interface SearchPage extends PageText {
  href: string;
}

/** Characters from which a page is long: it holds much of what others hold and comes after them. */
const LONG = 4000;

/** Characters from which a result names the place inside a page: a shorter one is read from its top. */
const ANCHORED = 1500;

/** Characters of a text file where the site has too much text to be read whole: a page of results needs few of them. */
const PART = 30_000;

/**
 * Pages in the order of equal results: records as they are listed, those that are in no list by their section where its
 * first one stands, other pages, long pages last.
 *
 * @param listed addresses in their order
 */
export function rankPages(pages: readonly SearchPage[], listed: readonly string[]): SearchPage[] {
  const places = new Map(listed.map((href, at) => [href, at]));
  const sections = new Map(listed.toReversed().map((href) => [sectionOf(href), places.get(href)]));
  sections.delete('');
  const rank = ({ href, blocks }: SearchPage) => {
    const place = places.get(href) ?? sections.get(sectionOf(href)) ?? listed.length;
    return countCharacters(blocks) >= LONG ? place + listed.length + 1 : place;
  };
  return pages
    .map((page) => ({ page, at: rank(page) }))
    .toSorted((a, b) => a.at - b.at || (a.page.href < b.page.href ? -1 : 1))
    .map(({ page }) => page);
}

/** `facilities` of `/facilities/f-1/`; the section's own page is in none. */
function sectionOf(href: string): string {
  return /^\/([^/]+)\/[^/]/.exec(href)?.[1] ?? '';
}

function countCharacters(blocks: SearchPage['blocks']): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/**
 * The records of pages as text files: one of all, or where that is too much to be read whole, parts of each city. One of
 * all is a quarter less than one a city: cities' pages say much in the same words.
 */
export function makeTextFiles(pages: readonly SearchPage[]): (TextFile & { text: string })[] {
  const whole = makeFile(pages, '', [...pages.keys()]);
  if (whole.bytes <= scannedBytes) return [whole];
  const cities = Map.groupBy(pages.keys(), (at) => {
    const [city = '', ...others] = pages[at]?.filters['city'] ?? [];
    return others.length > 0 ? '' : city;
  });
  return [...cities].flatMap(([city, numbers]) =>
    cutParts(pages, numbers).map((part) => makeFile(pages, city, part)),
  );
}

function cutParts(pages: readonly SearchPage[], numbers: readonly number[]): number[][] {
  const parts: number[][] = [];
  let left = 0;
  for (const at of numbers) {
    if (left <= 0) {
      parts.push([]);
      left = PART;
    }
    parts.at(-1)?.push(at);
    left -= countCharacters(pages[at]?.blocks ?? []);
  }
  return parts;
}

function makeFile(pages: readonly SearchPage[], city: string, numbers: readonly number[]) {
  const text = formatRecords(numbers.flatMap((at) => pages[at] ?? []).map(makeRecord));
  const ranges: number[] = [];
  for (const at of numbers) {
    const [first = -1, length = 0] = ranges.slice(-2);
    if (first + length === at) ranges[ranges.length - 1] = length + 1;
    else ranges.push(at, 1);
  }
  const name = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { city, name, bytes: compressedSize(text), ranges, text };
}

function makeRecord({ href, title, blocks, filters }: SearchPage): SearchRecord {
  const isAnchored = countCharacters(blocks) >= ANCHORED;
  return {
    href,
    title,
    about: ['kind', 'place', 'year'].flatMap((name) => filters[name] ?? []),
    blocks: blocks.map(({ text, isHeading, anchor }) =>
      isAnchored && anchor ? [text, isHeading ? 1 : 0, anchor] : [text, isHeading ? 1 : 0],
    ),
  };
}
