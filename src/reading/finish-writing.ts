import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of a content folder that holds, at their paths, files that are written whole and not yet all in place. */
export const writtenFolder = '.written';

/**
 * Puts in place what a program had written whole when it was stopped, and answers its paths; none where nothing is left
 * to do. It may be stopped itself: the next call goes on.
 */
export function finishWriting(content: string): string[] {
  const folder = join(content, writtenFolder);
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  for (const path of paths) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    renameSync(join(folder, path), join(content, path));
  }
  rmSync(folder, { recursive: true });
  return paths;
}
