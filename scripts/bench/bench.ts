import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { provideBrowser } from '../browser.ts';
import { getLargestPages, readPages, siteRoot, type SitePage } from '../checks/site.ts';
import { serveSite, type SentFile } from '../serve.ts';
import { measureBuild } from './build.ts';
import { benchFacilities } from './facilities.ts';
import { fetchLighthouse, type Lighthouse } from './lighthouse.ts';
import { benchSearch } from './search.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** A row of the printed table: a page's bytes and its Lighthouse scores. */
type Row = (string | number)[];

async function getFreePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await promisify(server.close.bind(server))();
  return port;
}

function formatKilobytes(sent: readonly SentFile[]): string {
  return (sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1024).toFixed(1);
}

/** Nothing more is sent for this long once a page is at rest, in milliseconds. */
const QUIET = 3_000;

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

/** Lighthouse's scores of 100, on its simulated phone. Throws when Lighthouse cannot load the page. */
async function measureScores(lighthouse: Lighthouse, url: string, port: number): Promise<number[]> {
  const result = await lighthouse(url, { port, logLevel: 'silent', output: 'json' });
  if (!result || result.lhr.runtimeError) {
    throw new Error(
      `Lighthouse failed on ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`,
    );
  }
  const { lhr } = result;
  return categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
}

/** Measures the largest page of each type, one after the other. */
async function measurePages(samples: SitePage[]): Promise<Row[]> {
  const lighthouse = await fetchLighthouse();
  const port = await getFreePort();
  const sent: SentFile[] = [];
  const site = await serveSite(siteRoot, { onSent: (file) => sent.push(file) });
  const browser = await chromium.launch({
    executablePath: provideBrowser(),
    args: [`--remote-debugging-port=${port}`],
  });
  const rows: Row[] = [];
  for (const { path, type } of samples) {
    const page = await browser.newPage({
      baseURL: site.origin,
      viewport: { width: 390, height: 844 },
    });
    const files = await visit(page, path, sent);
    await page.close();
    const ofType = (wanted: string) => formatKilobytes(files.filter(({ type }) => type === wanted));
    const bytes = [
      ofType('text/html'),
      ofType('text/css'),
      ofType('text/javascript'),
      formatKilobytes(files),
    ];
    rows.push([type, ...bytes, ...(await measureScores(lighthouse, site.origin + path, port))]);
    console.error(`measured ${path}`);
  }
  await browser.close();
  await site.close();
  return rows;
}

function formatTable([header = [], ...rows]: Row[]): string {
  const alignment = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return [header, alignment, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const facilities = process.argv.indexOf('--facilities');
if (facilities !== -1) {
  console.log(await benchFacilities(Number(process.argv[facilities + 1] ?? 20_000)));
  process.exit();
}
const { seconds, cpuSeconds, megabytes } = await measureBuild();
if (process.argv.includes('--search')) {
  console.log(await benchSearch());
  process.exit();
}
const pages = readPages();
const rows = await measurePages(getLargestPages(pages));
const header = ['largest page of', 'HTML', 'CSS', 'script', 'all (KB, brotli)', ...categories];
console.log(
  `${pages.length} pages built in ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of the processor), ${Math.round(megabytes)} MB at most.\n`,
);
console.log(formatTable([header, ...rows]));
