import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tool.ts';

/** So many of the largest are told apart. */
const named = 12;

/** What installed packages take on disk, in MB: the largest, a scope as one, the others together, and all. */
export function measureInstall(): [name: string, megabytes: number][] {
  const folder = join(root, 'node_modules');
  const packages = readdirSync(folder).filter((name) => !name.startsWith('.'));
  const sizes = packages
    .map((name): [string, number] => [name, sizeOf(join(folder, name)) / 2 ** 20])
    .toSorted(([, a], [, b]) => b - a);
  const sum = (rows: readonly [string, number][]) =>
    rows.reduce((total, [, size]) => total + size, 0);
  const rest = sizes.slice(named);
  return [...sizes.slice(0, named), [`${rest.length} others`, sum(rest)], ['all', sum(sizes)]];
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
