import type { Page } from 'playwright-core';

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

/** The answer that `<site-search>` announces; see src/components/site-search/answers.ts. */
interface AnswerDetail {
  total: number;
  literal: number;
  load: (from: number, to: number) => Promise<{ href: string }[]>;
}

/**
 * Asks the search page's own program queries one after the other, as if they were typed, and loads
 * every result, without drawing them all.
 */
export function askAll(page: Page, queries: string[]): Promise<Answered[]> {
  return page.evaluate(async (list) => {
    const search = document.querySelector('site-search');
    const input = search?.querySelector<HTMLInputElement>('input[name=q]');
    const results = search?.querySelector<HTMLElement>('[data-results]');
    if (!search || !input || !results) throw new Error('The search page has no search.');
    const answers: Answered[] = [];
    for (const query of list) {
      const answered = new Promise<AnswerDetail>((resolve, reject) => {
        search.addEventListener(
          'search-answered',
          (event) => resolve((event as CustomEvent<AnswerDetail>).detail),
          { once: true },
        );
        setTimeout(() => reject(new Error(`No answer to “${query}”.`)), 20_000);
      });
      input.value = query;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const { total, literal, load } = await answered;
      const hrefs = (await load(0, total)).map(({ href }) => href);
      answers.push({
        paths: hrefs.map((href) => href.replace(/#.*/, '')),
        total,
        literal,
        first: hrefs[0],
        expanded: results.dataset['expanded'] ?? null,
      });
    }
    return answers;
  }, queries);
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
