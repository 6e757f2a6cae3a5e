import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishWriting } from '../src/reading/finish-writing.ts';
import { root } from './tool.ts';
import { writeFiles } from './write-files.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'files-test-'));
  mkdirSync(join(content, 'registers'));
});
afterEach(() => rmSync(content, { recursive: true }));

const read = (path: string) => readFileSync(join(content, path), 'utf8');

test('writeFiles(content, files) writes nothing where one file cannot be written', () => {
  writeFileSync(join(content, 'registers/a.csv'), 'old');
  mkdirSync(join(content, 'registers/b.yaml'));
  writeFileSync(join(content, 'registers/b.yaml/file'), '');
  const files = new Map([
    ['registers/a.csv', 'new'],
    ['registers/c.csv', 'new'],
    ['registers/b.yaml', 'new'],
  ]);
  expect(() => writeFiles(content, files)).toThrow('expected no folder in the place of a file');
  expect(read('registers/a.csv')).toBe('old');
  expect(readdirSync(content)).toEqual(['registers']);
  expect(readdirSync(join(content, 'registers'))).toEqual(['a.csv', 'b.yaml']);
});

const names = ['changes/1.yaml', 'tables.json', 'ids.csv'];

/** A program that writes the files and is killed at its n-th step on the disk, a file then being half written. */
const program = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const [content, step] = process.argv.slice(1);
let left = Number(step);
const end = () => { process.kill(process.pid, 'SIGKILL'); for (;;); };
for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (left-- > 0) return real(...args);
    if (name === 'writeFileSync') real(args[0], args[1].slice(0, 1));
    end();
  };
}
syncBuiltinESMExports();
const { writeFiles } = await import(${JSON.stringify(join(root, 'scripts/write-files.ts'))});
writeFiles(content, new Map(${JSON.stringify(names.map((name) => [name, 'new']))}));
`;

/** Runs it on old files, and answers whether it was killed. */
function killAt(step: number): boolean {
  for (const name of readdirSync(content)) rmSync(join(content, name), { recursive: true });
  for (const name of names.slice(1)) writeFileSync(join(content, name), 'old');
  const args = ['--input-type=module', '-e', program, content, String(step)];
  const { signal, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (signal !== 'SIGKILL' && status !== 0) throw new Error(stderr);
  return signal === 'SIGKILL';
}

test('a program that is killed at any step leaves all files old or, once finished, all new', () => {
  const states: string[] = [];
  for (let step = 0; killAt(step); step += 1) {
    finishWriting(content);
    states.push([read('tables.json'), read('ids.csv')].join());
    const isNew = states.at(-1) === 'new,new';
    expect(readdirSync(content).includes('changes')).toBe(isNew);
    writeFiles(content, new Map([['ids.csv', 'newer']]));
    expect(readdirSync(content)).toEqual([...(isNew ? ['changes'] : []), 'ids.csv', 'tables.json']);
  }
  expect(states.length).toBeGreaterThan(10);
  expect(new Set(states)).toEqual(new Set(['old,old', 'new,new']));
}, 0);
