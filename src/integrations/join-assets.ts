import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { planStyles } from './plan-styles.ts';

const stylesheet = /<link rel="stylesheet" href="([^"]+)">/g;
/** Scripts that run before the page is painted, side by side. */
const firstScripts = /(?:<script src="[^"]+"><\/script>\s*){2,}/;
const moduleScript = /(?<=<script type="module" src=")[^"]+/g;
const staticImport = /(?:^|;|\n|\})(?:import|export)(?:[\w${},*\s]*?from)?\s*"\.\/([^"]+)"/g;
/** A script that does nothing but load one other. */
const onlyImport = /^import\s*"\.\/([^"]+)";\s*$/;

/**
 * Has a page ask for few files: one stylesheet that most pages share and one of its own, one script before it is painted,
 * no script that only loads another, and what scripts import at once with them.
 */
export function joinAssets(): AstroIntegration {
  return {
    name: 'join-assets',
    hooks: { 'astro:build:done': ({ dir }) => joinAssetsOf(fileURLToPath(dir)) },
  };
}

/** Joins what the pages of a built site's folder link; the files that no page links any more are removed. */
export function joinAssetsOf(site: string): void {
  const files = globSync('**/*.html', { cwd: site })
    .toSorted()
    .map((file) => join(site, file));
  const pages = files.map((file) => ({ file, html: readFileSync(file, 'utf8') }));
  const planned = planStyles(pages.map(({ html }) => listStyles(html)));
  const joined = new Map<string, string>();
  /** The address of one file for several, or for one that is done without. */
  const joinOnce = (addresses: readonly string[], make: () => string): string => {
    const key = addresses.join(' ');
    const address = joined.get(key) ?? make();
    joined.set(key, address);
    return address;
  };
  const imports = new Map<string, string[]>();
  const importsOf = (address: string): string[] => {
    const known = imports.get(address) ?? listImports(site, address);
    imports.set(address, known);
    return known;
  };
  const joinFiles = (addresses: readonly string[]) =>
    joinOnce(addresses, () => writeJoined(site, addresses));
  for (const { file, html } of pages) {
    const links = planned(listStyles(html)).map(
      (sheets) => `<link rel="stylesheet" href="${joinFiles(sheets)}">`,
    );
    const page = html
      .replace(stylesheet, () => links.splice(0).join(''))
      .replace(firstScripts, (scripts) => {
        const addresses = [...scripts.matchAll(/src="([^"]+)"/g)].map(
          ([, address = '']) => address,
        );
        return `<script src="${joinFiles(addresses)}"></script>`;
      })
      .replace(moduleScript, (address) => joinOnce([address], () => importedBy(site, address)));
    const scripts: readonly string[] = page.match(moduleScript) ?? [];
    const preloads = [...new Set(scripts.flatMap(importsOf))]
      .filter((address) => !scripts.includes(address))
      .map((address) => `<link rel="modulepreload" href="${address}">`);
    writeFileSync(
      file,
      page.replace('</head>', () => `${preloads.join('')}</head>`),
    );
  }
  const kept = new Set(joined.values());
  const sources = new Set([...joined.keys()].flatMap((key) => key.split(' ')));
  for (const address of sources) if (!kept.has(address)) rmSync(join(site, address));
}

function listStyles(html: string): string[] {
  return [...html.matchAll(stylesheet)].map(([, address = '']) => address);
}

/** Writes files of one kind as one, named by what it holds. */
function writeJoined(site: string, addresses: readonly string[]): string {
  const [first = ''] = addresses;
  if (addresses.length === 1) return first;
  const text = addresses.map((address) => readFileSync(join(site, address), 'utf8')).join('\n');
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  const address = `/_astro/joined.${hash}${extname(first)}`;
  writeFileSync(join(site, address), text);
  return address;
}

/** What a script loads that does nothing else; itself for others. */
function importedBy(site: string, address: string): string {
  const [, name] = onlyImport.exec(readFileSync(join(site, address), 'utf8')) ?? [];
  return name === undefined ? address : `/_astro/${name}`;
}

/** The scripts that a script cannot run without, theirs included. */
function listImports(site: string, address: string, known = new Set<string>()): string[] {
  for (const [, name = ''] of readFileSync(join(site, address), 'utf8').matchAll(staticImport)) {
    const imported = `/_astro/${name}`;
    if (known.has(imported)) continue;
    known.add(imported);
    listImports(site, imported, known);
  }
  return [...known];
}
