import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readLoading, sumBytes } from './loading.ts';
import { askAll, openSearch } from './search-engine.ts';
import { getState, getTotal, search, waitForAnswer } from './search-page.ts';
import { getRandom } from './search-samples.ts';
import { readPages } from './site.ts';
import { test } from './site-test.ts';

const KB = 1024;

/** Titles and addresses of all pages with one, in the order of the files. */
const titles = readPages().flatMap(({ path, html }) => {
  const main = html.slice(html.indexOf('data-pagefind-body'));
  const [, title = ''] = /<h1[^>]*>([^<]+)<\/h1>/.exec(main) ?? [];
  return html.includes('data-pagefind-body') && title.trim() ? [{ path, title: title.trim() }] : [];
});

/** Opens the panel, which starts Pagefind, and waits until its values are counted. */
async function openPanel(page: Page): Promise<void> {
  const panel = page.locator('[data-filters]');
  if ((await panel.getAttribute('open')) === null) await panel.locator('summary').click();
  await page.waitForFunction(
    () =>
      document.querySelector('[data-counting]')?.textContent === '' &&
      document.querySelector('select[name=kind] option:nth-child(2)')?.textContent.endsWith('）'),
  );
}

/** The values of a filter's menu with their counts. */
async function readMenu(page: Page, name: string): Promise<{ value: string; count: number }[]> {
  await openPanel(page);
  const options = page.locator(`site-search select[name=${name}] option`);
  const texts = await options.allTextContents();
  return texts.slice(1).map((text) => {
    const [, value = '', count = '0'] = /^(.*)（(\d+)）$/.exec(text) ?? [];
    return { value, count: Number(count) };
  });
}

test('a page whose whole title was typed comes first, pages with it in the title before others', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto('/search/');
  const random = getRandom(11);
  const chosen = titles.filter(() => random() < 0.3);
  const answers = await askAll(
    page,
    chosen.map(({ title }) => title),
  );
  const faults = chosen.filter(({ title }, at) => {
    const found = answers[at]?.paths ?? [];
    const bare = (text: string) => text.replace(/\s/g, '');
    const levels = found.map((path) => {
      const own = bare(titles.find((item) => item.path === path)?.title ?? '');
      return own === bare(title) ? 0 : own.includes(bare(title)) ? 1 : 2;
    });
    return levels[0] !== 0 || levels.some((level, index) => level < (levels[index - 1] ?? 0));
  });
  expect(chosen.length).toBeGreaterThan(titles.length / 5);
  expect(faults).toEqual([]);
});

test('documents come after records that hold the same text', async ({ visit }) => {
  const page = await visit();
  await page.goto('/search/');
  const answers = await askAll(page, ['托位', '养老机构', '县（区）', '2025年', '万元']);
  const faults = answers.filter(({ paths }) => {
    const last = paths.findLastIndex((path) => /^\/(tasks|policies|projects)\/[^/]+\/$/.test(path));
    const first = paths.findIndex((path) => /^\/documents\/[^/]+\/$/.test(path));
    return first !== -1 && first < last;
  });
  expect(faults).toEqual([]);
});

test(
  'filters say how many pages each leaves, and leave as many',
  { timeout: 300_000 },
  async ({ visit }) => {
    const page = await visit();
    const faults: string[] = [];
    let tried = 0;
    for (const name of ['kind', 'city', 'county', 'domain', 'year', 'department']) {
      await search(page, { q: '养老' });
      for (const { value, count } of (await readMenu(page, name)).slice(0, 6)) {
        await search(page, { q: '养老', [name]: value });
        const total = await getTotal(page);
        tried += 1;
        if (total !== count || count === 0) faults.push(`${name} ${value}: ${count}, ${total}`);
      }
    }
    expect(tried).toBeGreaterThan(15);
    expect(faults).toEqual([]);
  },
);

test('filters and words stand in the address, and going back brings them back', async ({
  visit,
}) => {
  const page = await visit();
  await search(page, { q: '养老' });
  const all = await getTotal(page);
  const [first] = await readMenu(page, 'kind');
  await page.locator('site-search select[name=kind]').selectOption(first!.value);
  await page.waitForURL(/kind=/);
  await waitForAnswer(page);
  expect(await getTotal(page)).toBe(first!.count);
  await page.goBack();
  await page.waitForFunction(
    (total) => document.querySelector('[data-total]')?.textContent === String(total),
    all,
  );
  expect(page.url()).not.toContain('kind=');
});

