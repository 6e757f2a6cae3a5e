import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { ContentError } from '../../src/lib/problems.ts';
import { type HeaderNames, parseCsv } from '../../src/reading/csv.ts';
import { listFiles, readContentFile, shownPath } from '../../src/reading/files.ts';
import { type Content, readContent } from '../../src/model/content/read.ts';
import { formatRows } from './csv-text.ts';
import type { KeptRow } from './merge.ts';
import { parseSheet } from './sheet.ts';

/** A register's rows as they are kept, with the headers in their order; none when there is no such file. */
export function readKept(path: string, names: HeaderNames): { headers: string[]; rows: KeptRow[] } {
  if (!existsSync(path)) return { headers: [], rows: [] };
  const file = readContentFile(path);
  const problems: ContentError['problems'][number][] = [];
  const rows = parseCsv(file, names, (problem) => problems.push(problem));
  if (problems.length > 0) throw new ContentError(problems);
  const [header] = parseSheet(file.text, file.path);
  return { headers: header?.cells ?? [], rows: rows.map(({ cells }) => cells) };
}

/** CSV of a register: the headers that it has, then those of the other columns that are filled. */
export function formatRegister(
  headers: readonly string[],
  rows: readonly KeptRow[],
  names: HeaderNames,
): string {
  const fieldOf = (header: string) =>
    Object.keys(names).find((field) => names[field]?.includes(header)) ?? header;
  const used = new Set(rows.flatMap((row) => Object.keys(row).filter((field) => row[field])));
  const columns = headers.map((header) => ({ header, field: fieldOf(header) }));
  const others = Object.keys(names)
    .filter((field) => used.has(field) && !columns.some((column) => column.field === field))
    .map((field) => ({ header: names[field]?.[0] ?? field, field }));
  const all = [...columns, ...others];
  return formatRows([
    all.map(({ header }) => header),
    ...rows.map((row) => all.map(({ field }) => row[field] ?? '')),
  ]);
}

/** The YAML text with the given values set; comments and other keys stay. */
export function updateYaml(text: string, values: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(text);
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) document.set(key, value);
  return document.toString({ lineWidth: 0 });
}

/** Answers new ids `f-0007`, counted on from the highest that any register or released list ever held. */
export function idCounter(content: string): () => string {
  const paths = [
    ...listFiles(join(content, 'registers'), ['.csv']),
    ...listFiles(content, ['.csv']).filter((path) => basename(path) === 'released-ids.csv'),
  ];
  let last = 0;
  for (const path of paths) {
    for (const { cells } of parseSheet(readFileSync(path, 'utf8'), shownPath(path)))
      for (const cell of cells) last = Math.max(last, Number(/^f-(\d{1,9})$/.exec(cell)?.[1] ?? 0));
  }
  return () => `f-${String(++last).padStart(4, '0')}`;
}

/**
 * The whole content as the site's own reader has it once the files are written. Throws all that is wrong, with the
 * paths that the files will have.
 *
 * @param files path below the content folder to text
 */
export function readWith(content: string, files: ReadonlyMap<string, string>): Content {
  const copy = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    cpSync(content, copy, { recursive: true });
    for (const [path, text] of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    return readContent(copy);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const [from, to] = [shownPath(copy), shownPath(content)];
    throw new ContentError(
      error.problems.map((problem) => ({
        ...problem,
        file: problem.file.replace(from, to),
        found: problem.found.replaceAll(from, to),
      })),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
