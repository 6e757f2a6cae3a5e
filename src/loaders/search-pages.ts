import { createHash } from 'node:crypto';
import {
  blockEnd,
  classes,
  encodeBlock,
  encodeSingles,
  type TextClass,
} from '../lib/search-encoding.ts';
import {
  encodeFacet,
  encodeRuns,
  facetNames,
  type EntryText,
  type FacetName,
  type PageTable,
} from '../lib/search-table.ts';
import type { PageText, TextBlock } from './search-blocks.ts';

/** A page to be found. */
export interface SearchPage extends PageText {
  href: string;
}

/** All that the index is written from, in the order of pages. */
export interface SearchFiles {
  texts: EntryText[];
  table: PageTable;
  /** Original texts, by text file. */
  packs: EntryText[][];
}

/** Characters of text in one entry: of longer pages only the part that matches is loaded. */
const ENTRY_SIZE = 1500;

/** Characters of text in one file, which short pages share: fewer files, and neighbours come along. */
const PACK_SIZE = 700;

/**
 * Makes the index's files of pages in the order of their rank.
 *
 * @param within the place that holds a place, by name
 */
export function makeSearchFiles(
  pages: readonly SearchPage[],
  { within }: { within: ReadonlyMap<string, string> },
): SearchFiles {
  const parts = pages.map(splitPage);
  const texts = parts.flat();
  const packs = packTexts(texts);
  const facets = Object.fromEntries(
    facetNames.map((name) => [name, encodeFacet(pages.map(({ filters }) => filters[name] ?? []))]),
  ) as Record<FacetName, PageTable['facets'][FacetName]>;
  const { values } = facets.place;
  return {
    texts,
    packs,
    table: {
      digest: digestOf(texts),
      entries: encodeRuns(parts.map(({ length }) => length)),
      packs: encodeRuns(packs.map(({ length }) => length)),
      facets,
      within: values.map((value) => values.indexOf(within.get(value) ?? '')),
    },
  };
}

function digestOf(texts: readonly EntryText[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(JSON.stringify(text));
  return hash.digest('hex').slice(0, 8);
}

/** A page's blocks as entries. Only a page of several entries keeps its anchors: a short one is read from its top. */
function splitPage({ href, title, blocks }: SearchPage): EntryText[] {
  const groups: TextBlock[][] = [[]];
  let size = 0;
  for (const block of blocks) {
    if (size > 0 && size + block.text.length > ENTRY_SIZE) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(block);
    size += block.text.length;
  }
  return groups.map((group) => ({
    href,
    title,
    blocks: group.map(({ text, textClass, anchor }): EntryText['blocks'][number] => {
      const at = classes.indexOf(textClass);
      return groups.length > 1 && anchor ? [text, at, anchor] : [text, at];
    }),
  }));
}

/** The words of an entry, for Pagefind. */
export function encodeEntry({ blocks }: EntryText): string {
  const words = blocks.flatMap(([text, at]) => [...encodeBlock(text, getClass(at)), blockEnd]);
  const singles = classes.flatMap((textClass) => {
    const own = blocks.filter(([, at]) => getClass(at) === textClass);
    return encodeSingles(
      own.map(([text]) => text),
      textClass,
    );
  });
  return [...words, ...singles].join(' ') || blockEnd;
}

function getClass(at: number): TextClass {
  return classes[at] ?? 'body';
}

function packTexts(texts: readonly EntryText[]): EntryText[][] {
  const packs: EntryText[][] = [];
  let left = 0;
  for (const text of texts) {
    const size = text.blocks.reduce((sum, [block]) => sum + block.length, 0);
    if (left < size || packs.length === 0) {
      packs.push([]);
      left = PACK_SIZE;
    }
    packs.at(-1)?.push(text);
    left -= size;
  }
  return packs;
}
