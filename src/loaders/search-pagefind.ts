import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { decodeCbor, encodeCbor, type Cbor } from './search-cbor.ts';
import { mergeParts, type Part } from './search-merge.ts';

/** The version whose files this program knows; another is refused until somebody looked it through. */
export const pagefindVersion = '1.5.2';

/** Language of the index: none, so that Pagefind stems nothing. */
const language = 'und';

/** What every file of Pagefind starts with when it is unpacked. */
const signature = Buffer.from('pagefind_dcd');

/** Entries that Pagefind indexes at once: its memory grows by 0.25 MB for each. */
const PART_ENTRIES = 1_250;

/** Entries sent to Pagefind at once. */
const BATCH = 250;

/** Bytes of words in one file of the index, before compression. */
const CHUNK_SIZE = 5 * 1024;

/** Pagefind's list of pages and files: version, [name, words] …, [first word, last word, name] …, filters, sorts, fields. */
type Meta = [string, [string, number][], [string, string, string][], Cbor, Cbor, Cbor];

/** The files that Pagefind made of a part of the entries, by path. */
interface Made {
  files: ReadonlyMap<string, Uint8Array>;
  entry: string;
  hash: string;
  meta: Meta;
}

/**
 * Writes Pagefind's index of entries into a folder: its program, its words, and its list of pages,
 * in which each entry goes by its number in base 36 and in this order. Pagefind's names for pages are
 * hashes, which alone would be a third of a first query's bytes on a large site, and say nothing about
 * order; their numbers of words are for a ranking that is not used. Its own fragments, filters and
 * user interfaces are left out: text, filters and screens are the site's.
 *
 * @param entries each gives its words, separated by spaces, when it is its turn
 */
export async function writePagefind(
  folder: string,
  entries: readonly (() => string)[],
): Promise<void> {
  const made: Made[] = [];
  const digest = createHash('sha256');
  for (let first = 0; first < entries.length; first += PART_ENTRIES) {
    const words = entries.slice(first, first + PART_ENTRIES).map((encode) => encode());
    for (const entry of words) digest.update(entry).update('\n');
    made.push(await runPagefind(words));
  }
  await close();
  await rm(folder, { recursive: true, force: true });
  await writeWhole(folder, made, digest.digest('hex').slice(0, 8));
}

/** Indexes some entries in memory: Pagefind's own writing may end after it says so. */
async function runPagefind(entries: readonly string[]): Promise<Made> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`pagefind: ${errors.join('; ')}`);
  for (let from = 0; from < entries.length; from += BATCH) {
    const added = await Promise.all(
      entries
        .slice(from, from + BATCH)
        .map((content, at) =>
          index.addCustomRecord({ url: `/${from + at}`, content, language, meta: {} }),
        ),
    );
    throwErrors(added.flatMap((answer) => answer.errors));
  }
  const { files, errors: fileErrors } = await index.getFiles();
  throwErrors(fileErrors);
  await index.deleteIndex();
  const kept = files.filter(({ path }) => !path.includes('fragment/'));
  const made = readMade(new Map(kept.map(({ path, content }) => [path, content])));
  checkPages(made.meta[1], entries);
  return made;
}

function throwErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`pagefind: ${errors.join('; ')}`);
}

function readMade(files: ReadonlyMap<string, Uint8Array>): Made {
  const entry = Buffer.from(getFile(files, 'pagefind-entry.json')).toString();
  const { version, languages } = JSON.parse(entry) as {
    version: string;
    languages: Record<string, { hash: string }>;
  };
  const index = languages[language];
  if (version !== pagefindVersion || !index || Object.keys(languages).length !== 1) {
    throw new Error(`Pagefind ${version} is not ${pagefindVersion}, or it split the languages.`);
  }
  const { hash } = index;
  const meta = decodeCbor(unpack(getFile(files, `pagefind.${hash}.pf_meta`))) as Meta;
  return { files, entry, hash, meta };
}

function getFile(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const file = files.get(name);
  if (!file) throw new Error(`Pagefind made no ${name}.`);
  return file;
}

/** The count of words of every entry tells that Pagefind lists all of them, in their order. */
function checkPages(pages: Meta[1], entries: readonly string[]): void {
  const isKnown =
    pages.length === entries.length &&
    pages.every(([, count], at) => count === entries[at]?.split(' ').length);
  if (!isKnown) throw new Error('Pagefind’s list of pages is not what was added, in its order.');
}

/** Writes the index of all parts. */
async function writeWhole(to: string, made: readonly Made[], digest: string): Promise<void> {
  const [any] = made;
  if (!any) throw new Error('There is nothing to index.');
  await mkdir(join(to, 'index'), { recursive: true });
  for (const name of ['pagefind.js', 'wasm.unknown.pagefind']) {
    await writeFile(join(to, name), getFile(any.files, name));
  }
  const files: Meta[2] = [];
  let writing: Promise<void>[] = [];
  for (const { first, last, bytes } of mergeParts(toParts(made), CHUNK_SIZE)) {
    const name = `${digest}-${files.length.toString(36)}`;
    writing.push(writePacked(join(to, `index/${name}.pf_index`), bytes));
    files.push([first, last, name]);
    if (writing.length < BATCH) continue;
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
  const [version, , , ...rest] = any.meta;
  const count = made.reduce((sum, { meta }) => sum + meta[1].length, 0);
  const pages = Array.from({ length: count }, (_, at): [string, number] => [at.toString(36), 1]);
  const meta = encodeCbor([version, pages, files, ...rest]);
  await writePacked(join(to, `pagefind.${digest}.pf_meta`), meta);
  await writeFile(join(to, 'pagefind-entry.json'), any.entry.replace(any.hash, digest));
}

function toParts(made: readonly Made[]): Part[] {
  let firstEntry = 0;
  return made.map(({ files, meta: [, pages, named] }) => {
    const part = { firstEntry, files: readFiles(files, named) };
    firstEntry += pages.length;
    return part;
  });
}

function* readFiles(files: Made['files'], named: Meta[2]): Generator<Buffer> {
  for (const [, , name] of named) yield unpack(getFile(files, `index/${name}.pf_index`));
}

function unpack(file: Uint8Array): Buffer {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, signature.length).equals(signature)) {
    throw new Error('A file of the index does not start as Pagefind’s files do.');
  }
  return bytes.subarray(signature.length);
}

async function writePacked(file: string, bytes: Buffer): Promise<void> {
  await writeFile(file, await promisify(gzip)(Buffer.concat([signature, bytes]), { level: 6 }));
}
