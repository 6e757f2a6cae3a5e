import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { parseHeaders } from '../headers.ts';
import { readOutlines } from './outline.ts';
import {
  getLargestPages,
  getSmallestPages,
  isEmbed,
  readPages,
  siteRoot,
  type SitePage,
} from './site.ts';
import { test } from './site-test.ts';

const pages = readPages();
const headersFor = parseHeaders(readFileSync(join(siteRoot, '_headers'), 'utf8'));

/** A content security policy as directives and their sources, in one order. */
function parsePolicy(policy: string | null | undefined): Record<string, string[]> {
  const directives = (policy ?? '').split(';').map((directive) => directive.trim().split(/\s+/));
  return Object.fromEntries(
    directives.map(([name = '', ...sources]) => [name, sources.toSorted()]),
  );
}

/** The policy that the host sends, less what works only as a header. */
function getHeaderPolicy(path: string): Record<string, string[]> {
  const { 'frame-ancestors': _, ...policy } = parsePolicy(
    headersFor(path).get('content-security-policy'),
  );
  return policy;
}

test('every page carries the policy that its host sends', async ({ browser }) => {
  const outlines = await readOutlines(browser, pages);
  const faults = outlines.filter(
    ({ path, policy }) =>
      JSON.stringify(parsePolicy(policy)) !== JSON.stringify(getHeaderPolicy(path)),
  );
  expect(faults.map(({ path, policy }) => `${path}: ${policy}`)).toEqual([]);
});

test('the policy names no other host, and nothing inline or evaluated', () => {
  const sources = Object.values(getHeaderPolicy('/')).flat();
  expect(new Set(sources)).toEqual(new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:']));
});

test('only pages made for it can be framed, by anybody', () => {
  const ancestorsOf = ({ path }: SitePage) =>
    parsePolicy(headersFor(path).get('content-security-policy'))['frame-ancestors'];
  const [framed, others] = [pages.filter(isEmbed), pages.filter((page) => !isEmbed(page))];
  expect(framed).not.toEqual([]);
  expect(new Set(framed.flatMap(ancestorsOf))).toEqual(new Set(['*']));
  expect(new Set(others.flatMap(ancestorsOf))).toEqual(new Set(["'none'"]));
});

/** Chromium's software renderer comments on its own speed; a graphics card does not. */
const isRendererNote = (text: string) => text.includes('GL Driver Message');

describe.for([...getLargestPages(pages), ...getSmallestPages(pages)])('$path', ({ path }) => {
  test('loads from its own host alone, without an error', async ({ visit, origin }) => {
    const page = await visit();
    const faults: string[] = [];
    page.on('console', (message) => {
      const isFault = ['error', 'warning'].includes(message.type());
      if (isFault && !isRendererNote(message.text())) faults.push(message.text());
    });
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.url()} ${response.status()}`);
    });
    page.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:')
        faults.push(request.url());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
  });
});
