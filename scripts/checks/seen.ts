import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tool.ts';
import { siteRoot, type SitePage } from './site.ts';

/** Whether every page is to be checked, as CI does and `npm test -- site all`, whatever earlier runs saw. */
const checksAll = Boolean(process.env['CI'] || process.env['CHECK_ALL']);

/** One page in so many of those that no other check opens is looked at where not all are. */
const SAMPLED = 8;

type Seen = Record<string, { files: string[]; digest: string }>;

const digestOf = (...texts: (string | Buffer)[]) =>
  texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');

/** What checks: where it changes, nothing counts as checked. */
const checkers = [
  ...[
    'hostile-address.test',
    'loading',
    'page-faults',
    'pages.test',
    'seen',
    'site',
    'site-test',
  ].map((name) => join(import.meta.dirname, `${name}.ts`)),
  ...['axe-core', 'playwright-core'].map((name) =>
    join(root, 'node_modules', name, 'package.json'),
  ),
  join(siteRoot, '_headers'),
].map((file) => readFileSync(file));

function digestFiles(paths: readonly string[]): string {
  return digestOf(
    ...checkers,
    ...paths.map((path) => {
      const file = join(siteRoot, path.endsWith('/') ? `${path}index.html` : path);
      return existsSync(file) ? readFileSync(file) : 'nothing';
    }),
  );
}

/**
 * What a check saw of pages in earlier runs of this copy of the project, kept in node_modules: a page that passed is not
 * checked again while all that it loaded is as it was.
 */
export function recallSeen(check: string): {
  isUnchanged: (page: SitePage) => boolean;
  /** Notes that a page passed, with the addresses that it loaded. */
  remember: (page: SitePage, loaded: Iterable<string>) => void;
} {
  const folder = join(root, 'node_modules/.cache/site-checks');
  const file = join(folder, `${check}.json`);
  const seen: Seen =
    existsSync(file) && !checksAll ? (JSON.parse(readFileSync(file, 'utf8')) as Seen) : {};
  return {
    isUnchanged({ path }) {
      const known = seen[path];
      return known !== undefined && digestFiles(known.files) === known.digest;
    },
    remember({ path }, loaded) {
      const files = [...new Set([path, ...loaded])].map((address) => decodeURIComponent(address));
      seen[path] = { files, digest: digestFiles(files) };
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(seen));
    },
  };
}

/** Whether a page is among the sample, which changes with what the pages say, or all are wanted. */
export function isSampled({ html }: SitePage): boolean {
  return checksAll || parseInt(digestOf(html).slice(0, 8), 16) % SAMPLED === 0;
}
