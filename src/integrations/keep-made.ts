import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What earlier builds made, by what it was made from: `npm ci` empties it. */
const folder = 'node_modules/.made';

/**
 * What is made from a source, made once for all builds. The source must say everything that it depends on, its kind
 * too.
 */
export async function keepMade(
  source: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
  kept = folder,
): Promise<Uint8Array> {
  const hash = createHash('sha256');
  for (const part of source) hash.update(part).update('\0');
  const file = join(kept, hash.digest('hex'));
  try {
    return readFileSync(file);
  } catch {
    const made = await make();
    const part = `${file}.${process.pid}`;
    mkdirSync(kept, { recursive: true });
    writeFileSync(part, made);
    // Builds side by side may make the same: a file is there whole or not at all.
    renameSync(part, file);
    return made;
  }
}
