import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { root } from '../tool.ts';
import { shareSite, type SharedSite } from './shared-site.ts';
import { findFiles } from './site.ts';
import { test } from './site-test.ts';

const sample = join(root, 'scripts/checks/third-city');
const url = 'https://plans.example.gov.cn';
const siteFiles = ['sitemap.xml', 'robots.txt', 'opensearch.xml', 'changes/feed.xml'];
const document = 'documents/qingwu-2026/index.html';

const firstRelease = `version: 2026.11.22
date: 2026-11-22
asOf: 2026-11-21
digest: ${'a'.repeat(64)}
note: 第一次公开。
tables: [{ name: policies, rows: 3 }]
`;

/** The sample site as its operator publishes it, and as one whom nobody has told where it will stand. */
let published: SharedSite;
let plain: SharedSite;
let content: string;

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'published-site-'));
  cpSync(sample, content, { recursive: true });
  appendFileSync(
    join(content, 'site.yaml'),
    `url: ${url}\nsponsor: 青梧市卫生健康局\nfiling: { siteId: '9905000001' }\n`,
  );
  mkdirSync(join(content, 'changes'));
  writeFileSync(join(content, 'changes/2026.11.22.yaml'), firstRelease);
  published = await shareSite(content);
  plain = await shareSite(sample);
});
afterAll(() => {
  rmSync(content, { recursive: true });
});

const readFile = (site: SharedSite, file: string) => readFileSync(join(site.folder, file), 'utf8');
const findAll = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** The page tags by name; the names that the guideline gives begin with capitals. */
function readTags(site: SharedSite, file: string): Record<string, string> {
  const tags = readFile(site, file).matchAll(/<meta name="([A-Z]\w+)" content="([^"]*)"/g);
  return Object.fromEntries([...tags].map(([, name = '', value = '']) => [name, value]));
}

describe('a site with an address', () => {
  test('lists every page in its sitemap', () => {
    const pages = findFiles(published.folder, '**/index.html')
      .filter((file) => !/^(search|embed)\//.test(file))
      .map((file) => new URL(file.replace(/index\.html$/, ''), url).href);
    expect(published.ok, published.output).toBe(true);
    expect(findAll(readFile(published, 'sitemap.xml'), /<loc>(.*?)<\/loc>/g)).toEqual(
      pages.toSorted(),
    );
    expect(readFile(published, 'robots.txt')).toContain(`Sitemap: ${url}/sitemap.xml`);
  });

  test('writes XML that a browser can read', async ({ browser }) => {
    const page = await browser.newPage();
    const texts = siteFiles.filter((name) => name.endsWith('.xml'));
    const faults = await page.evaluate(
      (files) =>
        files.filter((text) =>
          new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'),
        ),
      texts.map((name) => readFile(published, name)),
    );
    await page.close();
    expect(faults).toEqual([]);
  });

  test('offers its search to the browser', () => {
    expect(readFile(published, 'index.html')).toContain('href="/opensearch.xml"');
    expect(readFile(published, 'opensearch.xml')).toContain(`"${url}/search/?q={searchTerms}"`);
  });

  test('offers its releases to be followed', () => {
    const feed = readFile(published, 'changes/feed.xml');
    expect(readFile(published, 'index.html')).toContain('href="/changes/feed.xml"');
    expect(feed).toContain(`<id>${url}/changes/#v2026-11-22</id>`);
    expect(feed).toContain('<author><name>青梧市卫生健康局</name></author>');
    expect(feed).toContain('<summary>第一次公开。 第一个版本，扶持政策3行</summary>');
  });

  test('writes whole addresses into what is copied', () => {
    const html = readFile(published, 'indicators/qingwu-2026-1/index.html');
    expect(html).toContain(`[引用日期]. ${url}/indicators/qingwu-2026-1/`);
    expect(html).toContain(
      `src="${url}/embed/indicators/qingwu-2026-1/"`.replaceAll('"', '&quot;'),
    );
    expect(html).not.toContain('<site-address>');
  });

  test('names the picture that each page is shared with, and has it', () => {
    const named = findFiles(published.folder, '**/index.html')
      .filter((file) => !file.startsWith('embed/'))
      .map((file) => /"og:image" content="([^"]*)"/.exec(readFile(published, file))?.[1] ?? file);
    const files = named.map((address) => address.replace(`${url}/`, ''));
    expect(named).toContain(`${url}/cards/indicators/qingwu-2026-1.png`);
    expect(files.filter((file) => !existsSync(join(published.folder, file)))).toEqual([]);
    expect(readFile(published, '404.html')).not.toContain('og:image');
  });

  test('names the full page as the one to be found', () => {
    expect(readFile(published, 'embed/indicators/qingwu-2026-1/index.html')).toContain(
      `<link rel="canonical" href="${url}/indicators/qingwu-2026-1/">`,
    );
  });
});

describe('a government site', () => {
  test('tags its sections', () => {
    expect(readTags(published, 'documents/index.html')).toMatchObject({
      SiteName: '某地一老一小',
      SiteDomain: 'plans.example.gov.cn',
      SiteIDCode: '9905000001',
      ColumnName: '文件原文',
      ColumnKeywords: '文件原文',
      ColumnType: '文件',
    });
  });

  test('tags a document with its date and issuer', () => {
    expect(readTags(published, document)).toMatchObject({
      ColumnName: '文件原文',
      ArticleTitle: '青梧市“一老一小”服务规划（2026—2030年）',
      PubDate: '2026-03-01',
      ContentSource: '青梧市人民政府',
    });
  });

  test('tags a record with the issuer of its document, and no date of its own', () => {
    const tags = readTags(published, 'policies/qingwu-2026-2/index.html');
    expect(tags['ContentSource']).toBe('青梧市人民政府');
    expect(tags).not.toHaveProperty('PubDate');
  });
});

test('a site without an address has none of these', () => {
  expect(siteFiles.filter((name) => existsSync(join(plain.folder, name)))).toEqual([]);
  expect(readFile(plain, 'index.html')).not.toMatch(/opensearch|feed\.xml|og:image/);
  expect(readTags(plain, document)).toEqual({});
});