test('a part of the index that does not come is an error with a retry', async ({ visit }) => {
  const page = await visit();
  await page.route('**/*.pf_index', (route) => route.abort());
  await openSearch(page, 'pagefind', '?q=托育机构');
  await waitForAnswer(page);
  expect(await getState(page)).toBe('error');
  expect(await page.locator('[data-error]').isVisible()).toBe(true);
  expect(await page.locator('[data-empty]').isVisible()).toBe(false);
  await page.unroute('**/*.pf_index');
  await page.locator('[data-retry]').click();
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('[data-results]')?.dataset['state'] === 'ready',
  );
  expect(await getTotal(page)).toBeGreaterThan(0);
});

test.for([
  ['scan', '**/texts.json'],
  ['scan', '**/text/*.txt'],
  ['pagefind', '**/text/*.txt'],
  ['pagefind', '**/*.pf_index'],
  ['pagefind', '**/*.pf_meta'],
  ['pagefind', '**/pagefind-entry.json*'],
  ['pagefind', '**/wasm*'],
  ['pagefind', '**/pagefind.js*'],
] as const)(
  'by %s, without %s there is an error, not an empty list',
  async ([engine, file], { visit }) => {
    const page = await visit();
    await page.route(file, (route) => route.fulfill({ status: 500, body: 'no' }));
    await openSearch(page, engine, '?q=托育');
    await waitForAnswer(page);
    expect(await getState(page)).toBe('error');
    await page.unroute(file);
    await page.locator('[data-retry]').click();
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('[data-results]')?.dataset['state'] === 'ready',
    );
    expect(await getTotal(page)).toBeGreaterThan(0);
  },
);

test('a panel whose values do not come says so, and counts them when it is opened again', async ({
  visit,
}) => {
  const page = await visit();
  await page.route('**/*.pf_filter', (route) => route.abort());
  await search(page, { q: '托育' });
  await page.locator('[data-filters] summary').click();
  await page.getByText('筛选没有成功').waitFor();
  expect(await getTotal(page)).toBeGreaterThan(0);
  await page.unroute('**/*.pf_filter');
  await page.locator('[data-filters] summary').click();
  expect((await readMenu(page, 'kind')).length).toBeGreaterThan(2);
});

test('Pagefind is started by the panel alone, and the text of a chosen city is enough', async ({
  visit,
}) => {
  const page = await visit();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await search(page, { q: '托育' });
  expect(asked.filter((path) => /pagefind\.js|\.pf_/.test(path))).toEqual([]);
  const texts = asked.filter((path) => path.startsWith('/pagefind/text/'));
  const [city] = await readMenu(page, 'city');
  expect(asked.filter((path) => path.endsWith('.pf_filter')).length).toBeGreaterThan(0);
  expect(asked.filter((path) => path.endsWith('.pf_index'))).toHaveLength(1);
  asked.length = 0;
  const other = await visit();
  other.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await search(other, { q: '托育', city: city!.value });
  expect(await getTotal(other)).toBe(city!.count);
  await other.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.startsWith('/pagefind/text/')).length).toBeLessThanOrEqual(
    texts.length,
  );
});

test('an answer that comes late does not replace a newer one', async ({ visit }) => {
  const page = await visit();
  await openSearch(page, 'pagefind', '?q=托育');
  await waitForAnswer(page);
  const wanted = await getTotal(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.pf_index', async (route) => {
    await held;
    await route.continue();
  });
  const input = page.locator('site-search input[name=q]');
  await input.fill('消防');
  await input.fill('托育');
  await waitForAnswer(page);
  release();
  await page.waitForLoadState('networkidle');
  expect(await getTotal(page)).toBe(wanted);
  expect(await page.locator('[data-results] mark').first().textContent()).toBe('托育');
});

test('without script the search page is a list of everything', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/search/');
  const hrefs = await page
    .locator('[data-everything] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  const records = titles.filter(({ path }) => /^\/(policies|projects|tasks)\/.+-\d+\/$/.test(path));
  expect(records.length).toBeGreaterThan(0);
  expect(records.filter(({ path }) => !hrefs.includes(path))).toEqual([]);
  expect(hrefs.filter((href) => href?.startsWith('/facilities/in/')).length).toBeGreaterThan(0);
  expect(await page.locator('noscript').first().isVisible()).toBe(true);
});

