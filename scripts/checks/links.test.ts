import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readOutlines, type Outline } from './outline.ts';
import { findFiles, readPages, siteRoot } from './site.ts';
import { test as base } from './site-test.ts';

const pages = readPages();

const test = base.extend('outlines', { scope: 'file' }, ({ browser }) =>
  readOutlines(browser, pages),
);

/** Stands for whatever host serves the site. */
const host = 'https://site.invalid';

/** Ways out of the site; a link of another kind is a slip. */
const outsideSchemes = ['https:', 'http:', 'mailto:', 'tel:', 'sms:', 'geo:', 'data:'];

/** Why a link leads nowhere; undefined when it leads somewhere. */
function findFault(
  path: string,
  href: string,
  idsByPath: Map<string, Set<string>>,
): string | undefined {
  if (href.trim() === '' || !URL.canParse(href, host + path)) return 'is no address';
  const { origin, protocol, pathname, hash } = new URL(href, host + path);
  if (origin !== host)
    return outsideSchemes.includes(protocol) ? undefined : 'has an unknown scheme';
  const ids = idsByPath.get(pathname);
  if (!ids) return findFaultOfFile(decodeURIComponent(pathname));
  const id = decodeURIComponent(hash.slice(1));
  return id === '' || id === 'top' || ids.has(id) ? undefined : 'names an id that is not there';
}

function findFaultOfFile(path: string): string | undefined {
  const local = join(siteRoot, path);
  if (existsSync(join(local, 'index.html'))) return 'lacks its slash at the end';
  return existsSync(local) && !path.endsWith('/') ? undefined : 'leads to nothing';
}

/** Links that lead nowhere, each once, with an element that holds it and the pages that do. */
function findFaults(outlines: Outline[]): string[] {
  const idsByPath = new Map(outlines.map(({ path, ids }) => [path, new Set(ids)]));
  const faults = outlines.flatMap(({ path, links }) =>
    links.flatMap(({ href, element }) => {
      const fault = findFault(path, href, idsByPath);
      return fault ? [{ path, element, text: `"${href}" ${fault}` }] : [];
    }),
  );
  return [...Map.groupBy(faults, ({ text }) => text)].map(
    ([text, alike]) => `${text}: ${alike[0]?.element} on ${alike[0]?.path}, ${alike.length} in all`,
  );
}

test('every link and every fragment leads somewhere', ({ outlines }) => {
  expect(outlines.flatMap(({ links }) => links)).not.toEqual([]);
  expect(findFaults(outlines).slice(0, 50)).toEqual([]);
});

test('every page but the home page and 404 is linked from another', ({ outlines }) => {
  const linked = new Set(
    outlines.flatMap(({ path, links }) =>
      links
        .filter(({ href }) => URL.canParse(href, host + path))
        .map(({ href }) => new URL(href, host + path).pathname)
        .filter((target) => target !== path),
    ),
  );
  const lost = pages
    .map(({ path }) => path)
    .filter((path) => !linked.has(path) && !linked.has(encodeURI(path)) && path !== '/404.html');
  expect(lost).toEqual([]);
});

test('every address in a style sheet leads to a file', () => {
  const faults = findFiles(siteRoot, '**/*.css').flatMap((sheet) => {
    const css = readFileSync(join(siteRoot, sheet), 'utf8');
    return [...css.matchAll(/url\(\s*["']?(?<href>[^"')]+)/g)]
      .map(({ groups }) => groups?.href ?? '')
      .filter((href) => findFault(`/${sheet}`, href, new Map()))
      .map((href) => `${sheet}: ${href}`);
  });
  expect(faults).toEqual([]);
});
