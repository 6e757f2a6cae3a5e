import { describe, expect, it } from 'vitest';
import { encodeBlocks, encodeTerm, encodeTitle, everyRecord } from './rules.ts';

const wordsOf = (phrase: string) => phrase.replace(/^"|"$/g, '');

/** Whether words hold a phrase, as an index of words does. */
const holds = (words: string, phrase: string) => ` ${words} `.includes(` ${wordsOf(phrase)} `);

describe('encodeBlocks(blocks)', () => {
  const words = encodeBlocks([
    { text: '甲乙丙', textClass: 'title' },
    { text: '乙丙', textClass: 'body' },
    { text: '丙丁', textClass: 'body' },
  ]);

  it('is letters and digits of one case, which no program cuts or drops', () => {
    const signs = encodeBlocks([{ text: '1a（“—‰①éが😀', textClass: 'body' }]);
    expect(signs).toMatch(/^[a-z0-9 ]+$/);
    expect(new Set(signs.split(' ').map(({ length }) => length))).toEqual(new Set([5, 8, 2]));
  });

  it('holds each piece of a block, by its class', () => {
    expect(holds(words, encodeTerm('甲乙', 'title'))).toBe(true);
    expect(holds(words, encodeTerm('甲乙', 'body'))).toBe(false);
    expect(holds(words, encodeTerm('丙丁', 'body'))).toBe(true);
    expect(holds(words, encodeTerm('丁', 'body'))).toBe(true);
    expect(holds(words, encodeTerm('丁', 'title'))).toBe(false);
  });

  it('is found with every record, without text too', () => {
    expect(holds(encodeBlocks([]), everyRecord)).toBe(true);
  });

  it('holds nothing across two blocks', () => {
    expect(holds(words, encodeTerm('乙丙丁', 'body'))).toBe(false);
    expect(holds(words, encodeTerm('丙丙', 'body'))).toBe(false);
  });
});

describe('encodeTitle(term)', () => {
  it('finds whole titles alone', () => {
    const words = encodeBlocks([{ text: '甲乙丙', textClass: 'title' }]);
    expect(holds(words, encodeTitle('甲乙丙'))).toBe(true);
    expect(holds(words, encodeTitle('甲乙'))).toBe(false);
    expect(holds(words, encodeTitle('乙丙'))).toBe(false);
    expect(holds(encodeBlocks([{ text: '甲', textClass: 'title' }]), encodeTitle('甲'))).toBe(true);
  });
});