test('keys alone do: / to the field, arrows through suggestions and results, Escape back', async ({
  visit,
}) => {
  const page = await visit({ width: 1200 });
  await page.goto('/policies/');
  await page.keyboard.press('/');
  const field = page.locator('#site-search');
  await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true);
  const { title, path } = titles.find(
    (item) => item.path.startsWith('/facilities/') && item.title.length > 5,
  )!;
  await page.keyboard.insertText(title.slice(0, -1));
  await page.locator('.suggestions [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => field.getAttribute('aria-activedescendant')).toMatch(/^suggestions-/);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.suggestions:visible').count()).toBe(0);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  await waitForAnswer(page);
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.id);
  await page.keyboard.press('/');
  await expect.poll(focused).toBe('search-words');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe(path);
  await page.keyboard.press('Escape');
  await expect.poll(focused).toBe('search-words');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe(path);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${path}`);
});

test('a suggestion is loaded with the first letter, and leads to its page', async ({ visit }) => {
  const page = await visit();
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(requested.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  const { title, path } = titles.find(
    (item) => item.path.startsWith('/facilities/') && item.title.length > 5,
  )!;
  await page.locator('main input[name=q]').pressSequentially(title.slice(0, 5));
  await page.locator('.suggestions [role=option]').filter({ hasText: title }).first().click();
  await page.waitForURL(`**${path}`);
  expect(requested.filter((path) => path.startsWith('/pagefind/'))).toEqual([
    '/pagefind/suggestions.json',
  ]);
});

test('an empty answer says what to try, and what the words find alone', async ({ visit }) => {
  const page = await visit();
  await search(page, { q: '托育 火星移民计划' });
  expect(await getTotal(page)).toBe(0);
  expect(await page.locator('[data-everything]').isVisible()).toBe(false);
  await page.locator('[data-hints] button', { hasText: '托育' }).first().click();
  await waitForAnswer(page);
  await page.waitForFunction(() => document.querySelectorAll('[data-results] > li').length > 0);
  expect(page.url()).not.toContain('%E7%81%AB');
});

test('an empty answer is one screen of a phone, with a call, three ways on and a question', async ({
  visit,
}) => {
  const page = await visit();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const q of ['2000万元', '3000个托育机构', '托育 火星移民计划', 'qqqq']) {
    await search(page, { q });
    const next = page.locator('[data-next]');
    const box = await next.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 9999), q).toBeLessThanOrEqual(844);
    expect(
      (await next.locator('a[href="tel:12345"]').boundingBox())?.height,
    ).toBeGreaterThanOrEqual(60);
    expect(await next.locator('.ways > *').count()).toBe(3);
    expect(await next.locator('[data-question]').innerText()).toContain(`我想问“${q}”`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height, q).toBeLessThan(2 * 844);
  }
  await page.getByRole('button', { name: '复制这段话' }).click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('我想问“qqqq”');
  await page.getByRole('button', { name: '看全站目录' }).click();
  expect(await page.locator('[data-everything]').isVisible()).toBe(true);
});

test('titles answer until the text has come, and nothing on the page moves', async ({ visit }) => {
  const page = await visit();
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        moved.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
  await page.route('**/text/*.txt', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/search/?q=托育');
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('[data-results]')?.dataset['state'] === 'titles',
  );
  const titles = await page.locator('[data-results] a').allTextContents();
  expect(titles.length).toBeGreaterThan(0);
  expect(titles.filter((title) => !title.includes('托育'))).toEqual([]);
  expect(await page.locator('[data-titles]').isVisible()).toBe(true);
  release(undefined);
  await waitForAnswer(page);
  expect(await page.locator('[data-titles]').isVisible()).toBe(false);
  expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
  await page.goto('/search/', { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([]);
});

test('search costs what it may', async ({ visit }) => {
  const first = await readLoading(await visit(), '/search/?q=托育机构');
  const list = first.map(({ bytes, path }) => `${bytes} ${path}`).join('\n');
  expect(sumBytes(first), list).toBeLessThan(118 * KB);
  const page = await visit();
  const sizes = new Map<string, number>();
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes();
    sizes.set(new URL(request.url()).pathname, responseBodySize);
  });
  await page.goto('/');
  await page.locator('main input[name=q]').pressSequentially('养老');
  await page.locator('.suggestions [role=option]').first().waitFor();
  await expect.poll(() => sizes.get('/pagefind/suggestions.json')).toBeLessThan(15 * KB);
});
