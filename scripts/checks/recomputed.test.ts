import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test as plainTest } from 'vitest';
import { verdictWords } from '../../src/lib/checks.ts';
import { siteRoot } from './site.ts';
import { test } from './site-test.ts';

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
