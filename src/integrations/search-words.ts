import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { foldText } from '../lib/fold-text.ts';
import type { Vocabulary } from '../model/search-guess/rules.ts';
import type { Suggestions } from '../model/search-suggest/rules.ts';
import { compressedSize } from './compressed-size.ts';
import type { SearchPage } from './search-texts.ts';

/** Bytes that the suggestions and the vocabulary may take, compressed as a host compresses. */
const SUGGESTIONS_SIZE = 15 * 1024;
const VOCABULARY_SIZE = 40 * 1024;

/** Longer titles are no words that anyone mistypes. */
const LONGEST_WORD = 24;

const han = /^\p{Script=Han}$/u;

/**
 * What is loaded while somebody types: titles of the first pages, then headings that have an address of their own (terms,
 * promises, checks), each once, with the kind and the address.
 */
export function formatSuggestions(pages: readonly SearchPage[]): string {
  const kinds = listKinds(pages);
  const items = new Map<string, Suggestions['items'][number]>();
  const add = (page: SearchPage, title: string, href: string) => {
    const kind = kinds.indexOf(kindOf(page));
    const key = `${kind} ${title}`;
    if (title && !items.has(key)) items.set(key, [title, kind, href]);
  };
  for (const page of pages) add(page, page.title, page.href);
  for (const page of pages)
    for (const { text, isHeading, anchor } of page.blocks)
      if (isHeading && anchor && text.length <= LONGEST_WORD)
        add(page, text, `${page.href}#${anchor}`);
  return fit(items.size, SUGGESTIONS_SIZE, (most) => ({
    kinds,
    items: [...items.values()].slice(0, most),
  }));
}

function kindOf({ filters }: SearchPage): string {
  return filters['kind']?.[0] ?? '';
}

function listKinds(pages: readonly SearchPage[]): string[] {
  return [...new Set(pages.map(kindOf))];
}

/** What is loaded when a query finds nothing: known words, kinds and titles, their sounds and traditional characters. */
export function formatVocabulary(pages: readonly SearchPage[], words: readonly string[]): string {
  const known = foldWords([...words, ...listKinds(pages)]);
  const all = foldWords([...known, ...pages.map(({ title }) => title)]);
  return fit(all.length, VOCABULARY_SIZE, (most): Vocabulary => {
    const kept = all.slice(0, most);
    return {
      words: kept,
      known: Math.min(known.length, most),
      syllables: listSyllables(kept),
      traditional: pairTraditional(new Set(kept.join(''))),
    };
  });
}

/** The JSON of as many items as fit a number of compressed bytes. */
function fit(count: number, bytes: number, make: (most: number) => unknown): string {
  for (let most = count; ; most = Math.floor(most * 0.8)) {
    const json = JSON.stringify(make(most));
    if (most === 0 || compressedSize(json) <= bytes) return json;
  }
}

function foldWords(texts: readonly string[]): string[] {
  return [...new Set(texts.map(foldText))].filter(
    ({ length }) => length > 1 && length <= LONGEST_WORD,
  );
}

/** Characters by their pinyin. */
function listSyllables(words: readonly string[]): Record<string, string> {
  const syllables: Record<string, string> = {};
  for (const word of words) {
    const sounds = pinyin(word, { toneType: 'none', type: 'array', v: true });
    [...word].forEach((character, at) => {
      const sound = sounds[at] ?? '';
      if (!han.test(character) || !/^[a-z]+$/.test(sound)) return;
      const known = syllables[sound] ?? '';
      if (!known.includes(character)) syllables[sound] = known + character;
    });
  }
  return syllables;
}

/** Traditional characters whose simplified form is among those in use. */
function pairTraditional(used: ReadonlySet<string>): string {
  const convert = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code);
    const simple = convert(character);
    if (simple !== character && used.has(simple) && !used.has(character))
      pairs += character + simple;
  }
  return pairs;
}
