import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import type { Problem } from '../lib/problems.ts';
import { findTextFaults } from '../lib/text-faults.ts';

/** A content file as read, with its path for messages. */
export interface ContentFile {
  /** Relative to the working folder. */
  path: string;
  /** File name without its ending. */
  stem: string;
  text: string;
}

/** Gathers problems while content is read. */
export type Collect = (problem: Problem) => void;

/** Paths of the files below `folder` that end in one of `endings`, sorted, no hidden ones; none when there is no folder. */
export function listFiles(folder: string, endings: readonly string[]): string[] {
  const entries = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
    : [];
  return entries
    .filter((name) => endings.includes(extname(name)) && !/(?:^|[\\/])\./.test(name))
    .map((name) => join(folder, name))
    .sort();
}

/** File name without folder and ending. */
export function stemOf(path: string): string {
  return basename(path, extname(path));
}

/** Path as shown in messages. */
export function shownPath(path: string): string {
  return relative(process.cwd(), path) || path;
}

/** Reads a file, without its byte-order mark and with `\n` line ends. */
export function readContentFile(path: string): ContentFile {
  const text = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  return { path: shownPath(path), stem: stemOf(path), text };
}

/** Endings of the files of a content folder, all of them text. */
const textEndings = ['.md', '.yaml', '.csv', '.geojson', '.json', '.txt'];

/** Collects what may stand in no text of the content: bytes that are no UTF-8, characters that nobody sees. */
export function checkTexts(root: string, collect: Collect): void {
  for (const path of listFiles(root, textEndings)) {
    for (const fault of findTextFaults(readFileSync(path)))
      collect({ file: shownPath(path), ...fault });
  }
}

/** Changes whenever any file below `root` does. */
export function folderDigest(root: string): string {
  const hash = createHash('sha256');
  for (const path of listFiles(root, textEndings)) {
    hash.update(path).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
