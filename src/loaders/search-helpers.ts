import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { foldText } from '../lib/search-encoding.ts';
import { instruments } from '../model/conditions/words.ts';
import { domainWords, pageTitles } from '../model/common/words.ts';
import { kindWords, sectorWords, serviceWords } from '../model/facilities/rules.ts';
import type { Vocabulary } from '../lib/search-guess.ts';
import type { Suggestions } from '../lib/search-suggest.ts';
import type { SearchPage } from './search-pages.ts';
import type { SearchSources } from './search-sources.ts';

/** Bytes that the suggestions and the vocabulary may take, compressed as a host compresses. */
const SUGGESTIONS_SIZE = 18 * 1024;
const VOCABULARY_SIZE = 40 * 1024;

/** Longer titles are no words that anyone mistypes. */
const LONGEST_WORD = 24;

/** What the field calls its subjects, institutions, services and supports. */
const fieldWords = [domainWords, kindWords, serviceWords, sectorWords]
  .flatMap((table) => Object.values<string>(table))
  .concat(instruments, Object.values(pageTitles));

const han = /^\p{Script=Han}$/u;

/** Writes what is loaded while somebody types, and what is loaded when a query finds nothing. */
export async function writeHelpers(
  folder: string,
  pages: readonly SearchPage[],
  sources: SearchSources,
): Promise<void> {
  const suggestions = fit(pages.length, SUGGESTIONS_SIZE, (most) => makeSuggestions(pages, most));
  const listed = listWords(pages, sources);
  const vocabulary = fit(listed.words.length, VOCABULARY_SIZE, (most) =>
    makeVocabulary(listed, most),
  );
  await writeFile(join(folder, 'suggestions.json'), suggestions);
  await writeFile(join(folder, 'vocabulary.json'), vocabulary);
}

/** The JSON of as many items as fit a number of compressed bytes. */
function fit(count: number, bytes: number, make: (most: number) => unknown): string {
  for (let most = count; ; most = Math.floor(most * 0.8)) {
    const json = JSON.stringify(make(most));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 6 };
    if (most === 0 || brotliCompressSync(json, { params }).length <= bytes) return json;
  }
}

/** Titles of the first pages, each once, with the kind and the address. */
function makeSuggestions(pages: readonly SearchPage[], most: number): Suggestions {
  const kinds = [...new Set(pages.map(kindOf))];
  const seen = new Set<string>();
  const items: Suggestions['items'] = [];
  for (const page of pages) {
    const { title, href } = page;
    const key = `${kindOf(page)} ${title}`;
    if (!title || seen.has(key) || items.length >= most) continue;
    seen.add(key);
    items.push([title, kinds.indexOf(kindOf(page)), href]);
  }
  return { kinds, items };
}

function kindOf({ filters }: SearchPage): string {
  return filters['kind']?.[0] ?? '';
}

/** Folded words, each once: those that editors listed, names and kinds, then titles; and how many are no titles. */
function listWords(
  pages: readonly SearchPage[],
  { names, synonyms }: SearchSources,
): { words: string[]; known: number } {
  const kinds = [...fieldWords, ...new Set(pages.map(kindOf))];
  const known = foldWords([...synonyms.flat(), ...names, ...kinds]);
  return {
    words: foldWords([...known, ...pages.map(({ title }) => title)]),
    known: known.length,
  };
}

function foldWords(texts: readonly string[]): string[] {
  const words = texts.map((text) => foldText(text).join(''));
  return [...new Set(words)].filter((word) => word.length > 1 && word.length <= LONGEST_WORD);
}

function makeVocabulary(
  { words: all, known }: { words: readonly string[]; known: number },
  most: number,
): Vocabulary {
  const words = all.slice(0, most);
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
  return {
    words,
    known: Math.min(known, most),
    syllables,
    traditional: pairTraditional(new Set(words.join(''))),
  };
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
