import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Pictures of earlier builds, by what they were drawn from: `npm ci` empties it. */
const folder = 'node_modules/.pictures';

/**
 * The picture that is drawn from a text, drawn once for all builds. The text must say everything that the picture
 * depends on.
 */
export async function keepPicture(
  source: string,
  draw: () => Promise<Uint8Array>,
  kept = folder,
): Promise<Uint8Array> {
  const file = join(kept, `${createHash('sha256').update(source).digest('hex')}.png`);
  try {
    return readFileSync(file);
  } catch {
    const picture = await draw();
    const part = `${file}.${process.pid}`;
    mkdirSync(kept, { recursive: true });
    writeFileSync(part, picture);
    // Builds side by side may draw the same: a file is there whole or not at all.
    renameSync(part, file);
    return picture;
  }
}
