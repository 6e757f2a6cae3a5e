import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PlaceMapData } from '../../src/model/map/rules.ts';
import { findFiles, siteRoot } from './site.ts';
import { test } from './site-test.ts';

/** The city with the most to show. */
const [city] = findFiles(siteRoot, 'map/*.json')
  .map((file) => JSON.parse(readFileSync(join(siteRoot, file), 'utf8')) as PlaceMapData)
  .toSorted((a, b) => b.areas.length - a.areas.length);
const [area] = city?.areas ?? [];
if (!city || !area) throw new Error('No city with a map.');
const [code, areaCode, areaName] = [city.city.code, area.code, area.name];

async function openMap(page: Page, query = ''): Promise<void> {
  await page.goto(`/map/?city=${code}${query}`);
  await page.locator('place-map .sketch').waitFor();
}

test('a place that the address names is marked, and keeps its popup when the page is turned', async ({
  visit,
}) => {
  const page = await visit();
  await openMap(page, `&area=${areaCode}`);
  await page.locator('.bubble', { hasText: areaName }).waitFor();
  await page.setViewportSize({ width: 844, height: 390 });
  await page.waitForFunction(() => (document.querySelector('.sketch')?.clientWidth ?? 0) > 400);
  expect(await page.locator('.bubble').innerText()).toContain(areaName);
  await page.locator('.bubble .close').focus();
  await page.keyboard.press('Escape');
  await page.locator('.bubble').waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.has('area')).toBe(false);
});

test('what is not chosen is neither on the small map nor in its list', async ({ visit }) => {
  const page = await visit();
  await openMap(page);
  const signs = page.locator('.sketch :is(.point, .group)');
  for (const box of await page.locator('place-map input[name=layer]').all()) await box.uncheck();
  await signs.first().waitFor({ state: 'detached' });
  expect(await page.locator('place-map .list a').count()).toBe(0);
  for (const box of await page.locator('place-map input[name=layer]').all()) await box.check();
  const links = await page.locator('place-map .list a').count();
  expect((await signs.count()) > 0).toBe(links > 0);
});

test('the small map comes back where the large one cannot go on drawing', async ({ visit }) => {
  const page = await visit();
  await openMap(page);
  await page.locator('place-map .large').click();
  await page.locator('place-map .large').waitFor({ state: 'hidden' });
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
    canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await page.locator('place-map .sketch').waitFor();
  expect(await page.locator('place-map canvas').count()).toBe(0);
  expect(await page.locator('place-map .large').isVisible()).toBe(true);
  expect(await page.locator('place-map .large-status').innerText()).not.toBe('');
});
