import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parseHeaders } from '../headers.ts';
import { readOutlines } from './outline.ts';
import { isEmbed, readPages, siteRoot, type SitePage } from './site.ts';
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
