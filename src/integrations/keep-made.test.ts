import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepMade } from './keep-made.ts';

const folder = mkdtempSync(join(tmpdir(), 'made-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a thing is made once from each source', async () => {
  const made: string[] = [];
  const make = (text: string) => async () => {
    made.push(text);
    return Buffer.from(`picture of ${text}`);
  };
  const shown: string[] = [];
  for (const text of ['a', 'b', 'a', 'b'])
    shown.push(Buffer.from(await keepMade(['picture', text], make(text), folder)).toString());
  expect(shown).toEqual(['picture of a', 'picture of b', 'picture of a', 'picture of b']);
  expect(made).toEqual(['a', 'b']);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('where one part of a source ends tells sources apart', async () => {
  const make = (text: string) => () => Promise.resolve(Buffer.from(text));
  await keepMade(['ab', 'c'], make('first'), folder);
  const other = await keepMade(['a', 'bc'], make('second'), folder);
  expect(Buffer.from(other).toString()).toBe('second');
});

test('what could not be made is not kept', async () => {
  const fail = () => Promise.reject(new Error('no ink'));
  await expect(keepMade(['c'], fail, folder)).rejects.toThrow('no ink');
  const again = await keepMade(['c'], () => Promise.resolve(Buffer.from('c')), folder);
  expect(Buffer.from(again).toString()).toBe('c');
});
