import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { listNumbers } from '../../src/model/search/rules.ts';
import type { SearchTable } from '../../src/model/search/schema.ts';
import { parseRecords } from '../../src/model/search-texts/rules.ts';
import { siteRoot } from './site.ts';

/** How a site's text is searched: read whole, or looked up in Pagefind's index where it is too much for that. */
export const engines = ['scan', 'pagefind'] as const;
export type EngineName = (typeof engines)[number];

/** Opens the search page with an engine: Pagefind answers where the table says that the text is large. */
export async function openSearch(page: Page, engine: EngineName, query = ''): Promise<void> {
  if (engine === 'pagefind') {
    await page.route('**/pagefind/texts.json', async (route) => {
      const response = await route.fetch();
      const table = (await response.json()) as { files: { bytes: number }[] };
      for (const file of table.files) file.bytes = 10_000_000;
      await route.fulfill({ response, json: table });
    });
  }
  await page.goto(`/search/${query}`);
}

/** How a query was answered: the addresses of all results in their order, without fragments. */
export interface Answered {
  paths: string[];
  total: number;
  literal: number;
  /** The first address with its fragment. */
  first: string | undefined;
  expanded: string | null;
}

/** Addresses of the pages by their numbers, from the index's text files. */
export function readPaths(site: string): string[] {
  const folder = join(site, 'pagefind');
  const readText = (name: string) => readFileSync(join(folder, name), 'utf8');
  const paths: string[] = [];
  for (const { name, ranges } of (JSON.parse(readText('texts.json')) as SearchTable).files) {
    const numbers = listNumbers(ranges);
    parseRecords(readText(`text/${name}.txt`)).forEach(({ href }, at) => {
      paths[numbers[at] ?? -1] = href;
    });
  }
  return paths;
}

/** The answer that `<site-search>` announces; see src/components/site-search/answers.ts. */
interface AnswerDetail {
  total: number;
  literal: number;
  pages: number[];
  load: (from: number, to: number) => Promise<{ href: string }[]>;
}

/** Asks the search page's own program queries one after the other, as if they were typed. */
export async function askAll(page: Page, queries: string[]): Promise<Answered[]> {
  const answers = await page.evaluate(async (list) => {
    const search = document.querySelector('site-search');
    const input = search?.querySelector<HTMLInputElement>('input[name=q]');
    const results = search?.querySelector<HTMLElement>('[data-results]');
    if (!search || !input || !results) throw new Error('The search page has no search.');
    const found = [];
    for (const query of list) {
      const answered = new Promise<AnswerDetail>((resolve, reject) => {
        search.addEventListener(
          'search-answered',
          (event) => resolve((event as CustomEvent<AnswerDetail>).detail),
          { once: true },
        );
        new MutationObserver(() => {
          if (results.dataset['state'] === 'error') reject(new Error(`No answer to “${query}”.`));
        }).observe(results, { attributeFilter: ['data-state'] });
      });
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const { total, literal, pages, load } = await answered;
      const [first] = await load(0, 1);
      const expanded = results.dataset['expanded'] ?? null;
      found.push({ pages, total, literal, first: first?.href, expanded });
    }
    return found;
  }, queries);
  const paths = readPaths(siteRoot);
  return answers.map(({ pages, ...answer }) => ({
    ...answer,
    paths: pages.map((at) => paths[at] ?? ''),
  }));
}

/** Recall and precision of answers against the truth. */
export function rate(pairs: readonly { found: readonly string[]; truth: readonly string[] }[]): {
  recall: number;
  precision: number;
} {
  let hits = 0;
  let found = 0;
  let truth = 0;
  for (const pair of pairs) {
    const wanted = new Set(pair.truth);
    hits += pair.found.filter((path) => wanted.has(path)).length;
    found += pair.found.length;
    truth += wanted.size;
  }
  return { recall: truth ? hits / truth : 1, precision: found ? hits / found : 1 };
}
