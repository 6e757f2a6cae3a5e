import { rmSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ServedSite } from '../serve.ts';
import { readLoading, sumBytes } from './loading.ts';
import { shareSite, type SharedSite } from './shared-site.ts';
import { writeProjectSite } from './test-projects.ts';

const KB = 1024;
const content = writeProjectSite(500);
let site: SharedSite;
let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await shareSite(content);
  served = await site.serve();
  browser = await chromium.connect(inject('browserAddress'));
});
afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(content, { recursive: true });
});

async function visit(path: string) {
  const page = await browser.newPage({
    baseURL: served.origin,
    viewport: { width: 390, height: 844 },
  });
  const resources = await readLoading(page, path);
  return { page, resources };
}

/** Its rows are as many bytes as before: helpers for old browsers and the causes of faults are 5 KB of script. */
const PAGE_BYTES = 66 * KB;

test('a page of 500 projects is little more than any page may be', async () => {
  expect(site.ok, site.output).toBe(true);
  const { page, resources } = await visit('/projects/');
  const list = resources.map(({ bytes, path }) => `${bytes} ${path}`).join('\n');
  expect(sumBytes(resources), list).toBeLessThan(PAGE_BYTES);
  expect(await page.locator('[data-record]').count()).toBeGreaterThan(500);
});

test('so many are drawn thin, and named when few are left', async () => {
  const { page } = await visit('/projects/');
  const chart = page.locator('#plans-test-2021');
  expect(await chart.locator('.line:visible').count()).toBe(0);
  await page.locator('input[name="words"]').fill('第17');
  const shown = await page.locator('[data-record][data-document="test-2021"]:visible').count();
  expect(shown).toBeGreaterThan(1);
  expect(await chart.locator('.line:visible').count()).toBe(shown);
});

test('no chart has a bar for each of 500 projects, and no filter has a single answer', async () => {
  const { page } = await visit('/projects/');
  expect(await page.locator('#funds-test-2021').count()).toBe(0);
  const options = await page
    .locator('[data-filters] select')
    .evaluateAll((fields) => fields.map((field) => field.querySelectorAll('option').length));
  expect(Math.min(...options)).toBeGreaterThan(2);
});

test('nothing runs out of a phone, and a choice shows before anything else is done', async () => {
  const { page } = await visit('/projects/');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  const shown = await page.evaluate(() => {
    const field = document.querySelector<HTMLSelectElement>('select[name="funding"]');
    if (!field) return [];
    const count = () => document.querySelectorAll('[data-record]:not([hidden])').length;
    const before = count();
    field.value = 'sought';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return [before, count()];
  });
  expect(shown[1]).toBeGreaterThan(0);
  expect(shown[1]).toBeLessThan(shown[0] ?? 0);
});
