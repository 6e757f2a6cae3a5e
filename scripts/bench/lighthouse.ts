import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../tool.ts';

/** What is used of Lighthouse. `port` is where a browser listens; scores are from 0 to 1. */
export type Lighthouse = (
  url: string,
  options: { port: number; logLevel: 'silent'; output: 'json' },
) => Promise<LighthouseResult | undefined>;

interface LighthouseResult {
  lhr: {
    runtimeError?: { message: string };
    categories: Record<string, { score: number | null }>;
  };
}

/**
 * Lighthouse as the package.json here names it, fetched by npm the first time that it is asked for: it is 127 MB, and only
 * the bench needs it. Throws where it cannot be had.
 */
export async function fetchLighthouse(): Promise<Lighthouse> {
  const { dependencies } = createRequire(import.meta.url)('./package.json') as {
    dependencies: { lighthouse: string };
  };
  const folder = join(root, 'node_modules/.bench', dependencies.lighthouse);
  const { resolve } = createRequire(join(folder, 'package.json'));
  if (!existsSync(join(folder, 'node_modules/lighthouse/package.json'))) {
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(import.meta.dirname, 'package.json'), join(folder, 'package.json'));
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error('Lighthouse could not be fetched: the bench needs it.');
  }
  const { default: lighthouse } = (await import(pathToFileURL(resolve('lighthouse')).href)) as {
    default: Lighthouse;
  };
  return lighthouse;
}
