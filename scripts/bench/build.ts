import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runTool } from '../tool.ts';

/** What a build of the whole site took. */
export interface BuildCost {
  seconds: number;
  /** Of the processor, by the build's process and those it started and waited for: what does not depend on who else works. */
  cpuSeconds: number;
  /** Peak memory of the build's process and those it started. */
  megabytes: number;
}

/** Builds the site, from another content folder to another place if asked, and measures it. Throws with the build's output when it fails. */
export async function measureBuild(
  env: Record<string, string> = {},
  args: string[] = [],
): Promise<BuildCost> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  const record = join(folder, 'peak');
  const recorder = pathToFileURL(join(root, 'scripts/bench/record-peak.ts')).href;
  const start = performance.now();
  const { ok, output } = await runTool('astro', ['build', ...args], {
    env: { ...env, NODE_OPTIONS: `--import=${recorder}`, BENCH_PEAK_FILE: record },
  });
  const seconds = (performance.now() - start) / 1000;
  if (!ok) throw new Error(output);
  const [megabytes = 0, cpuSeconds = 0] = (await readFile(record, 'utf8')).split(' ').map(Number);
  await rm(folder, { recursive: true });
  return { seconds, cpuSeconds, megabytes };
}
