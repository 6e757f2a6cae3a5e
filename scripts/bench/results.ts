import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageBytes } from './pages.ts';

const folder = join(import.meta.dirname, 'results');

/** A Markdown table, all columns but the first aligned right; a cell without a value is a dash. */
export function formatTable(
  header: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  const alignment = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return [header, alignment, ...rows]
    .map((cells) => `| ${cells.map((cell) => cell ?? '—').join(' | ')} |\n`)
    .join('');
}

/** Writes a file of results: a title, how it was measured, and a table. */
export function writeResults(name: string, title: string, how: string, table: string): void {
  writeFileSync(join(folder, `${name}.md`), `# ${title}\n\n${how}\n\n${table}`);
  console.log(`${how}\n\n${table}`);
}

const bytesHeader = ['largest page of', 'HTML', 'CSS', 'script', 'all', 'requests'];

export function writePageBytes(rows: readonly PageBytes[]): void {
  writeResults(
    'bytes',
    'Bytes of pages',
    'What a first visit takes, in bytes counted at the server, brotli 11, on a phone; what a page’s workers ask for included. Written by `npm run bench -- --bytes`. A test fails when a page type takes 5 % more than it says here.',
    formatTable(
      bytesHeader,
      rows.map(({ type, html, css, script, all, requests }) => [
        type,
        html,
        css,
        script,
        all,
        requests,
      ]),
    ),
  );
}

/** All bytes of a first visit by page type, as the repository has them. */
export function readPageBytes(): Map<string, number> {
  const rows = readFileSync(join(folder, 'bytes.md'), 'utf8').matchAll(/^\| (\/\S*) .*$/gm);
  return new Map(
    [...rows].map(([row, type = '']) => [
      type,
      Number(row.split('|')[bytesHeader.indexOf('all') + 1]),
    ]),
  );
}
