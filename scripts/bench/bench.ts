import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { provideBrowser } from '../browser.ts';
import { readLoading, sumBytes, type Resource } from '../checks/loading.ts';
import { getLargestPages, readPages, siteRoot, type SitePage } from '../checks/site.ts';
import { serveSite } from '../serve.ts';
import { measureBuild } from './build.ts';
import { benchFacilities } from './facilities.ts';
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

function formatKilobytes(resources: Resource[]): string {
  return (sumBytes(resources) / 1024).toFixed(1);
}

/** Lighthouse's scores of 100, on its simulated phone. Throws when Lighthouse cannot load the page. */
async function measureScores(url: string, port: number): Promise<number[]> {
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
  const port = await getFreePort();
  const site = await serveSite(siteRoot);
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
    const resources = await readLoading(page, path);
    await page.close();
    const ofKind = (kind: string) =>
      formatKilobytes(resources.filter((resource) => resource.kind === kind));
    const bytes = [
      ofKind('document'),
      ofKind('stylesheet'),
      ofKind('script'),
      formatKilobytes(resources),
    ];
    rows.push([type, ...bytes, ...(await measureScores(site.origin + path, port))]);
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
const { seconds, megabytes } = await measureBuild();
if (process.argv.includes('--search')) {
  console.log(await benchSearch());
  process.exit();
}
const pages = readPages();
const rows = await measurePages(getLargestPages(pages));
const header = ['largest page of', 'HTML', 'CSS', 'script', 'all (KB, brotli)', ...categories];
console.log(
  `${pages.length} pages built in ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB at most.\n`,
);
console.log(formatTable([header, ...rows]));
