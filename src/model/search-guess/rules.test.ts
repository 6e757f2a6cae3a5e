import { describe, expect, it } from 'vitest';
import {
  cutWords,
  findNear,
  guessNear,
  guessPinyin,
  numbersOf,
  readVocabulary,
  replaceSynonyms,
  simplify,
} from './rules.ts';
import { suggest } from '../search-suggest/rules.ts';

const guesser = readVocabulary({
  words: ['红苹果', '红苹果树', '大红花', '平安', '平安里红苹果园'],
  known: 4,
  syllables: {
    hong: '红',
    ping: '苹平',
    guo: '果',
    shu: '树',
    da: '大',
    dai: '大',
    hua: '花',
    an: '安',
    li: '里',
    yuan: '园',
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
    expect(guessNear(guesser, '红评果树')).toContain('红苹果树');
    expect(guessNear(guesser, '红苹树')).toContain('红苹果树');
    expect(guessNear(guesser, '大红红花')).toContain('大红花');
  });

  it('prefers what sounds alike', () => {
    expect(guessNear(guesser, '红平果')[0]).toBe('红苹果');
  });

  it('takes of short words only what sounds alike', () => {
    expect(guessNear(guesser, '苹安')).toEqual(['平安']);
    expect(guessNear(guesser, '平地')).toEqual([]);
    expect(guessNear(guesser, '红评果')).toEqual([]);
  });

  it('takes no piece that is cut out of other words', () => {
    expect(guessNear(guesser, '安外红苹')).toEqual([]);
    expect(guessNear(guesser, '安红苹')).toEqual([]);
    expect(guessNear(guesser, '里红外苹')).toEqual([]);
  });
});

describe('guessNear(guesser, query) of a number', () => {
  const words = ['290个托位', '3000万元', '二十张床位', '每年2.9张床位'];
  const numbered = readVocabulary({ words, known: 0, syllables: {}, traditional: '' });

  it('never takes another number for it', () => {
    for (const typed of ['8290', '2000万元', '300万元', '3000元', '三十张床位', '每年29张床位']) {
      expect(guessNear(numbered, typed)).toEqual([]);
    }
    expect(guessNear(numbered, '290个床位')).toContain('290个托位');
  });
});

describe('numbersOf(text)', () => {
  it.each([
    ['1,216个', '1216'],
    ['2.9张', '2.9'],
    ['2000万元', '2000 万'],
    ['二十张、30‰', '二十 30 ‰'],
    ['托育', ''],
  ])('%s', (text, numbers) => {
    expect(numbersOf(text)).toBe(numbers);
  });
});

describe('cutWords(guesser, query)', () => {
  const cut = (query: string) =>
    cutWords(guesser, query).map(({ text, isKnown }) => (isKnown ? text : `?${text}`));

  it('finds the words that the site knows, the longest first', () => {
    expect(cut('平安红苹果树')).toEqual(['平安', '红苹果树']);
    expect(cut('红苹果大红花')).toEqual(['红苹果', '大红花']);
  });

  it('keeps what lies between them', () => {
    expect(cut('在平安的红苹果2个')).toEqual(['?在', '平安', '?的', '红苹果', '?2个']);
    expect(cut('梨')).toEqual(['?梨']);
  });

  it('takes no title for a word', () => {
    expect(cut('平安里红苹果园')).toEqual(['平安', '?里', '红苹果', '?园']);
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
