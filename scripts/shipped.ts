import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Linter } from 'eslint';
import esX from 'eslint-plugin-es-x';
import { contentRoot } from '../src/reading/content-root.ts';
import { buildSite } from './build-site.ts';
import { findFiles } from './checks/site.ts';
import type { Outcome } from './tool.ts';

/** Rules for what public/old-browsers.js brings to a browser that lacks it. */
const brought = [
  'es-x/no-array-prototype-at',
  'es-x/no-string-prototype-at',
  'es-x/no-array-prototype-findlast-findlastindex',
  'es-x/no-array-prototype-tosorted',
  'es-x/no-array-prototype-toreversed',
  'es-x/no-object-hasown',
];

/** Rules that go by names which older methods bear too: `map` of arrays is one of iterators since 2025. */
const mistaken = /iterator-prototype-(?!drop|take|toarray)|no-resizable-and-growable-arraybuffers/;

/** What belongs to the page, not to the language, and Chrome 87 or Safari 14 lack. */
const missing =
  /\b(?:structuredClone|requestSubmit|showModal|showPicker|togglePopover|startViewTransition|randomUUID|AbortSignal\.(?:any|timeout)|URL\.canParse|Intl\.Segmenter)\b/;

/** Selectors that make `querySelector` of an old browser throw. */
const newSelector = /:(?:has|where|modal|popover-open|user-valid|user-invalid)\b/;

/** MapLibre needs WebGL 2 and Pagefind newer WebAssembly than that; both are loaded only where these are. */
const isForNewer = (file: string) => /^(?:pagefind\/|_astro\/maplibre)/.test(file);

const linter = new Linter();
const language: Linter.Config = {
  files: ['**/*.js', '**/*.mjs'],
  plugins: { 'es-x': esX },
  settings: { 'es-x': { aggressive: true } },
  rules: Object.fromEntries(
    Object.keys(esX.configs['flat/restrict-to-es2021'].rules ?? {})
      .filter((name) => !brought.includes(name) && !mistaken.test(name))
      .map((name) => [name, 'error']),
  ),
};

/** What Chrome 87 or Safari 14 cannot read in a file of the built site, a line for each. */
export function findNewer(file: string, text: string): string[] {
  if (extname(file) === '.css') return findInStyles(file, text);
  const faults = findAll(file, text, [[/\(\?<[=!]/, 'lookbehind, which Safari 16.3 cannot read']]);
  if (isForNewer(file)) return faults;
  const messages = linter.verify(text, [language], { filename: file });
  return [
    ...faults,
    ...messages.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`),
    ...findAll(file, text, [
      [missing, 'a function that old browsers lack'],
      [newSelector, 'a selector that throws in old browsers'],
    ]),
  ];
}

/** One unknown selector takes those beside it along; by itself it is an enhancement. */
function findInStyles(file: string, text: string): string[] {
  return findAll(file, text, [
    [/@layer\b/, 'a cascade layer, which old browsers leave out whole'],
    [
      /[^{}]*:(?:has|where)\([^{}]*,[^{}]*(?=\{)|[^{}]*,[^{}]*:(?:has|where)\([^{}]*(?=\{)/,
      'a selector that takes those beside it along',
    ],
    [/&/, 'a nested rule'],
  ]);
}

function findAll(file: string, text: string, patterns: [RegExp, string][]): string[] {
  return patterns.flatMap(([pattern, what]) => {
    const at = text.search(pattern);
    if (at === -1) return [];
    const before = text.slice(0, at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return [`${file}:${before.length}:${column} ${what}: ${text.slice(at, at + 60)}`];
  });
}

/** Builds the site apart, for `dist` may be older than the sources, and looks through what browsers read of it. */
export async function checkShipped(): Promise<Outcome> {
  const site = await buildSite(contentRoot);
  try {
    if (!site.ok) return site;
    const files = findFiles(site.folder, '**/*.{js,mjs,css}');
    const faults = files.flatMap((file) =>
      findNewer(file, readFileSync(join(site.folder, file), 'utf8')),
    );
    return { ok: faults.length === 0 && files.length > 0, output: faults.join('\n') };
  } finally {
    site.remove();
  }
}
