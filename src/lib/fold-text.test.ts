import { describe, expect, it } from 'vitest';
import { foldCharacter, foldText, readTerms } from './fold-text.ts';

describe('foldText(text)', () => {
  it('makes width, capitals and white space the same', () => {
    expect(foldText('４．５ 个（ＡＢ）')).toBe(foldText('4.5个(ab)'));
  });

  it('keeps Chinese punctuation apart from Latin', () => {
    expect(foldText('一，。《》')).toBe('一,。《》');
  });

  it('leaves out quotes of every kind', () => {
    for (const quoted of ['“一老”', '"一老"', '＂一老＂', '「一老」', '『一老』', '‘一老’']) {
      expect(foldText(quoted)).toBe('一老');
    }
  });

  it('makes brackets and dashes of one kind each', () => {
    for (const printed of ['县（区）', '县(区)', '县〔区〕', '县[区]', '县［区］', '县【区】']) {
      expect(foldText(printed)).toBe('县(区)');
    }
    for (const printed of ['3—5', '3-5', '3–5', '3～5', '3~5', '3－5', '3·5']) {
      expect(foldText(printed)).toBe('3-5');
    }
  });

  it('keeps numbers apart', () => {
    expect(foldText('2.9')).not.toBe(foldText('29'));
    expect(foldText('3—5')).not.toBe(foldText('35'));
  });

  it('drops what nobody sees', () => {
    expect(foldText('甲\u200b乙\u3000\u00a0丙\ufeff')).toBe('甲乙丙');
  });

  it('keeps a character whose small letter is longer', () => {
    expect(foldCharacter('İ')).toBe('İ');
  });
});

describe('readTerms(query)', () => {
  it('splits at white space of any width and leaves out what is empty', () => {
    expect(readTerms(' 甲乙　丙  \u200b ')).toEqual(['甲乙', '丙']);
  });
});
