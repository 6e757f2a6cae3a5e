import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test as plainTest } from 'vitest';
import { verdictWords } from '../../../src/model/checks/rules.ts';
import { readContent } from '../../../src/model/content/read.ts';
import { siteRoot } from '../site.ts';
import { test } from '../site-test.ts';

const rows: Record<string, string>[] = parse(
  readFileSync(join(siteRoot, 'data/checks.csv'), 'utf8'),
  { bom: true, columns: true },
);
const verdictOf = (id: string) => rows.find((row) => row['id'] === id)?.['verdict'];

plainTest('every project that states its money is checked, and comes out', () => {
  const money = rows.filter(({ class: kind }) => kind === '资金合计');
  expect(money).toHaveLength(12);
  expect(money.map(({ verdict }) => verdict)).toEqual(money.map(() => verdictWords.fits));
});

plainTest('every yearly total of places and staff is checked, and comes out', () => {
  const sums = rows.filter(({ class: kind }) => kind === '分县区合计');
  expect(sums).toHaveLength(9);
  expect(sums.map(({ verdict }) => verdict)).toEqual(sums.map(() => verdictWords.fits));
});

plainTest('homes do not add up in the very sentence in which beds do', () => {
  expect(verdictOf('homes-by-kind')).toBe(verdictWords.differs);
  expect(verdictOf('beds-by-kind')).toBe(verdictWords.fits);
});

plainTest('an unstated base is never a contradiction, of the city as of its counties', () => {
  const rates = rows.filter(({ id }) => id?.startsWith('slots-per-thousand-'));
  expect(rates.length).toBeGreaterThan(8);
  expect(new Set(rates.map(({ verdict }) => verdict))).toEqual(new Set([verdictWords.unclear]));
  const differing = rows.filter(({ verdict }) => verdict === verdictWords.differs);
  expect(differing.map(({ figures }) => figures).join()).not.toMatch(/普查常住人口|每千/);
});

plainTest('what is printed as about so much is taken as that', () => {
  const coal = rows.find(({ id }) => id === 'coal-elders-share');
  expect(coal?.['computation']).toContain('约有21.8万人左右');
  expect(coal?.['verdict']).toBe(verdictWords.fits);
});

plainTest(
  'a year is held against a notice that is only likely the parent, and so stays unclear',
  () => {
    const check = rows.find(({ id }) => id === 'shangzhi-graded-homes-year');
    expect(check?.['verdict']).toBe(verdictWords.unclear);
    expect(check?.['computation']).toBe('2023年 对 2025年底');
    expect(check?.['reason']).toMatch(/没有确认.*只看到开头/);
  },
);

plainTest('10 tasks list their lead among the responsible, and nobody says what that means', () => {
  const [roles, ...others] = rows.filter(({ class: kind }) => kind === '牵头与责任');
  expect(others).toEqual([]);
  expect(roles).toMatchObject({ document: 'shangzhi-2022', verdict: verdictWords.unclear });
  expect(roles?.['figures']?.split(';')).toHaveLength(10);
  expect(roles?.['source']?.split(';')).toHaveLength(10);
});

plainTest('how many public nurseries are due is computed from the census', () => {
  const nurseries = rows.find(({ id }) => id === 'public-nurseries-2023');
  expect(nurseries?.['computation']).toContain('取整（262359人÷100000）');
  expect(nurseries?.['computation']).toMatch(/＝9 应不多于 2$/);
});

test('the page shows what the download holds, what does not come out first', async ({ visit }) => {
  const page = await visit();
  await page.goto('/checks/');
  const shown = await page
    .locator('[data-verdict]')
    .evaluateAll((items) => items.map(({ id }) => id));
  expect(shown.toSorted()).toEqual(rows.map(({ id = '' }) => id).toSorted());
  expect(verdictOf(shown[0] ?? '')).toBe(verdictWords.differs);
});

test('the home page counts what the list shows as not coming out', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/');
  const counts = await page
    .locator('main a[href^="/checks/?place="]')
    .evaluateAll((links) =>
      links.map((link) => [
        new URLSearchParams(link.getAttribute('href')?.split('?')[1]).get('place'),
        Number(/对不上的(\d+)处/.exec(link.textContent)?.[1]),
      ]),
    );
  expect(counts.length).toBeGreaterThan(0);
  const expected = counts.map(([place]) => [
    place,
    rows.filter((row) => row['place_code'] === place && row['verdict'] === verdictWords.differs)
      .length,
  ]);
  expect(counts).toEqual(expected);
});

test('slips of wording are listed apart, and each leads to its place', async ({ visit }) => {
  const page = await visit();
  await page.goto('/checks/');
  const { notes } = readContent('content');
  const changes = notes.filter(({ change }) => change).length;
  await page
    .getByRole('link', { name: `原文如此${notes.length - changes}条，依据有变${changes}条` })
    .click();
  await page.locator('#wording ~ details summary').first().click();
  const link = page.getByRole('link', { name: /^回到原文/ }).first();
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page.waitForURL(`**${href}`);
  expect(await page.locator(`[id="${href.split('#')[1]}"]`).isVisible()).toBe(true);
});

test('a document names its likely parent as likely, with what was read of it', async ({
  visit,
}) => {
  const { documents } = readContent('content');
  const [own] = documents.filter(({ likelyParent }) => likelyParent);
  const page = await visit({ javaScriptEnabled: false });
  await page.goto(`/documents/${own?.id}/`);
  const part = page.locator('section', { hasText: '可能的上级通知' });
  const text = await part.innerText();
  for (const said of ['只是可能，没有确认', own?.likelyParent?.number, '只看到网页的开头'])
    expect(text).toContain(said);
  await part.getByRole('link', { name: /^核对：/ }).click();
  expect(page.url()).toContain('/checks/#');
});

test('a mark at a figure leads to its check', async ({ visit }) => {
  const page = await visit();
  await page.goto('/projects/');
  await page.locator('main a[href^="/projects/"][href$="-1/"]').first().click();
  await page
    .getByRole('link', { name: /^核对：/ })
    .first()
    .click();
  await page.waitForURL('**/checks/#*');
  const id = new URL(page.url()).hash.slice(1);
  expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
});
