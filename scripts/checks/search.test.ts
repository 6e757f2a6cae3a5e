import { expect } from 'vitest';
import { askAll, engines, openSearch, rate } from './search-engine.ts';
import { queriesByClass } from './search-queries.ts';
import { test } from './scanned-test.ts';
import { sampleTexts } from './search-samples.ts';
import { findPlainly, narrowPages, type ScannedPage } from './search-scan.ts';

const RANDOM_QUERIES = 1_200;
const SEED = 20_251_231;
const LONG = 900_000;

interface Rated {
  query: string;
  found: string[];
  truth: string[];
}

/** Queries with what the search lists as literal results, and what a plain reader finds. */
async function compare(
  ask: (queries: string[]) => ReturnType<typeof askAll>,
  scanned: ScannedPage[],
  queries: string[],
): Promise<Rated[]> {
  const plain = narrowPages(scanned);
  const answers = await ask(queries);
  return queries.map((query, at) => {
    const { paths: all = [], literal = 0 } = answers[at] ?? {};
    return { query, found: all.slice(0, literal), truth: findPlainly(plain, query) };
  });
}

/** Queries whose results are not exactly the plain reader's. */
function listFaults(rated: readonly Rated[]) {
  return rated
    .map(({ query, found, truth }) => ({
      query,
      missing: truth.filter((path) => !found.includes(path)),
      added: found.filter((path) => !truth.includes(path)),
    }))
    .filter(({ missing, added }) => missing.length + added.length > 0);
}

function printRow(name: string, rated: readonly Rated[]): string {
  const { recall, precision } = rate(rated);
  return `| ${name} | ${rated.length} | ${recall.toFixed(3)} | ${precision.toFixed(3)} |`;
}

test.for(engines)(
  'every chosen query finds exactly the pages that hold it, by %s',
  { timeout: LONG },
  async (engine, { visit, scanned }) => {
    const page = await visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openSearch(page, engine);
    const rows: string[] = [];
    const faults = [];
    let count = 0;
    for (const [name, queries] of Object.entries(queriesByClass)) {
      const rated = await compare((list) => askAll(page, list), scanned, queries);
      rows.push(printRow(name, rated));
      faults.push(...listFaults(rated));
      count += queries.length;
    }
    console.log(['| class | queries | recall | precision |', ...rows].join('\n'));
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(150);
    expect(asked.some((address) => address.endsWith('.pf_index'))).toBe(engine === 'pagefind');
  },
);

test.for(engines)(
  'every piece of 1 to 12 characters finds exactly the pages that hold it, by %s',
  { timeout: LONG },
  async (engine, { visit, scanned }) => {
    const page = await visit();
    await openSearch(page, engine);
    const queries = sampleTexts(scanned, RANDOM_QUERIES, SEED);
    const rated = await compare((list) => askAll(page, list), scanned, queries);
    const rows = Map.groupBy(rated, ({ query }) => [...query].length);
    console.log(
      [...rows]
        .toSorted(([a], [b]) => a - b)
        .map(([length, group]) => printRow(`random, ${length} characters`, group))
        .join('\n'),
    );
    expect(listFaults(rated)).toEqual([]);
  },
);

test(
  'the screen lists what the program finds, batch after batch',
  { timeout: LONG },
  async ({ visit, scanned }) => {
    const page = await visit();
    await page.goto('/search/');
    const plain = narrowPages(scanned);
    const words = queriesByClass['words']!.slice(0, 20);
    const held = words.filter((query) => findPlainly(plain, query).length > 0);
    const queries = [...sampleTexts(scanned, 90, 5), ...held];
    const faults = [];
    for (const query of queries) {
      const { shown, total } = await page.evaluate(async (text) => {
        const pick = <Found extends HTMLElement>(selector: string) =>
          document.querySelector<Found>(selector)!;
        const input = pick<HTMLInputElement>('site-search input[name=q]');
        const settle = async () => {
          do await new Promise((resolve) => setTimeout(resolve, 5));
          while (['busy', 'titles'].includes(pick('[data-results]').dataset['state'] ?? ''));
        };
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await settle();
        while (!pick('[data-more]').hidden) {
          const before = pick('[data-results]').childElementCount;
          pick('[data-more]').click();
          while (pick('[data-results]').childElementCount === before) await settle();
        }
        return {
          total: Number(pick('[data-total]').textContent),
          shown: [...document.querySelectorAll<HTMLAnchorElement>('[data-results] > li')].map(
            (item) => new URL(item.querySelector('a')!.href).pathname,
          ),
        };
      }, query);
      const truth = findPlainly(plain, query);
      if (total !== truth.length || shown.toSorted().join() !== truth.toSorted().join()) {
        faults.push({ query, total, shown, truth });
      }
    }
    expect(faults).toEqual([]);
  },
);

test('both ways list the same pages in the same order', async ({ visit, scanned }) => {
  const queries = [...sampleTexts(scanned, 120, 3), ...Object.values(queriesByClass).flat()];
  const orders = [];
  for (const engine of engines) {
    const page = await visit();
    await openSearch(page, engine);
    orders.push((await askAll(page, queries)).map(({ paths: found, first }) => ({ found, first })));
  }
  expect(orders[1]).toEqual(orders[0]);
});
