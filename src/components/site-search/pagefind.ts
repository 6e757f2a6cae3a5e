import { LoadFault } from '../../lib/load-fault.ts';
import { encodeTerm, encodeTitle, everyRecord } from '../../model/search-coding/rules.ts';
import { facetNames, type FacetSets, type Levels } from '../../model/search/rules.ts';
import { loadFile, loadInTime, loadModule } from '../load-file/load-file.ts';

interface SearchOptions {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc'>;
}

/** What this site uses of Pagefind's program, as it documents it. */
interface Pagefind {
  search: (query: string, options?: SearchOptions) => Promise<{ results: { id: string }[] }>;
  filters: () => Promise<Record<string, Record<string, number>>>;
}

interface PagefindModule {
  createInstance: (options: { noWorker: boolean }) => Pagefind;
}

/** Pagefind started, and the number of each page by Pagefind's name for it. */
interface Engine {
  pagefind: Pagefind;
  numberOf: ReadonlyMap<string, number>;
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

let starting: Promise<Engine> | undefined;
let facets: Promise<FacetSets> | undefined;
/** A browser may remember that a module did not come: the next time it is asked for by another address. */
let tries = 0;

async function start(): Promise<Engine> {
  const address = `/pagefind/pagefind.js${tries > 0 ? `?again=${tries}` : ''}`;
  tries += 1;
  const load = () => import(/* @vite-ignore */ address) as Promise<PagefindModule>;
  const { createInstance } = await loadModule(address, load);
  const pagefind = createInstance({ noWorker: true });
  const { results } = await pagefind.search(everyRecord, { sort: { at: 'asc' } });
  return { pagefind, numberOf: new Map(results.map(({ id }, at) => [id, at])) };
}

/**
 * Asks Pagefind in time. It only logs that a part of its index did not come and answers without it, so the browser is
 * asked what came; where something was lost, it starts anew with the next question.
 */
async function ask<Answer>(question: (engine: Engine) => Promise<Answer>): Promise<Answer> {
  const asked: PerformanceEntry[] = [];
  const watch = new PerformanceObserver((list) => asked.push(...list.getEntries()));
  watch.observe({ type: 'resource' });
  const check = () => checkFiles([...asked, ...watch.takeRecords()] as PerformanceResourceTiming[]);
  try {
    starting ??= start();
    const asking = loadInTime('search', starting.then(question));
    const [outcome] = await Promise.allSettled([asking]);
    await check();
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  } catch (error) {
    starting = undefined;
    facets = undefined;
    throw error;
  } finally {
    watch.disconnect();
  }
}

/** Rejects with the cause when one of Pagefind's files did not come; a browser that does not tell is asked for it again. */
async function checkFiles(entries: readonly PerformanceResourceTiming[]): Promise<void> {
  for (const entry of entries.filter(({ name }) => name.includes('/pagefind/'))) {
    const isTold = 'responseStatus' in entry;
    if (isTold && isWhole(entry)) continue;
    await loadFile(entry.name);
    if (isTold) throw new LoadFault('unreachable', entry.name);
  }
}

function isWhole({ responseStatus, decodedBodySize }: PerformanceResourceTiming): boolean {
  return responseStatus > 0 && responseStatus < 400 && decodedBodySize > 0;
}

/** Finds a folded term in the index of all cities. Rejects when a part of it could not be loaded. */
export function findInIndex(term: string): Promise<Levels> {
  return ask(async ({ pagefind, numberOf }) => {
    const find = async (phrase: string) =>
      (await pagefind.search(phrase)).results.map(({ id }) => numberOf.get(id) ?? -1);
    const [body = [], heading = [], title = []] = await Promise.all(
      (['body', 'heading', 'title'] as const).map((textClass) => find(encodeTerm(term, textClass))),
    );
    const whole = title.length > 0 ? await find(encodeTitle(term)) : [];
    return new Map(
      [whole, title, heading, body]
        .map((pages, at) => pages.map((page) => [page, at + 1] as const))
        .reverse()
        .flat(),
    );
  });
}

/** What pages can be narrowed by, once. */
export function loadFacets(): Promise<FacetSets> {
  facets ??= ask(async (engine) => {
    const known = await engine.pagefind.filters();
    const entries = facetNames.map(async (name) => {
      const values = Object.keys(known[name] ?? {});
      const sets = values.map(async (value) => {
        const { results } = await engine.pagefind.search(everyRecord, {
          filters: { [name]: value },
        });
        return [value, new Set(results.map(({ id }) => engine.numberOf.get(id) ?? -1))] as const;
      });
      return [name, new Map(await Promise.all(sets))] as const;
    });
    return new Map(await Promise.all(entries));
  });
  return facets;
}
