import { describe, expect, it } from 'vitest';
import {
  findNear,
  guessNear,
  guessPinyin,
  readVocabulary,
  replaceSynonyms,
  simplify,
} from './search-guess.ts';
import { suggest } from './search-suggest.ts';

const guesser = readVocabulary({
  words: ['红苹果', '红苹果树', '大红花', '平安'],
  syllables: {
    hong: '红',
    ping: '苹平',
    guo: '果',
    shu: '树',
    da: '大',
    dai: '大',
    hua: '花',
    an: '安',
  },
  traditional: '紅红蘋苹樹树',
});

describe('guessPinyin(guesser, query)', () => {
  it('reads syllables, the last one cut short or not, and initials', () => {
    expect(guessPinyin(guesser, 'pingguo')[0]).toBe('苹果');
    expect(guessPinyin(guesser, 'hongpinggu')[0]).toBe('红苹果');
    expect(guessPinyin(guesser, 'hpg')[0]).toBe('红苹果');
    expect(guessPinyin(guesser, "ping'an")[0]).toBe('平安');
  });

  it('knows every reading of a character', () => {
    expect(guessPinyin(guesser, 'daihong')).toEqual(['大红']);
  });

  it('guesses nothing for what is no pinyin', () => {
    expect(guessPinyin(guesser, 'xyz')).toEqual([]);
    expect(guessPinyin(guesser, '苹')).toEqual([]);
  });
});

describe('guessNear(guesser, query)', () => {
  it('corrects a wrong, a missing and an added character', () => {
    expect(guessNear(guesser, '红评果')).toContain('红苹果');
    expect(guessNear(guesser, '红苹树')).toContain('红苹果树');
    expect(guessNear(guesser, '大红红花')).toContain('大红花');
  });

  it('prefers what sounds alike', () => {
    expect(guessNear(guesser, '红平果')[0]).toBe('红苹果');
  });

  it('takes whole words only for two characters', () => {
    expect(guessNear(guesser, '平地')).toEqual(['平安']);
    expect(guessNear(guesser, '苹地')).toEqual([]);
  });
});

describe('guessNear(guesser, query) of a number', () => {
  const numbered = { ...guesser, words: ['290个托位'], lines: '290个托位' };

  it('never takes another number for it', () => {
    expect(guessNear(numbered, '8290')).toEqual([]);
    expect(guessNear(numbered, '290个床位')).toContain('290个托位');
  });
});

describe('findNear(query, text)', () => {
  it('takes signs as themselves', () => {
    expect(findNear('a(b', 'a(c').map(({ text }) => text)).toContain('a(c');
    expect(findNear('1.5', '1x5').map(({ text }) => text)).toEqual(['1x5']);
  });
});

describe('replaceSynonyms(groups, query)', () => {
  const groups = [
    ['苹果', '林檎'],
    ['苹果树', '果木'],
    ['苹果', '平果'],
  ];

  it('replaces the longest word by each word of its groups', () => {
    expect(replaceSynonyms(groups, '种苹果')).toEqual(['种林檎', '种平果']);
    expect(replaceSynonyms(groups, '苹果树')).toEqual(['果木']);
    expect(replaceSynonyms(groups, '梨')).toEqual([]);
  });
});

describe('simplify(guesser, text)', () => {
  it('replaces the traditional characters it knows', () => {
    expect(simplify(guesser, '紅蘋果樹')).toBe('红苹果树');
  });
});

describe('suggest(suggestions, query, most)', () => {
  const suggestions = {
    kinds: ['果', '树'],
    items: [
      ['小苹果', 0, '/1/'],
      ['苹果园', 1, '/2/'],
      ['苹 果', 0, '/3/'],
    ] as [string, number, string][],
  };

  it('puts the same title first, then those that begin so, then others', () => {
    expect(suggest(suggestions, '苹果', 9).map(({ href }) => href)).toEqual(['/3/', '/2/', '/1/']);
    expect(suggest(suggestions, '苹果', 1)).toEqual([{ title: '苹 果', kind: '果', href: '/3/' }]);
    expect(suggest(suggestions, ' ', 9)).toEqual([]);
  });
});
