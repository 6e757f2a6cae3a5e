import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentRoot } from '../../src/reading/content-root.ts';

/** A copy of the content in which one explanation of the glossary has one word more. */
export function changeOneWord(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'changed-'));
  cpSync(contentRoot, folder, { recursive: true });
  const [term = ''] = readdirSync(join(folder, 'glossary')).toSorted();
  const file = join(folder, 'glossary', term);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/。\s*$/, '，改过。\n'));
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
