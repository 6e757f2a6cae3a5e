import { globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { root } from '../tool.ts';

/** The built site's folder: OUT_DIR, as for the build. */
export const siteRoot = resolve(root, process.env.OUT_DIR ?? 'dist');

/** A page of the built site. */
export interface SitePage {
  /** Its address, such as `/projects/a-1/`. */
  path: string;
  /** Its file, from the site's folder. */
  file: string;
  /** The route that made it, such as `/projects/[id]/`. */
  type: string;
  html: string;
}

interface Route {
  type: string;
  pattern: RegExp;
}

/** The routes of src/pages, fixed addresses before those with parameters. */
function getRoutes(): Route[] {
  return findFiles(join(root, 'src/pages'), '**/*.astro')
    .map((file) => `/${file.replace(/(^|\/)index\.astro$/, '$1').replace(/\.astro$/, '/')}`)
    .toSorted((a, b) => countParameters(a) - countParameters(b))
    .map((type) => ({ type, pattern: getPattern(type) }));
}

function countParameters(type: string): number {
  return type.split('[').length;
}

function getPattern(type: string): RegExp {
  const source = type.replace(/\[\.\.\.\w+\]\/?/g, '.*').replace(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

/** What makes the site's pages: their addresses, with parameters. */
export const routeTypes: readonly string[] = getRoutes().map(({ type }) => type);

/** The address at which a static host serves an HTML file. */
function getPath(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Files below a folder that match a pattern, sorted, with `/`. */
export function findFiles(folder: string, pattern: string): string[] {
  return globSync(pattern, { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'))
    .toSorted();
}

/** Every page of the built site. Throws when there is none, or one that no route made. */
export function readPages(): SitePage[] {
  const routes = getRoutes();
  const files = findFiles(siteRoot, '**/*.html');
  if (files.length === 0) throw new Error(`No page in ${siteRoot}: build the site first.`);
  return files.map((file) => {
    const path = getPath(file);
    const address = path.replace(/\.html$/, '/');
    const route = routes.find(({ pattern }) => pattern.test(address));
    if (!route) throw new Error(`No route in src/pages makes ${path}.`);
    return { path, file, type: route.type, html: readFileSync(join(siteRoot, file), 'utf8') };
  });
}

/** Whether a page is made to be framed: it has no head, foot or script of the site. */
export function isEmbed({ type }: SitePage): boolean {
  return type.startsWith('/embed/');
}

/** Whether a page only says that its record was taken off. */
export function isWithdrawn({ html }: SitePage): boolean {
  return /<title>[^<]*（已撤下）/.test(html);
}

/** Pages by the route that made them. */
export function groupByType(pages: SitePage[]): [type: string, pages: SitePage[]][] {
  return [...Map.groupBy(pages, ({ type }) => type)];
}

/** The pages that stand for all: of each type the largest, where most can go wrong. */
export function getLargestPages(pages: SitePage[]): SitePage[] {
  return groupByType(pages).map(([, alike]) =>
    alike.reduce((largest, page) => (page.html.length > largest.html.length ? page : largest)),
  );
}

/** The smallest page of each type that has several: there things are missing or empty. */
export function getSmallestPages(pages: SitePage[]): SitePage[] {
  const largest = new Set(getLargestPages(pages));
  return groupByType(pages)
    .map(([, alike]) =>
      alike.reduce((smallest, page) => (page.html.length < smallest.html.length ? page : smallest)),
    )
    .filter((page) => !largest.has(page));
}
