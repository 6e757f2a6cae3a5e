import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { buildSite, type BuiltSite } from '../build-site.ts';
import { serveSite } from '../serve.ts';
import { findFiles } from './site.ts';

/** A site that several tests look at. */
export type SharedSite = Omit<BuiltSite, 'remove'>;

/** How often a test looks whether a site that another builds is there, in milliseconds. */
const LOOK = 200;

function digestContent(content: string): string {
  const hash = createHash('sha256');
  for (const file of findFiles(content, '**/*'))
    hash.update(`${file}\n`).update(readFileSync(join(content, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * A site built from a content folder, once for all tests of a run that want the same content: nobody may write to it, and
 * nobody but the run removes it.
 */
export async function shareSite(content: string): Promise<SharedSite> {
  const claim = join(inject('sitesFolder'), digestContent(content));
  const record = join(claim, 'site.json');
  if (mkdirSync(claim, { recursive: true })) {
    const { ok, output, folder } = await buildSite(content, inject('sitesFolder'));
    writeFileSync(`${record}.part`, JSON.stringify({ ok, output, folder }));
    renameSync(`${record}.part`, record);
  }
  while (!existsSync(record)) await setTimeout(LOOK);
  const site = JSON.parse(readFileSync(record, 'utf8')) as Pick<
    BuiltSite,
    'ok' | 'output' | 'folder'
  >;
  return { ...site, serve: () => serveSite(site.folder) };
}
