import { encodeCbor, encodeListHead, openList, readHead, skipItem } from './search-cbor.ts';

/** A part of the index that Pagefind made by itself. */
export interface Part {
  /** CBOR of its files in the order of their words: each a list whose only item is the list of words. */
  files: Iterable<Buffer>;
  /** The number of its first entry in the whole index. */
  firstEntry: number;
}

/** Some neighbouring words of the whole index. */
export interface Chunk {
  first: string;
  last: string;
  /** CBOR of a file of Pagefind's index. */
  bytes: Buffer;
}

/** A word of a part. Pagefind keeps: [word, [[entries since the last one, places, …] …], other spellings]. */
interface Word {
  word: Buffer;
  bytes: Buffer;
  /** Where the list of the word's entries is. */
  entries: number;
  firstEntry: number;
}

/**
 * Joins parts of an index, and cuts it into small files. In one piece Pagefind would take 5 GB of
 * memory for 20 000 pages. Its own files are so large that the two or three words of a short query
 * would cost more than the program.
 *
 * @param parts in the order of their entries
 * @param size bytes of the words in one file, before compression; a word is never cut
 */
export function* mergeParts(parts: readonly Part[], size: number): Generator<Chunk> {
  let words: Buffer[] = [];
  let first = '';
  let last = '';
  let length = 0;
  for (const group of groupWords(parts)) {
    last = group[0].word.toString();
    if (words.length === 0) first = last;
    const joined = joinWord(group);
    words.push(joined);
    length += joined.length;
    if (length < size) continue;
    yield { first, last, bytes: wrapWords(words) };
    words = [];
    length = 0;
  }
  if (words.length > 0) yield { first, last, bytes: wrapWords(words) };
}

function wrapWords(words: readonly Buffer[]): Buffer {
  return Buffer.concat([encodeListHead(1), encodeListHead(words.length), ...words]);
}

/** The same word of all parts that have it, word after word. */
function* groupWords(parts: readonly Part[]): Generator<[Word, ...Word[]]> {
  const readers = parts.map(readWords);
  const heads = readers.map((reader) => reader.next());
  for (;;) {
    let least: Buffer | undefined;
    for (const { value } of heads) {
      if (value && (!least || value.word.compare(least) < 0)) least = value.word;
    }
    if (!least) return;
    const group: Word[] = [];
    for (const [at, { value }] of heads.entries()) {
      if (!value?.word.equals(least)) continue;
      group.push(value);
      heads[at] = readers[at]?.next() ?? { done: true, value: undefined };
    }
    const [head, ...rest] = group;
    if (head) yield [head, ...rest];
  }
}

function* readWords({ files, firstEntry }: Part): Generator<Word, undefined> {
  for (const bytes of files) {
    const outer = openList(bytes, 0);
    const { count, first } = openList(bytes, outer.first);
    let at = first;
    for (let item = 0; item < count; item += 1) {
      const fields = openList(bytes, at);
      const name = readHead(bytes, fields.first);
      const entries = name.next + name.argument;
      const spellings = skipItem(bytes, entries);
      if (fields.count !== 3 || openList(bytes, spellings).count !== 0) {
        throw new Error('Pagefind’s index holds something else than words and their entries.');
      }
      yield { word: bytes.subarray(name.next, entries), bytes, entries, firstEntry };
      at = skipItem(bytes, spellings);
    }
    if (outer.count !== 1 || at !== bytes.length) {
      throw new Error('Pagefind’s index file is not one list of words.');
    }
  }
  return undefined;
}

function joinWord(group: readonly [Word, ...Word[]]): Buffer {
  const pieces: Buffer[] = [];
  let total = 0;
  let last = 0;
  for (const { bytes, entries, firstEntry } of group) {
    const { count, first } = openList(bytes, entries);
    const { next: head } = readHead(bytes, first);
    const start = readHead(bytes, head);
    pieces.push(
      bytes.subarray(first, head),
      encodeCbor(firstEntry + start.argument - last),
      bytes.subarray(start.next, skipItem(bytes, entries)),
    );
    total += count;
    last = firstEntry + sumSteps(bytes, first, count);
  }
  const [{ word }] = group;
  const name = encodeCbor(word.toString());
  return Buffer.concat([
    encodeListHead(3),
    name,
    encodeListHead(total),
    ...pieces,
    encodeListHead(0),
  ]);
}

/** The last entry's number within its part. */
function sumSteps(bytes: Buffer, first: number, count: number): number {
  let sum = 0;
  let at = first;
  for (let entry = 0; entry < count; entry += 1) {
    sum += readHead(bytes, readHead(bytes, at).next).argument;
    at = skipItem(bytes, at);
  }
  return sum;
}
