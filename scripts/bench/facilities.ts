import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { provideBrowser } from '../browser.ts';
import { findFiles } from '../checks/site.ts';
import { serveSite } from '../serve.ts';
import { measureBuild } from './build.ts';
import { writeFacilityContent } from './facility-content.ts';

/** Sizes that the asked one is held against. */
const smallSizes = [100, 500];
const answers = 60;

/** Slow 4G as Lighthouse simulates it: bytes a second, and milliseconds to an answer. */
const slow4g = {
  offline: false,
  downloadThroughput: 204_800,
  uploadThroughput: 84_480,
  latency: 150,
};

/** Builds and measures sites with few and with `count` made-up institutions; a table for the README. */
export async function benchFacilities(count: number): Promise<string> {
  if (!Number.isInteger(count) || count < 1) throw new Error('--facilities takes a whole number');
  const header = [
    'institutions',
    'pages',
    'build (s)',
    'memory (MB)',
    'file of all (KB, brotli)',
    '/facilities/ (KB HTML)',
    'first paint, slow 4G (ms)',
    'first answer, slow 4G (ms)',
    'next answer, median (ms)',
    'p95 (ms)',
    'map pan (frames/s)',
  ];
  const rows: (string | number)[][] = [];
  for (const size of [...smallSizes.filter((small) => small < count), count]) {
    rows.push(await measureSize(size));
    console.error(`measured ${size}`);
  }
  return [header, header.map(() => '--:'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

async function measureSize(count: number): Promise<(string | number)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-facilities-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  writeFacilityContent(content, count);
  const { seconds, megabytes } = await measureBuild({ CONTENT_ROOT: content, OUT_DIR: out });
  const kilobytes = (path: string) =>
    (brotliCompressSync(readFileSync(join(out, path))).length / 1024).toFixed(1);
  const site = await serveSite(out);
  const browser = await chromium.launch({ executablePath: provideBrowser() });
  const paint = await measureFirst(browser, site.origin);
  const { median, p95, frames } = await measureUse(browser, site.origin);
  await browser.close();
  await site.close();
  const row = [
    count,
    findFiles(out, '**/*.html').length,
    seconds.toFixed(0),
    Math.round(megabytes),
    kilobytes('facilities/nearby.json'),
    kilobytes('facilities/index.html'),
    Math.round(paint.first),
    Math.round(paint.answer),
    median.toFixed(0),
    p95.toFixed(0),
    frames.toFixed(0),
  ];
  await rm(folder, { recursive: true });
  return row;
}

async function openPage(browser: Browser, origin: string): Promise<Page> {
  return browser.newPage({ baseURL: origin, viewport: { width: 390, height: 844 } });
}

/** A new visitor on a slow line: the first paint of the list, and the first answer to a position. */
async function measureFirst(browser: Browser, origin: string) {
  const page = await openPage(browser, origin);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await page.goto('/facilities/');
  const first = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  );
  await page.waitForSelector('[data-results][data-state="ready"]');
  const answer = await page.evaluate(measureAnswer, '?near=131.1511,46.6450&domain=child');
  await page.close();
  return { first, answer };
}

/** A visitor who has the data: answers to other positions, and how smoothly the map pans. */
async function measureUse(browser: Browser, origin: string) {
  const page = await openPage(browser, origin);
  await page.goto('/facilities/?near=131.1511,46.6450');
  await page.waitForSelector('[data-results][data-state="ready"]');
  const times: number[] = [];
  for (let turn = 0; turn < answers; turn += 1) {
    const near = `${(131 + (turn % 10) / 10).toFixed(4)},${(46.2 + turn / 100).toFixed(4)}`;
    times.push(await page.evaluate(measureAnswer, `?near=${near}&domain=child`));
  }
  times.sort((a, b) => a - b);
  const frames = await measurePan(page);
  await page.close();
  return {
    median: times[answers / 2] ?? NaN,
    p95: times[Math.floor(answers * 0.95)] ?? NaN,
    frames,
  };
}

/** Runs in the browser: milliseconds from a change of the address to the drawn list. */
async function measureAnswer(query: string): Promise<number> {
  const list = document.querySelector<HTMLElement>('[data-results]');
  const start = performance.now();
  history.pushState(null, '', query);
  dispatchEvent(new PopStateEvent('popstate'));
  await new Promise<void>((resolve) => {
    const check = () => list?.dataset['state'] === 'ready' && resolve();
    new MutationObserver(check).observe(list ?? document.body, { attributes: true });
  });
  return performance.now() - start;
}

/** Frames a second while the map is dragged to and fro. */
async function measurePan(page: Page): Promise<number> {
  await page.click('[data-map-open]');
  await page.waitForSelector('.maplibregl-canvas');
  await page.waitForTimeout(2000);
  const box = await page.locator('.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('The map is not there.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    const counter = window as unknown as { frames: number };
    counter.frames = 0;
    const count = () => {
      counter.frames += 1;
      requestAnimationFrame(count);
    };
    count();
  });
  const start = performance.now();
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1)
    await page.mouse.move(x + 100 * Math.sin(step / 8), y + 60 * Math.cos(step / 8));
  await page.mouse.up();
  const seconds = (performance.now() - start) / 1000;
  const frames = await page.evaluate(() => (window as unknown as { frames: number }).frames);
  return frames / seconds;
}
