import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { vocabulary } from '../vocabulary/schema.ts';
import { firstWith } from './read.ts';

const { registerWords } = vocabulary.parse(parse(readFileSync('content/vocabulary.yaml', 'utf8')));

test.each([
  ['公办', 'public'],
  ['国有企业', 'public'],
  ['公建公营', 'public'],
  ['事业单位', 'public'],
  ['公建民营', 'private'],
  ['公办民营', 'private'],
  ['民办公助', 'private'],
  ['民办非企业单位', 'private'],
  ['个体工商户', 'private'],
  ['企业', undefined],
])('who runs “%s”, by the words of the content, is %s', (text, sector) => {
  expect(firstWith(registerWords.sectors, [text])).toBe(sector);
});
