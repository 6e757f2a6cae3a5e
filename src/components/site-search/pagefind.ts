/** What this site uses of Pagefind's program. */
interface Pagefind {
  search: (query: string) => Promise<{ results: { id: string }[] }>;
}

interface PagefindModule {
  createInstance: (options: { noWorker: boolean }) => Pagefind;
}

const ownFiles = /\/pagefind\/(?:.*\.pf_|wasm\.|pagefind-entry\.json)/;
const packedFiles = /\.pf_/;

/** How many of Pagefind's files did not arrive. */
let failures = 0;
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
      return await readWhole(address, await fetchFile(input, init));
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}

/** A response whose bytes are all there and are what they should be. */
async function readWhole(address: string, response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = await response.arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  if (packedFiles.test(address) && (first !== 0x1f || second !== 0x8b)) {
    throw new Error(`${address}: not a file of the index`);
  }
  return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
}

function loadPagefind(): Promise<Pagefind> {
  watchFetch();
  const address = '/pagefind/pagefind.js';
  loading ??= (import(/* @vite-ignore */ address) as Promise<PagefindModule>).then(createInstance);
  return loading;
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

/** The entries that hold a quoted phrase. Rejects when a part of the index could not be loaded. */
export async function findPhrase(phrase: string): Promise<number[]> {
  const failed = failures;
  try {
    const pagefind = await loadPagefind();
    const { results } = await pagefind.search(phrase);
    if (failures !== failed) throw new Error('A part of the search index did not arrive.');
    return results.map(({ id }) => parseInt(id, 36));
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
