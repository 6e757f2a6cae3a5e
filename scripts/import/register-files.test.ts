import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { idCounter } from './register-files.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'files-test-'));
  mkdirSync(join(content, 'registers'));
});
afterEach(() => rmSync(content, { recursive: true }));

describe('idCounter(content)', () => {
  test.each([
    ['quoted', '"编号","机构名称"\n"f-0012","甲园"\n'],
    ['at the end of a file without a line break', '机构名称,编号\n甲园,f-0012'],
  ])('counts on from an id that is %s', (_title, text) => {
    writeFileSync(join(content, 'registers/list.csv'), text);
    expect(idCounter(content)()).toBe('f-0013');
  });

  test('does not take an id that stands in a text for one', () => {
    writeFileSync(join(content, 'registers/list.csv'), '编号,机构名称\nf-0001,"甲,f-0099,乙"\n');
    expect(idCounter(content)()).toBe('f-0002');
  });
});
