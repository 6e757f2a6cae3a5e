import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepPicture } from './keep-picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a picture is drawn once for each text that it is drawn from', async () => {
  const drawn: string[] = [];
  const picture = (text: string) => async () => {
    drawn.push(text);
    return Buffer.from(`picture of ${text}`);
  };
  const shown: string[] = [];
  for (const text of ['a', 'b', 'a', 'b'])
    shown.push(Buffer.from(await keepPicture(text, picture(text), folder)).toString());
  expect(shown).toEqual(['picture of a', 'picture of b', 'picture of a', 'picture of b']);
  expect(drawn).toEqual(['a', 'b']);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a picture that could not be drawn is not kept', async () => {
  const fail = () => Promise.reject(new Error('no ink'));
  await expect(keepPicture('c', fail, folder)).rejects.toThrow('no ink');
  const again = await keepPicture('c', () => Promise.resolve(Buffer.from('c')), folder);
  expect(Buffer.from(again).toString()).toBe('c');
});
