import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { hasOutline } from '../../src/cards/card-font.ts';
import { cardHref, hasOwnCard } from '../../src/model/cards/rules.ts';
import { cardSize } from '../../src/model/card-layout/rules.ts';
import { readContent } from '../../src/model/content/read.ts';
import { contentRoot } from '../../src/reading/content-root.ts';
import { findFiles, groupByType, isEmbed, readPages, siteRoot } from './site.ts';
import { test } from './site-test.ts';

const KB = 1024;
const CARD_BYTES = 40 * KB;
const MEAN_BYTES = 25 * KB;

const { site } = readContent(contentRoot);
const pages = readPages().filter((page) => !isEmbed(page) && page.type !== '/404/');
const own = pages.filter(({ path }) => hasOwnCard(path));
const cards = findFiles(siteRoot, 'cards/**/*.png');
const toFile = (href: string | undefined) => (href ?? 'none').slice(1);

/** Width and height of a PNG, from its first chunk (RFC 2083 §4.1.1). */
function readSize(file: string): { width: number; height: number } {
  const png = readFileSync(join(siteRoot, file));
  expect(png.subarray(1, 4).toString('latin1'), file).toBe('PNG');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

test('every page has a picture, institutions one among them, and no picture is without a page', () => {
  const shared = new Set(pages.map(({ path }) => toFile(cardHref(path))));
  expect([...shared].toSorted()).toEqual(cards);
  expect(own.map(({ path }) => toFile(cardHref(path))).toSorted()).toEqual(cards);
});

test.for(groupByType(pages))('%s is shared with a picture', ([type, alike]) => {
  const isOfInstitutions = type.startsWith('/facilities/') && type !== '/facilities/';
  const hrefs = new Set(alike.map(({ path }) => cardHref(path)));
  expect(hrefs.size).toBe(isOfInstitutions ? 1 : alike.length);
});

test('every picture is of one size and few bytes', () => {
  const wrong = cards.filter((file) => {
    const { width, height } = readSize(file);
    return width !== cardSize.width || height !== cardSize.height;
  });
  const bytes = cards.map((file) => statSync(join(siteRoot, file)).size);
  expect(wrong).toEqual([]);
  expect(Math.max(...bytes)).toBeLessThan(CARD_BYTES);
  expect(bytes.reduce((sum, size) => sum + size, 0) / bytes.length).toBeLessThan(MEAN_BYTES);
});

test('the font has every character of every title', () => {
  const missing = own.flatMap(({ path, html }) => {
    const title = /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '';
    return [...title].filter((character) => !hasOutline(character)).map((one) => `${path}: ${one}`);
  });
  expect(missing).toEqual([]);
});

test('a page names its picture to others only where it can give a whole address', () => {
  const named = pages.map(({ html }) => /property="og:image" content="([^"]*)"/.exec(html)?.[1]);
  const expected = pages.map(({ path }) =>
    site.url ? new URL(cardHref(path) ?? '', site.url).href : undefined,
  );
  expect(named).toEqual(expected);
});

test('a reader without script saves the picture of the page', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  const { path } = pages.find(({ type }) => type === '/indicators/[id]/')!;
  await page.goto(path);
  await page.getByText('怎么引用').click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '保存分享图片' }).click();
  expect((await download).url()).toMatch(new RegExp(`${cardHref(path)}$`));
});
