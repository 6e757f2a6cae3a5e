import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finishWriting, writtenFolder } from '../src/reading/finish-writing.ts';

/** Folder that a writing is prepared in; what a stopped program leaves in it counts for nothing. */
const preparedFolder = '.writing';

/**
 * Writes all files or none, wherever the program is stopped: they are written into a folder of their own; its renaming
 * is the moment from which they count, and whoever reads or writes the content next puts in place what is not yet.
 * Throws, and writes nothing, where a file cannot stand in its place.
 */
export function writeFiles(content: string, files: ReadonlyMap<string, string>): void {
  finishWriting(content);
  const prepared = join(content, preparedFolder);
  rmSync(prepared, { recursive: true, force: true });
  try {
    for (const [path, text] of files) {
      if (statSync(join(content, path), { throwIfNoEntry: false })?.isDirectory())
        throw new Error(`${join(content, path)}: expected no folder in the place of a file`);
      mkdirSync(dirname(join(prepared, path)), { recursive: true });
      writeFileSync(join(prepared, path), text, { flush: true });
    }
    renameSync(prepared, join(content, writtenFolder));
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    throw error;
  }
  finishWriting(content);
}
