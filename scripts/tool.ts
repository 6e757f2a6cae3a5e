import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** How a program ended, and all it printed. */
export interface Outcome {
  ok: boolean;
  output: string;
}

/**
 * Runs the program of an installed package, by the Node that runs this. Its output is kept, or
 * passed on as it comes with `live`.
 */
export async function runTool(
  packageName: string,
  args: string[],
  { live = false, env = {} }: { live?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [await getProgram(packageName), ...args], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  child.on('error', (error) => resolve({ ok: false, output: error.message }));
  child.on('close', (code) => resolve({ ok: code === 0, output }));
  return promise;
}

async function getProgram(packageName: string): Promise<string> {
  const folder = `${root}node_modules/${packageName}/`;
  const { bin } = JSON.parse(await readFile(`${folder}package.json`, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const program = typeof bin === 'string' ? bin : bin[packageName];
  if (!program) throw new Error(`${packageName} has no program of its name`);
  return folder + program;
}
