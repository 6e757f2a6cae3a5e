import type { Page } from 'puppeteer-core';
import { expect, inject, test as base } from 'vitest';
import { launchOldChromium } from '../old-chromium.ts';
import { readPages } from './site.ts';

/** The policy names what Chromium learnt with version 97; it says so and goes on. */
const isPolicyNote = (text: string) => text.includes('wasm-unsafe-eval');

/** A page of a visitor with Chromium 88 on a phone, and what went wrong in it. */
const test = base
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchOldChromium();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('visit', async ({ browser }, { onCleanup }) => {
    const page = await browser.newPage();
    onCleanup(() => page.close());
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isPolicyNote(message.text())) faults.push(message.text());
    });
    await page.setViewport({ width: 390, height: 844 });
    return async (path: string): Promise<{ page: Page; faults: string[] }> => {
      await page.goto(inject('origin') + path, { waitUntil: 'load' });
      return { page, faults };
    };
  });

/** Runs in the browser: what tells a page with its styles from one without. */
function readLook() {
  const { backgroundColor, fontFamily } = getComputedStyle(document.body);
  const main = document.querySelector('main');
  return {
    isStyled: backgroundColor !== 'rgba(0, 0, 0, 0)' && fontFamily.includes('Noto Sans CJK'),
    isWide: document.documentElement.scrollWidth > innerWidth,
    text: main ? main.innerText.length : 0,
  };
}

const [project] = readPages().filter(({ type }) => type === '/projects/[id]/');

test('it is as old as it says', async ({ browser }) => {
  expect(await browser.version()).toMatch(/Chrome\/88\./);
});

test.for(['/', '/facilities/', '/policies/guide/', project?.path ?? '', '/map/'])(
  '%s looks as it should and throws nothing',
  async (path, { visit }) => {
    const { page, faults } = await visit(path);
    const look = await page.evaluate(readLook);
    expect(look).toEqual({ isStyled: true, isWide: false, text: expect.any(Number) });
    expect(look.text).toBeGreaterThan(200);
    expect(faults).toEqual([]);
  },
);

test('the map opens small, then large, and its ground is drawn', async ({ visit }) => {
  const { page, faults } = await visit('/map/');
  await page.waitForSelector('place-map[data-state=open] .sketch .area', { timeout: 0 });
  await page.$eval('place-map .large', (button) => (button as HTMLElement).click());
  await page.waitForSelector('place-map canvas', { timeout: 0 });
  await page.waitForSelector('place-map .large[hidden]', { timeout: 0 });
  expect(await page.$$eval('place-map .sketch', (maps) => maps.length)).toBe(0);
  expect(faults).toEqual([]);
});

test('what is near is found by county and counted', async ({ visit }) => {
  const { page, faults } = await visit('/facilities/?domain=elder');
  await page.waitForSelector('nearby-finder [data-results][data-state="ready"]', { timeout: 0 });
  expect(await page.$$eval('[data-results] [data-id]', (cards) => cards.length)).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('search reads the whole text, for it cannot run the engine of the index', async ({
  visit,
}) => {
  const words = '托育';
  const { page, faults } = await visit(`/search/?q=${encodeURIComponent(words)}`);
  const asked = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await page.waitForSelector('[data-results][data-state="ready"]', { timeout: 0 });
  const found = await page.$$eval('[data-results] > li', (items) =>
    items.map((item) => (item as HTMLElement).innerText),
  );
  expect(found).not.toEqual([]);
  expect(found.filter((text) => !text.includes(words))).toEqual([]);
  expect((await asked()).some((name) => name.includes('/pagefind/text/'))).toBe(true);
  expect((await asked()).filter((name) => name.includes('pagefind.js'))).toEqual([]);
  expect(faults).toEqual([]);
});
