import { describe, expect, it } from 'vitest';
import {
  encodeBlock,
  encodeCharacter,
  encodePhrase,
  encodeSingles,
  encodeWholeTitle,
  foldCharacter,
  foldText,
  readTerms,
} from './search-encoding.ts';

describe('foldText(text)', () => {
  it('makes width, capitals and white space the same', () => {
    expect(foldText('４．５ 个（ＡＢ）').join('')).toBe(foldText('4.5个(ab)').join(''));
  });

  it('keeps Chinese punctuation apart from Latin', () => {
    expect(foldText('一，。《》')).toEqual(['一', ',', '。', '《', '》']);
  });

  it('leaves out quotes of every kind', () => {
    for (const quoted of ['“一老”', '"一老"', '＂一老＂', '「一老」', '『一老』', '‘一老’']) {
      expect(foldText(quoted).join('')).toBe('一老');
    }
  });

  it('makes brackets and dashes of one kind each', () => {
    for (const printed of ['县（区）', '县(区)', '县〔区〕', '县[区]', '县［区］', '县【区】']) {
      expect(foldText(printed).join('')).toBe('县(区)');
    }
    for (const printed of ['3—5', '3-5', '3–5', '3～5', '3~5', '3－5', '3·5']) {
      expect(foldText(printed).join('')).toBe('3-5');
    }
  });

  it('keeps numbers apart', () => {
    expect(foldText('2.9').join('')).not.toBe(foldText('29').join(''));
    expect(foldText('3—5').join('')).not.toBe(foldText('35').join(''));
  });

  it('drops what nobody sees', () => {
    expect(foldText('甲\u200b乙\u3000\u00a0丙\ufeff').join('')).toBe('甲乙丙');
  });

  it('keeps a character whose small letter is longer', () => {
    expect(foldCharacter('İ')).toBe('İ');
  });
});

describe('encodeCharacter(character)', () => {
  it('gives every other character letters of its own, none the beginning of another’s', () => {
    const codes = Array.from({ length: 0xffff }, (_, code) => code).filter(
      (code) => code < 0xd800 || code > 0xdfff,
    );
    const encoded = codes.map((code) => encodeCharacter(String.fromCodePoint(code)));
    const known = new Set(encoded);
    expect(known.size).toBe(codes.length);
    const long = encoded.filter((letters) => letters.length === 3);
    expect(long.filter(([first = '']) => known.has(first))).toEqual([]);
  });

  it('is letters only, in one case and without accents to strip', () => {
    for (const character of ['1', 'a', '（', '“', '—', '‰', '①', 'é', 'が', '😀']) {
      const letters = encodeCharacter(character);
      expect(letters).toMatch(/^\p{L}+$/u);
      expect(letters.normalize('NFD')).toBe(letters);
      expect(letters.toLowerCase()).toBe(letters);
    }
  });
});

describe('encodeBlock(text, textClass)', () => {
  it('makes a word of every two neighbours', () => {
    expect(encodeBlock('甲乙 丙丁', 'body')).toEqual(['甲乙', '乙丙', '丙丁']);
    expect(encodeBlock('甲', 'body')).toEqual([]);
    expect(encodeBlock(' ', 'title')).toEqual([]);
  });

  it('tells titles and headings from the body', () => {
    const [body] = encodeBlock('甲乙', 'body');
    const [heading] = encodeBlock('甲乙', 'heading');
    expect(heading?.startsWith(body!)).toBe(true);
    expect(heading).not.toBe(body);
    expect(encodeBlock('甲乙丙', 'title')).toHaveLength(4);
  });
});

describe('phrases', () => {
  const words = (phrase: string) => phrase.slice(1, -1).split(' ');

  it('are the words of the text they stand in', () => {
    const block = encodeBlock('子丑寅卯', 'heading').join(' ');
    expect(block).toContain(words(encodePhrase(['丑', '寅', '卯'], 'heading')).join(' '));
    expect(encodeSingles(['子丑', '丑'], 'body')).toEqual(
      [encodePhrase(['子'], 'body'), encodePhrase(['丑'], 'body')].flatMap(words),
    );
  });

  it('of a whole title are all of its words', () => {
    expect(words(encodeWholeTitle(['子', '丑', '寅']))).toEqual(encodeBlock('子丑寅', 'title'));
    expect(words(encodeWholeTitle(['子']))).toEqual(encodeBlock('子', 'title'));
    expect(encodeBlock('子丑寅卯', 'title').join(' ')).not.toContain(
      words(encodeWholeTitle(['子', '丑', '寅'])).join(' '),
    );
  });
});

describe('readTerms(query)', () => {
  it('splits at white space of any width and leaves out what is empty', () => {
    expect(readTerms(' 甲乙　丙  \u200b ').map((term) => term.join(''))).toEqual(['甲乙', '丙']);
  });
});
