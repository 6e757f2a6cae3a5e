import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { keepMade } from './keep-made.ts';

/** Files whose text hosts send compressed. */
const texts = new Set(
  '.css .csv .geojson .html .js .json .md .svg .txt .webmanifest .xml'.split(' '),
);

/** Shorter files gain nothing: they fit into the packet that answers. */
const LEAST_BYTES = 512;

const formats = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes `name.br` and `name.gz` beside each text file, as small as they get: hosts send them as they are. `PRECOMPRESS=off`
 * leaves them out, for hosts that compress by themselves or count files.
 */
export function compressFiles(): AstroIntegration {
  return {
    name: 'compress-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['PRECOMPRESS'] === 'off') return;
        const count = await compressFilesOf(fileURLToPath(dir));
        logger.info(`${count} files compressed`);
      },
    },
  };
}

/** Compresses the text files of a built site's folder; answers how many. */
async function compressFilesOf(site: string): Promise<number> {
  const files = globSync('**/*.*', { cwd: site }).filter((file) => texts.has(extname(file)));
  let count = 0;
  const compress = async (file: string) => {
    const path = join(site, file);
    const bytes = await readFile(path);
    if (bytes.length < LEAST_BYTES) return;
    count += 1;
    for (const [format, make] of Object.entries(formats))
      await writeFile(`${path}.${format}`, await keepMade([format, bytes], () => make(bytes)));
  };
  const queue = files.values();
  const work = async () => {
    for (const file of queue) await compress(file);
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return count;
}
