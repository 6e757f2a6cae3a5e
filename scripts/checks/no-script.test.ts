import { describe, expect } from 'vitest';
import { getLargestPages, getSmallestPages, isEmbed, readPages } from './site.ts';
import { test } from './site-test.ts';

const pages = readPages();
const headings = 'main :is(h1, h2, h3)';

describe.for([...getLargestPages(pages), ...getSmallestPages(pages)])('$path', ({ path }) => {
  test('says without script what it says with it', async ({ visit }) => {
    const plain = await visit({ javaScriptEnabled: false });
    const scripted = await visit();
    await plain.goto(path);
    await scripted.goto(path, { waitUntil: 'networkidle' });
    expect(await plain.locator('main h1').isVisible()).toBe(true);
    expect((await plain.locator('main').innerText()).length).toBeGreaterThan(40);
    expect(await plain.locator(headings).allTextContents()).toEqual(
      expect.arrayContaining(await scripted.locator(headings).allTextContents()),
    );
  });
});

describe.for(getLargestPages(pages.filter((page) => !isEmbed(page))))('$path', ({ path }) => {
  test.for([390, 1280])('leads on without script, at %i px', async (width, { visit }) => {
    const page = await visit({ javaScriptEnabled: false, width });
    await page.goto(path);
    const links = page.locator('nav a[href^="/"]').filter({ visible: true });
    expect(await links.count()).toBeGreaterThan(2);
    await links.last().click();
    await page.waitForLoadState();
    expect(await page.locator('main h1').isVisible()).toBe(true);
  });
});
