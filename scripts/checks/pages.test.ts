import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { largeMapKilobytes } from '../../src/model/map/words.ts';
import { serveSite, type SentFile } from '../serve.ts';
import { listenForFiles, readLoading, sumBytes, type Resource } from './loading.ts';
import {
  colourAxe,
  findAxeFaults,
  findLowTargets,
  findOverflow,
  findSmallTexts,
  listenForFaults,
  wholeAxe,
} from './page-faults.ts';
import { isSampled, recallSeen } from './seen.ts';
import {
  getLargestPages,
  getSmallestPages,
  groupByType,
  isEmbed,
  readPages,
  siteRoot,
  type SitePage,
} from './site.ts';
import { test as base } from './site-test.ts';

const KB = 1024;
const PAGE_BYTES = 60 * KB;
/**
 * Private members cost old browsers a helper each: the same script is 14 KB without them. The finder and the map share the
 * rules of what is near and of what lists cover, and every page has the elements that most pages share.
 */
const SCRIPT_BYTES = 21 * KB;
const FIRST_PAINT_BYTES = 25 * KB;
/** The page, a script before it is painted, two stylesheets, the icon, and three scripts. */
const REQUESTS = 8;
/** The map's two files come beside. */
const MAP_REQUESTS = REQUESTS + 2;

/** The map library, its worker and its style, which only wanted maps may load. */
const isMapLibrary = ({ path }: { path: string }) => /maplibre/.test(path);

/** Routes whose pages axe looks at in the elder mode too, for strong contrast. */
const elderAxeTypes = ['/', '/facilities/', '/places/[code]/', '/projects/[id]/', '/indicators/'];
const strongContrast = { 'color-contrast-enhanced': { enabled: true } };
const strongAxe = { rules: { ...wholeAxe.rules, ...strongContrast } };

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 844 };
const headings = 'main :is(h1, h2, h3)';

/** A page without script, which remembers nothing from one address to the next. */
const test = base.extend('plain', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const context = await browser.newContext({
    baseURL: inject('origin'),
    viewport: phone,
    javaScriptEnabled: false,
  });
  onCleanup(() => context.close());
  return context.newPage();
});

const pages = readPages();
const largest = getLargestPages(pages);
const standing = [...largest, ...getSmallestPages(pages).filter(isSampled)];

/** Bytes that a first visit to one of the largest pages may not take, and a map library where no map is. */
function findCosts(resources: Resource[], type: string): string[] {
  const own = resources.filter((resource) => !isMapLibrary(resource));
  const script = own.filter(({ kind }) => kind === 'script');
  const list = own.map(({ bytes, path }) => `${bytes} ${path}`).join('\n');
  return [
    ...(sumBytes(own) < PAGE_BYTES ? [] : [`the page: ${sumBytes(own)}\n${list}`]),
    ...(sumBytes(script) < SCRIPT_BYTES ? [] : [`its script: ${sumBytes(script)}\n${list}`]),
    ...(own.length <= (type === '/map/' ? MAP_REQUESTS : REQUESTS)
      ? []
      : [`${own.length} requests\n${list}`]),
    ...resources.filter(isMapLibrary).map(({ path }) => path),
  ];
}

/** Looks at an open page on a phone and at a desk, in both colours: where it is cut off, and what axe finds. */
async function findLooks(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    const found = [...(await findOverflow(page)), ...(await findAxeFaults(page, wholeAxe))];
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await findAxeFaults(page, colourAxe)).map((fault) => `dark: ${fault}`));
    await page.emulateMedia({ colorScheme: 'light' });
    faults.push(...found.slice(0, 10).map((fault) => `${size.width} px: ${fault}`));
  }
  await page.setViewportSize(phone);
  return faults;
}

/** Runs in the browser: custom elements whose script the page does not load. */
function findUndefined(): string[] {
  return [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => localName);
}

/** Without script the page says what it says with it. */
async function expectSameWithoutScript(plain: Page, scripted: Page): Promise<void> {
  await plain.goto(new URL(scripted.url()).pathname);
  const heading = plain.locator('main h1');
  expect(await heading.isVisible()).toBe(true);
  const text = await plain.locator('main').innerText();
  expect(text.length).toBeGreaterThan((await heading.innerText()).length + 10);
  expect(await plain.locator(headings).allTextContents()).toEqual(
    expect.arrayContaining(await scripted.locator(headings).allTextContents()),
  );
}

