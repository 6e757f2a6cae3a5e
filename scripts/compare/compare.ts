/**
 * `node scripts/compare/compare.ts BEFORE AFTER [PART…]`: whether two built sites say the same. Every page has the same visible text, links and
 * anchors, and every other file the same bytes; names and contents of `_astro/` and `pagefind/`, compressed forms and scripts of the page's start aside. What may differ
 * stands in `exceptions.yaml` with its reason. PART limits it to files whose path holds one of them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { listDifferences, type Difference } from './differences.ts';
import { readPage, unhash } from './page-text.ts';

const exceptionsFile = z.array(
  z.strictObject({
    /** Regular expression that a whole path matches. */
    files: z.string(),
    /** Regular expression that a differing line matches; all of the file's when absent. */
    lines: z.string().optional(),
    why: z.string(),
  }),
);

const aside = /^(_astro|pagefind)\/|\.(br|gz)$|^(old-browsers|elder-mode)\.js$/;
const shownLines = 6;

function listPaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length))
    .filter((path) => !aside.test(path));
}

function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  if (!/\.(html|json|geojson|csv|txt|xml|svg|js|webmanifest)$|_headers$/.test(path))
    return [bytes.toString('base64')];
  if (!path.endsWith('.html')) return unhash(bytes.toString()).split('\n');
  const { text, links } = readPage(bytes.toString());
  return [...text, ...links];
}

function compareFile(before: string, after: string, path: string): Difference[] {
  if (!existsSync(join(after, path))) return [{ sign: '-', line: 'the file' }];
  if (!existsSync(join(before, path))) return [{ sign: '+', line: 'the file' }];
  return listDifferences(readLines(join(before, path)), readLines(join(after, path)));
}

function compareSites(before: string, after: string, parts: string[]): number {
  const exceptions = exceptionsFile
    .parse(parse(readFileSync(join(import.meta.dirname, 'exceptions.yaml'), 'utf8')) ?? [])
    .map(({ files, lines = '', ...rest }) => ({
      ...rest,
      files: new RegExp(`^(${files})$`),
      lines: new RegExp(lines),
      uses: 0,
    }));
  const isExcused = (path: string, { line }: Difference) => {
    const exception = exceptions.find(({ files, lines }) => files.test(path) && lines.test(line));
    if (exception) exception.uses += 1;
    return exception !== undefined;
  };
  const paths = [...new Set([...listPaths(before), ...listPaths(after)])]
    .filter((path) => parts.length === 0 || parts.some((part) => path.includes(part)))
    .sort();
  let differing = 0;
  for (const path of paths) {
    const differences = compareFile(before, after, path).filter((one) => !isExcused(path, one));
    if (differences.length === 0) continue;
    differing += 1;
    console.log(`${path}: ${differences.length} lines differ`);
    for (const { sign, line } of differences.slice(0, shownLines))
      console.log(`  ${sign} ${line.slice(0, 300)}`);
  }
  for (const { why, uses } of exceptions) console.log(`excused ${uses} lines: ${why}`);
  console.log(`${paths.length} files compared, ${differing} differ`);
  return differing;
}

const [before, after, ...parts] = process.argv.slice(2);
if (!before || !after) {
  console.error('Two built sites are needed: node scripts/compare/compare.ts BEFORE AFTER [PART…]');
  process.exit(2);
}
process.exitCode = compareSites(before, after, parts) > 0 ? 1 : 0;
