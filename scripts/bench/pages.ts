import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { provideBrowser } from '../browser.ts';
import { siteRoot, type SitePage } from '../checks/site.ts';
import { serveSite, type SentFile } from '../serve.ts';
import { fetchLighthouse, type Lighthouse } from './lighthouse.ts';

/** What a first visit to a page type's largest page takes, in bytes as sent, and how many files that is. */
export interface PageBytes {
  type: string;
  html: number;
  css: number;
  script: number;
  all: number;
  requests: number;
}

const phone = { width: 390, height: 844 };

/** Nothing more is sent for this long once a page is at rest, in milliseconds. */
const QUIET = 500;

/** What the server sends for a first visit, to the page and to its workers, whose requests no page sees. */
async function visit(page: Page, path: string, sent: SentFile[]): Promise<SentFile[]> {
  sent.length = 0;
  await page.goto(path, { waitUntil: 'networkidle' });
  for (let known = -1; known < sent.length;) {
    known = sent.length;
    await page.waitForTimeout(QUIET);
  }
  return [...sent];
}

function sum(files: readonly SentFile[], type?: string): number {
  return files
    .filter((file) => type === undefined || file.type === type)
    .reduce((bytes, file) => bytes + file.bytes, 0);
}

/** Counts at the server what each page takes from a new visitor. */
export async function measureBytes(samples: readonly SitePage[]): Promise<PageBytes[]> {
  const sent: SentFile[] = [];
  const site = await serveSite(siteRoot, { onSent: (file) => sent.push(file) });
  const browser = await chromium.launch({ executablePath: provideBrowser() });
  const rows: PageBytes[] = [];
  for (const { path, type } of samples) {
    const page = await browser.newPage({ baseURL: site.origin, viewport: phone });
    const files = await visit(page, path, sent);
    await page.close();
    rows.push({
      type,
      html: sum(files, 'text/html'),
      css: sum(files, 'text/css'),
      script: sum(files, 'text/javascript'),
      all: sum(files),
      requests: files.length,
    });
  }
  await browser.close();
  await site.close();
  return rows;
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** How often Lighthouse may fail on a page before its scores are left out. */
const TRIES = 3;

async function getFreePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await promisify(server.close.bind(server))();
  return port;
}

/** Lighthouse's scores of 100, on its simulated phone, in a browser of its own; undefined where it cannot load the page. */
async function readScores(lighthouse: Lighthouse, url: string): Promise<number[] | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = await getFreePort();
    const browser = await chromium.launch({
      executablePath: provideBrowser(),
      args: [`--remote-debugging-port=${port}`],
    });
    const result = await lighthouse(url, { port, logLevel: 'silent', output: 'json' }).catch(
      () => undefined,
    );
    await browser.close();
    if (!result || result.lhr.runtimeError) continue;
    const { lhr } = result;
    return categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
  }
  return undefined;
}

/** Measures pages with Lighthouse one after the other; `onScored` is told of each, so that what is measured is kept. */
export async function measureScores(
  samples: readonly SitePage[],
  onScored: (scored: { type: string; scores: number[] | undefined }[]) => void,
): Promise<void> {
  const lighthouse = await fetchLighthouse();
  const site = await serveSite(siteRoot);
  const scored = [];
  for (const { path, type } of samples) {
    scored.push({ type, scores: await readScores(lighthouse, site.origin + path) });
    onScored(scored);
  }
  await site.close();
}
