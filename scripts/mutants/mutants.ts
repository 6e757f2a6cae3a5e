/**
 * `node scripts/mutants/mutants.ts [--count 60] [--seed 1] [--list]`: whether the unit tests notice faults. Puts one fault
 * after another into a copy of the project, runs the unit tests that use the file, and prints which faults were caught.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tool.ts';
import { applyMutant, listMutants, type Mutant } from './operators.ts';

/** The files that get faults. */
const mutated = ['src/{lib,loaders,markdown,model}/**/*.ts'];
const spared = ['**/*.test.ts', '**/*.examples.ts', '**/schema.ts'];

/** What the tests need of the project. */
const copied = [
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'content',
  'public',
  'scripts',
  'src',
  '.astro',
];

/** Tests that run for so long, in milliseconds, met a fault that keeps them from ending. */
const ENDLESS = 600_000;

interface Placed extends Mutant {
  file: string;
  source: string;
}

/** As many faults as asked for of all that there are: those whose digests with the seed come first, wherever else code changes. */
function chooseMutants(count: number, seed: string): Placed[] {
  const digest = ({ file, operator, start, text }: Placed) =>
    createHash('sha256').update([seed, file, operator, start, text].join('\n')).digest('hex');
  return globSync(mutated, { cwd: root, exclude: spared })
    .flatMap((file) => {
      const source = readFileSync(root + file, 'utf8');
      return listMutants(source).map((mutant) => ({ ...mutant, file, source }));
    })
    .map((mutant) => ({ mutant, key: digest(mutant) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

/** `src/lib/a.ts:12 guard: if (!a) return b; → ;` */
function describe({ file, operator, source, start, end, text }: Placed): string {
  const line = source.slice(0, start).split('\n').length;
  const [from = 0, to = 0] = [source.lastIndexOf('\n', start - 1) + 1, source.indexOf('\n', end)];
  const show = (code: string) => code.replace(/\s+/g, ' ').trim();
  const changed = source.slice(from, start) + text + source.slice(end, to);
  return `${file}:${line} ${operator}: ${show(source.slice(from, to))} → ${show(changed)}`;
}

/** A copy of the project, less what is built. Where it is killed, what is left is a folder of the system's for such. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const name of copied) cpSync(root + name, join(folder, name), { recursive: true });
  symlinkSync(`${root}node_modules`, join(folder, 'node_modules'));
  return folder;
}

/** Whether the unit tests that use the files pass. */
function passes(folder: string, files: string[]): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const args = ['related', ...files, '--run', '--bail=1', '--passWithNoTests', '--project=unit'];
  const child = spawn(process.execPath, [vitest, ...args, '--config=scripts/vitest.config.ts'], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  });
  const stop = setTimeout(() => {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  }, ENDLESS);
  child.on('close', (code) => {
    clearTimeout(stop);
    resolve(code === 0);
  });
  return promise;
}

async function countCaught(folder: string, mutants: Placed[]): Promise<number> {
  if (!(await passes(folder, [...new Set(mutants.map(({ file }) => file))])))
    throw new Error('The unit tests fail without any fault: run `npm test -- unit` first.');
  let caught = 0;
  for (const mutant of mutants) {
    const path = join(folder, mutant.file);
    writeFileSync(path, applyMutant(mutant.source, mutant));
    const isCaught = !(await passes(folder, [mutant.file]));
    writeFileSync(path, mutant.source);
    caught += Number(isCaught);
    console.log(`${isCaught ? 'caught  ' : 'survived'} ${describe(mutant)}`);
  }
  return caught;
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    list: { type: 'boolean', default: false },
  },
});
const mutants = chooseMutants(Number(values.count), values.seed);
if (values.list) {
  for (const mutant of mutants) console.log(describe(mutant));
} else {
  const folder = copyProject();
  try {
    console.log(`${await countCaught(folder, mutants)} of ${mutants.length} caught`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