/** Without script the open page leads on: its ways can be pressed on a phone and at a desk, and one that is leads to a page. */
async function expectWaysOn(plain: Page): Promise<void> {
  const links = plain.locator('nav a[href^="/"]').filter({ visible: true });
  for (const size of [desk, phone]) {
    await plain.setViewportSize(size);
    expect(await links.count()).toBeGreaterThan(2);
    await links.last().click({ trial: true });
  }
  await links.last().click();
  await plain.waitForLoadState();
  expect(await plain.locator('main h1').isVisible()).toBe(true);
}

/** In the elder mode the page is large, spaced, within reach of a finger, and has its own four ways in its head. */
async function expectElderMode(page: Page, { path, type }: SitePage): Promise<void> {
  await page.goto(`${path}?mode=elder`);
  const size = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
  expect((await page.evaluate(findSmallTexts)).slice(0, 5)).toEqual([]);
  expect((await page.evaluate(findLowTargets)).slice(0, 5)).toEqual([]);
  const links = page.locator('header nav a').filter({ visible: true });
  expect(await links.allInnerTexts()).toEqual(['首页', '找机构', '各县区', '搜索']);
  for (const link of await links.all())
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(60);
  for (const width of [390, 320]) {
    await page.setViewportSize({ ...phone, width });
    expect(await findOverflow(page), `${width} px`).toEqual([]);
  }
  await page.setViewportSize(phone);
  if (elderAxeTypes.includes(type)) expect(await findStrongAxeFaults(page)).toEqual([]);
}

async function findStrongAxeFaults(page: Page): Promise<string[]> {
  const light = await findAxeFaults(page, strongAxe);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findAxeFaults(page, { ...colourAxe, rules: strongContrast });
  return [...light, ...dark].slice(0, 5);
}

const seen = recallSeen('pages');

test.for(standing.filter((page) => !seen.isUnchanged(page)))(
  '$path loads from its own host, costs little, fits, and can be read by all',
  async (shown, { visit, plain, origin }) => {
    const page = await visit();
    const errors = listenForFaults(page, origin);
    const loaded = listenForFiles(page);
    const resources = await readLoading(page, shown.path);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => scrollTo(0, 0));
    const costs = largest.includes(shown) ? findCosts(resources, shown.type) : [];
    const looks = await findLooks(page);
    expect({ errors, costs, looks }).toEqual({ errors: [], costs: [], looks: [] });
    expect(await page.evaluate(findUndefined)).toEqual([]);
    await expectSameWithoutScript(plain, page);
    if (largest.includes(shown) && !isEmbed(shown)) {
      await expectWaysOn(plain);
      await expectElderMode(page, shown);
    }
    expect(errors).toEqual([]);
    seen.remember(shown, loaded);
  },
);

const seenOthers = recallSeen('other-pages');
const others = pages
  .filter((page) => !standing.includes(page) && isSampled(page))
  .filter((page) => !seenOthers.isUnchanged(page));

test.for(groupByType(others))(
  'no other page of %s scrolls sideways, on a phone and at a desk',
  async ([, alike], { visit }) => {
    const page = await visit();
    const faults: string[] = [];
    for (const shown of alike) {
      const loaded = listenForFiles(page);
      await page.setViewportSize(phone);
      await page.goto(shown.path);
      const onPhone = await findOverflow(page);
      await page.setViewportSize(desk);
      const found = [...onPhone, ...(await findOverflow(page))];
      faults.push(...found.map((fault) => `${shown.path} ${fault}`));
      if (found.length === 0) seenOthers.remember(shown, loaded);
    }
    expect(faults).toEqual([]);
  },
);

test('the home page paints after few bytes', async ({ visit }) => {
  const resources = await readLoading(await visit(), '/');
  expect(sumBytes(resources.filter(({ isBlocking }) => isBlocking))).toBeLessThan(
    FIRST_PAINT_BYTES,
  );
});

test('the large map is loaded when it is asked for, and takes the kilobytes that its button says', async ({
  browser,
}) => {
  const sent: SentFile[] = [];
  const site = await serveSite(siteRoot, { onSent: (file) => sent.push(file) });
  const page = await browser.newPage({ baseURL: site.origin, viewport: phone });
  await page.goto('/map/');
  await page.locator('place-map .sketch').waitFor();
  await page.waitForLoadState('networkidle');
  sent.length = 0;
  await page.locator('place-map .large').click();
  await page.locator('place-map canvas').waitFor();
  await page.locator('place-map .large').waitFor({ state: 'hidden' });
  const kilobytes = sent.reduce((sum, { bytes }) => sum + bytes, 0) / KB;
  expect(Math.abs(kilobytes / largeMapKilobytes - 1)).toBeLessThan(0.1);
  await page.close();
  await site.close();
});
