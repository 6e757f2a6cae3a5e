import { classes, encodePhrase, encodeWholeTitle } from '../../lib/search-encoding.ts';
import type { EntriesByLevel } from '../../lib/search-lines.ts';
import { loadFile, loadInTime, loadModule } from '../load-file/load-file.ts';

/** What this site uses of Pagefind's program. */
interface Pagefind {
  search: (query: string) => Promise<{ results: { id: string }[] }>;
}

interface PagefindModule {
  createInstance: (options: { noWorker: boolean }) => Pagefind;
}

const ownFiles = /\/pagefind\/(?:.*\.pf_|wasm\.|pagefind-entry\.json)/;
const packedFiles = /\.pf_/;

/** Why Pagefind's files did not arrive. */
const failures: unknown[] = [];
let isWatched = false;
let loading: Promise<Pagefind> | undefined;

/**
 * Counts failed files. Pagefind only logs that a part of its index did not arrive and answers without
 * it (https://github.com/Pagefind/pagefind, `_loadGenericChunk`); there is no way to ask.
 */
function watchFetch(): void {
  if (isWatched) return;
  isWatched = true;
  const fetchFile = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!ownFiles.test(address)) return fetchFile(input, init);
    try {
      return await readWhole(address, init);
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
}

/** A response whose bytes are all there and are what they should be. */
async function readWhole(address: string, init: RequestInit | undefined): Promise<Response> {
  const bytes = await (await loadFile(address, init)).arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  if (packedFiles.test(address) && (first !== 0x1f || second !== 0x8b)) {
    throw new Error(`${address}: not a file of the index`);
  }
  return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
}

/** A browser may remember that a module did not come: the next time it is asked for by another address. */
let tries = 0;

function loadPagefind(): Promise<Pagefind> {
  watchFetch();
  loading ??= importPagefind();
  return loading;
}

async function importPagefind(): Promise<Pagefind> {
  const address = `/pagefind/pagefind.js${tries > 0 ? `?again=${tries}` : ''}`;
  tries += 1;
  const load = () => import(/* @vite-ignore */ address) as Promise<PagefindModule>;
  return createInstance(await loadModule(address, load));
}

/**
 * Pagefind cuts queries by the page's language and takes no option for it: while it is created, which
 * happens at once, the page has none.
 */
function createInstance(module: PagefindModule): Pagefind {
  const root = document.documentElement;
  const { lang } = root;
  root.lang = 'und';
  try {
    return module.createInstance({ noWorker: true });
  } finally {
    root.lang = lang;
  }
}

/**
 * The smallest program with a table of references, which Pagefind's needs: Chrome before 96 and Safari before 15 do not
 * know it, and before Chrome 97 and Safari 16 the site's policy allows no WebAssembly at all.
 */
const smallest = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 4, 1, 0x6f, 0, 0);

/** Whether this browser can run Pagefind. */
export function canRunPagefind(): boolean {
  try {
    return new WebAssembly.Module(smallest) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** Finds folded characters in the index. Rejects when a part of it could not be loaded. */
export async function findInIndex(characters: string[]): Promise<EntriesByLevel> {
  const [title = [], heading = [], body = []] = await Promise.all(
    classes.map((textClass) => findPhrase(encodePhrase(characters, textClass))),
  );
  const whole = title.length > 0 ? await findPhrase(encodeWholeTitle(characters)) : [];
  return [whole, title, heading, body];
}

/** The entries that hold a quoted phrase. Rejects when a part of the index could not be loaded. */
async function findPhrase(phrase: string): Promise<number[]> {
  const failed = failures.length;
  try {
    const pagefind = await loadPagefind();
    const { results } = await loadInTime('search', pagefind.search(phrase));
    if (failures.length > failed) throw failures[failed];
    return results.map(({ id }) => parseInt(id, 36));
  } catch (error) {
    loading = undefined;
    throw failures[failed] ?? error;
  }
}
