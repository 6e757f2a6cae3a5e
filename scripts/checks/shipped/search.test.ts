import { expect } from 'vitest';
import { test } from '../scanned-test.ts';
import { askAll, engines, openSearch } from '../search-engine.ts';
import { getTotal, search } from '../search-page.ts';
import { expansions, printedAndTyped, unanswered } from './search-queries.ts';
import { findPlainly, narrowPages } from '../search-scan.ts';

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

test('words that stand nowhere together are looked for apart, and it is said so', async ({
  visit,
}) => {
  const page = await visit();
  await search(page, { q: '岭东托育' });
  expect(await getTotal(page)).toBeGreaterThan(0);
  const label = await page.locator('[data-expansion]').innerText();
  expect(label).toContain('没有连在一起的“岭东托育”');
  expect(label).toContain('“岭东”“托育”都有');
  await search(page, { q: '尖山养老院' });
  expect(await page.locator('[data-expansion]').innerText()).toMatch(/意思相同的.*“福利院”/);
  await search(page, { q: '岭东托育' });
  const marks = await page.locator('[data-results] li mark').allTextContents();
  expect(marks).toEqual(expect.arrayContaining(['岭东', '托育']));
});

test('synonyms are offered under literal results, and follow them when asked for', async ({
  visit,
}) => {
  const page = await visit();
  await search(page, { q: '托儿所' });
  const literal = await getTotal(page);
  const results = page.locator('[data-results]');
  expect(literal).toBeGreaterThan(0);
  expect(await results.getAttribute('data-expanded')).toBeNull();
  await page.locator('[data-offer] button').last().click();
  await page.waitForURL(/also=1/);
  await expect.poll(() => results.getAttribute('data-expanded')).toContain('托育');
  expect(await getTotal(page)).toBeGreaterThan(literal);
  const marks = await results.locator('li').first().locator('mark').allTextContents();
  expect(marks).toContain('托儿所');
});

test('a result inside a document leads to the paragraph or row that holds the words', async ({
  visit,
}) => {
  const page = await visit();
  const query = '双随机、一公开';
  await search(page, { q: query, kind: '文件' });
  await page.locator('[data-results] > li a').first().click();
  await page.waitForURL(/\/documents\/.+#/);
  const text = await page.evaluate(
    () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.textContent,
  );
  expect(text).toContain(query);
});
