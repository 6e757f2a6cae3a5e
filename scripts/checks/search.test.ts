import { expect } from 'vitest';
import { askAll, engines, openSearch, rate } from './search-engine.ts';
import { expansions, printedAndTyped, queriesByClass, unanswered } from './search-queries.ts';
import { sampleTexts } from './search-samples.ts';
import { findPlainly, narrowPages, scanPages, type ScannedPage } from './search-scan.ts';
import { readPages } from './site.ts';
import { test as siteTest } from './site-test.ts';

const RANDOM_QUERIES = 1_200;
const SEED = 20_251_231;
const LONG = 900_000;

const paths = readPages().map(({ path }) => path);

/** `scanned` is what a plain reader finds in the built pages. */
const test = siteTest.extend('scanned', async ({ visit }) => {
  const page = await visit();
  await page.goto('/about/');
  return (known ??= await scanPages(page, paths));
});
let known: ScannedPage[] | undefined;

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
    const queries = [...sampleTexts(scanned, 90, 5), ...queriesByClass['words']!.slice(0, 20)];
    const faults = [];
    for (const query of queries) {
      const { shown, total } = await page.evaluate(async (text) => {
        const pick = <Found extends HTMLElement>(selector: string) =>
          document.querySelector<Found>(selector)!;
        const input = pick<HTMLInputElement>('site-search input[name=q]');
        const settle = async () => {
          do await new Promise((resolve) => setTimeout(resolve, 5));
          while (pick('[data-results]').dataset['state'] === 'busy');
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

test.for(engines)(
  'what residents type is answered with a word that the label names, by %s',
  async (engine, { visit, scanned }) => {
    const page = await visit();
    await openSearch(page, engine);
    const plain = narrowPages(scanned);
    const typed = expansions.filter(([query]) => findPlainly(plain, query).length === 0);
    const answers = await askAll(
      page,
      typed.map(([query]) => query),
    );
    const found = typed.map(([query], at) => [query, answers[at]?.expanded, answers[at]?.total]);
    const wanted = typed.map(([query, word]) => [
      query,
      expect.stringContaining(word),
      expect.any(Number),
    ]);
    expect(found).toEqual(wanted);
    expect(answers.filter(({ total }) => total === 0)).toEqual([]);
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

test('what is printed with quotes, brackets and dashes is found however they are typed', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto('/search/');
  for (const [printed = '', ...typed] of printedAndTyped) {
    const [wanted, ...others] = await askAll(page, [printed, ...typed]);
    expect(wanted?.literal).toBeGreaterThan(0);
    expect(others.map(({ paths }) => paths)).toEqual(typed.map(() => wanted?.paths));
  }
});

test('no number and no word is answered or suggested in the place of another', async ({
  visit,
  scanned,
}) => {
  const page = await visit();
  await page.goto('/search/');
  const plain = narrowPages(scanned);
  const typed = unanswered.filter((query) => findPlainly(plain, query).length === 0);
  expect(typed.length).toBeGreaterThan(4);
  for (const query of typed) {
    const [answer] = await askAll(page, [query]);
    expect(answer, query).toMatchObject({ total: 0, expanded: null });
    await page.locator('[data-next]').waitFor();
    const offered = await page
      .locator('[data-next] :is([data-near], [data-hints])')
      .allInnerTexts();
    const numbers = [
      ...offered
        .join(' ')
        .replace(/（\d+）/g, '')
        .matchAll(/\d[\d.]*/g),
    ].map(String);
    const own = [...query.matchAll(/\d[\d.]*/g)].map(String);
    expect(
      numbers.filter((number) => !own.includes(number)),
      query,
    ).toEqual([]);
  }
});
