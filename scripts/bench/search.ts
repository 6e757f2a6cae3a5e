import { spawn } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page, type Request } from 'playwright-core';
import { provideBrowser } from '../browser.ts';
import { rate, readPaths } from '../checks/search-engine.ts';
import { sampleTexts } from '../checks/search-samples.ts';
import { findPlainly, narrowPages, type ScannedPage } from '../checks/search-scan.ts';
import { serveSite } from '../serve.ts';
import { root } from '../tool.ts';
import { readMemory } from './memory.ts';
import { writeMadeSite } from './search-site.ts';

/** Sizes of the made-up sites. */
const sizes = [200, 2_000, 20_000];

const RATED_QUERIES = 240;
const TIMED_QUERIES = 100;

interface IndexCost {
  seconds: number;
  megabytes: number;
}

/** Indexes a site in a process of its own. */
async function measureIndex(site: string): Promise<IndexCost> {
  const start = performance.now();
  const program = join(root, 'scripts/bench/search-index.ts');
  const child = spawn(process.execPath, [program, site], { cwd: root, stdio: 'inherit' });
  let megabytes = 0;
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, readMemory(child.pid ?? 0));
  }, 50);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error('The index could not be built.');
  return { seconds: (performance.now() - start) / 1000, megabytes };
}

/** Blocks of the made-up pages, read without the index's own reader. */
function scanMadeSite(site: string): ScannedPage[] {
  return globSync('made/*/index.html', { cwd: site }).map((file) => {
    const html = readFileSync(join(site, file), 'utf8');
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const blocks = main.split(/<[^>]*>/).map((text) =>
      text
        .replace(/&lt;/g, '<')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
        .replace(/\s+/g, ''),
    );
    return { path: `/${file.replace('index.html', '')}`, blocks: blocks.filter(Boolean) };
  });
}

/** Counts bytes as sent, so compressed, without headers, from now on. */
function countBytes(page: Page): () => Promise<number> {
  let requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  return async () => {
    const counted = requests;
    requests = [];
    const sent = await Promise.all(counted.map((request) => request.sizes()));
    return sent.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
}

/**
 * Types a query at once and waits until its results are drawn; answers the milliseconds, and the
 * numbers of the pages that hold it, in the index's order of pages.
 */
function type(page: Page, query: string): Promise<{ time: number; pages: number[] }> {
  return page.evaluate(async (text) => {
    const search = document.querySelector('site-search');
    const input = search?.querySelector<HTMLInputElement>('input[name=q]');
    if (!search || !input) throw new Error('The search page has no search.');
    const start = performance.now();
    const answered = new Promise<{ pages: number[] }>((resolve) => {
      const take = (event: Event) => resolve((event as CustomEvent<{ pages: number[] }>).detail);
      search.addEventListener('search-answered', take, { once: true });
    });
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const { pages } = await answered;
    return { time: performance.now() - start, pages };
  }, query);
}

function getQuantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;
}

function sumFiles(folder: string): number {
  return globSync('**', { cwd: folder })
    .map((file) => statSync(join(folder, file)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0);

async function measureSize(count: number): Promise<(string | number)[]> {
  const site = await mkdtemp(join(tmpdir(), 'bench-search-'));
  writeMadeSite(site, count);
  const index = await measureIndex(site);
  const scanned = scanMadeSite(site);
  const { origin, close } = await serveSite(site);
  const browser = await chromium.launch({ executablePath: provideBrowser() });
  const page = await browser.newPage({ baseURL: origin });
  await page.goto('/search/', { waitUntil: 'networkidle' });
  const readBytes = countBytes(page);
  const samples = sampleTexts(scanned, TIMED_QUERIES * 3, 7).filter(
    ({ length }) => length > 1 && length < 7,
  );
  const [first = '', ...later] = samples.slice(0, TIMED_QUERIES);
  await type(page, first);
  const firstBytes = await readBytes();
  const laterBytes: number[] = [];
  const times: number[] = [];
  for (const query of later) {
    await type(page, query);
    laterBytes.push(await readBytes());
  }
  for (const query of later) times.push(await typeAgain(page, query));
  const queries = sampleTexts(scanned, RATED_QUERIES, 3);
  const plain = narrowPages(scanned);
  const paths = readPaths(site);
  const found: string[][] = [];
  for (const query of queries) {
    const { pages } = await type(page, query);
    found.push(pages.map((at) => paths[at] ?? ''));
  }
  const { recall, precision } = rate(
    queries.map((query, at) => ({
      found: found[at] ?? [],
      truth: findPlainly(plain, query),
    })),
  );
  await browser.close();
  await close();
  const folder = join(site, 'pagefind');
  const row = [
    count,
    index.seconds.toFixed(1),
    index.megabytes.toFixed(0),
    (sumFiles(folder) / 2 ** 20).toFixed(1),
    globSync('**/*', { cwd: folder }).length,
    kilobytes(firstBytes),
    kilobytes(getQuantile(laterBytes, 0.5)),
    getQuantile(times, 0.5).toFixed(0),
    getQuantile(times, 0.95).toFixed(0),
    recall.toFixed(3),
    precision.toFixed(3),
  ];
  await rm(site, { recursive: true });
  return row;
}

/** Types a part of a query first, so that the whole one is a further keystroke over loaded files. */
async function typeAgain(page: Page, query: string): Promise<number> {
  await type(page, query.slice(0, -1) || query);
  const { time } = await type(page, query);
  return time;
}

/** Measures search on sites of several sizes; answers a Markdown table. */
export async function benchSearch(): Promise<string> {
  const header = [
    'pages',
    'index (s)',
    'memory (MB)',
    'index (MB)',
    'files',
    'first query (KB)',
    'later query (KB)',
    'to results (ms)',
    'p95 (ms)',
    'recall',
    'precision',
  ];
  const rows: (string | number)[][] = [];
  for (const count of sizes) {
    rows.push(await measureSize(count));
    console.error(`measured ${count} pages`);
  }
  return [header, header.map(() => '--:'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

if (import.meta.main) console.log(await benchSearch());
