import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFiles } from './write-files.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'files-test-'));
  mkdirSync(join(content, 'registers'));
});
afterEach(() => rmSync(content, { recursive: true }));

test('writeFiles(content, files) puts the first file back where the second cannot be written', () => {
  writeFileSync(join(content, 'registers/a.csv'), 'old');
  mkdirSync(join(content, 'registers/b.yaml'));
  writeFileSync(join(content, 'registers/b.yaml/file'), '');
  const files = new Map([
    ['registers/a.csv', 'new'],
    ['registers/c.csv', 'new'],
    ['registers/b.yaml', 'new'],
  ]);
  expect(() => writeFiles(content, files)).toThrow();
  expect(readFileSync(join(content, 'registers/a.csv'), 'utf8')).toBe('old');
  expect(readdirSync(join(content, 'registers'))).toEqual(['a.csv', 'b.yaml']);
});
