import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from 'vitest';
import { serveSite } from '../serve.ts';
import { listEmbedCodes } from './embed-codes.ts';
import { isEmbed, readPages, siteRoot } from './site.ts';
import { test } from './site-test.ts';

const KB = 1024;
const EMBED_BYTES = 30 * KB;

const pages = readPages();
const embeds = pages.filter(isEmbed);

const codes = listEmbedCodes(pages);

/** Small charts side by side, which stand one below the other on a phone. */
const isMultiple = ({ path }: { path: string }) => path.includes('/slot-years/');

/** Serves a page of another site that holds frames. A made-up host will not do: browsers keep it from this machine. */
const testFrames = test.extend('serveFrames', async ({}, { onCleanup }) => {
  const folder = mkdtempSync(join(tmpdir(), 'frames-'));
  const { origin, close } = await serveSite(folder);
  onCleanup(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });
  return (code: string) => {
    writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8">${code}`);
    return origin;
  };
});

test('every page to embed is offered by a full page, and every offer is there', () => {
  expect(embeds).not.toEqual([]);
  expect(new Set(codes.map(({ path }) => path))).toEqual(new Set(embeds.map(({ path }) => path)));
});

test('no page to embed has a script, or is found by itself', () => {
  const faults = embeds.filter(
    ({ html }) =>
      /<script|data-pagefind-body/.test(html) ||
      !html.includes('<meta name="robots" content="noindex">'),
  );
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('every page to embed says whose it is, from when, and leads to the full page', () => {
  const faults = embeds.filter(
    ({ html }) => !/信息核对至\d{4}年.*<a href="[^"]+" target="_blank" rel="noopener"/s.test(html),
  );
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('every page to embed is light, all that it loads together', () => {
  const faults = embeds.flatMap(({ path, html }) => {
    const loaded = [...html.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g)];
    const files = loaded.map(([, href = '']) => readFileSync(join(siteRoot, href)));
    const bytes = [Buffer.from(html), ...files].map((file) => brotliCompressSync(file).length);
    const sum = bytes.reduce((total, size) => total + size, 0);
    return sum <= EMBED_BYTES ? [] : [`${path}: ${sum}`];
  });
  expect(faults).toEqual([]);
});

testFrames(
  'what is copied shows the drawing in a page of another site, and leads to the full page',
  async ({ visit, origin, serveFrames }) => {
    const page = await visit({ width: 800 });
    const { code, path, full } = codes[0]!;
    await page.goto(serveFrames(code.replace(/src="[^"]*"/, `src="${origin}${path}"`)));
    const drawing = page.frameLocator('iframe');
    await drawing.locator('figure').first().waitFor();
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      drawing.getByText('看完整的页面').click(),
    ]);
    await opened.waitForURL(`${origin}${full}**`);
  },
);

testFrames(
  'a page of another site cannot frame the rest',
  async ({ visit, origin, serveFrames }) => {
    const page = await visit();
    await page.goto(serveFrames(`<iframe src="${origin}/about/"></iframe>`), {
      waitUntil: 'networkidle',
    });
    expect(page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
  },
);

test.for([
  { width: 390, own: codes.filter((code) => !isMultiple(code)) },
  { width: 680, own: codes },
  { width: 720, own: codes },
  { width: 800, own: codes },
])('in a frame $width px wide nothing is cut off', async ({ width, own }, { visit }) => {
  const page = await visit({ width });
  const faults: string[] = [];
  for (const { path, height } of own) {
    await page.goto(path);
    const needed = await page.evaluate(() => document.body.scrollHeight);
    if (needed > height) faults.push(`${path} needs ${needed}, has ${height}`);
  }
  expect(own).not.toEqual([]);
  expect(faults).toEqual([]);
});
