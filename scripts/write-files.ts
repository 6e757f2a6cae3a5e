import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes all files or none: each is written beside its place first, then all are renamed; where a renaming fails, those
 * before it are undone and the error is thrown. Only a machine that stops between two renamings leaves one file new.
 */
export function writeFiles(content: string, files: ReadonlyMap<string, string>): void {
  const paths = [...files.keys()].map((path) => join(content, path));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(`${join(content, path)}.new`, text);
    }
    renameAll(paths);
  } finally {
    for (const path of paths) rmSync(`${path}.new`, { force: true });
  }
}

function renameAll(paths: readonly string[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const path of paths) {
      const before = existsSync(path) ? readFileSync(path) : undefined;
      renameSync(`${path}.new`, path);
      undo.push(() => (before ? writeFileSync(path, before) : rmSync(path)));
    }
  } catch (error) {
    for (const restore of undo.toReversed()) restore();
    throw error;
  }
}
