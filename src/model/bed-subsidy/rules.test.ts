import { describe, expect, test } from 'vitest';
import { computeBedSubsidy, formatBedSubsidy, type HomeAnswers, listUnanswered } from './rules.ts';
import type { BedSubsidyRule } from './schema.ts';

const rule: BedSubsidyRule = {
  counted: '只算老年人的床位。',
  classes: {
    ask: '评定等级',
    yuan: { 一级: 100, 二级: 200, 三级: 300 },
    none: '没有评定',
    refused: '没有等级的不能算',
    words: '分别',
  },
  lengths: {
    stays: [
      { field: 'full', is: '住满一个月', share: 1 },
      { field: 'half', is: '住满15天、不满一个月', share: 0.5 },
      { field: 'fewer', is: '住不满15天', share: 0 },
    ],
    words: '减半',
  },
  demands: [
    {
      field: 'valid',
      ask: '还有效吗',
      yes: '有效',
      no: '无效',
      refused: '无效的不能算',
      words: '有效',
    },
    {
      field: 'filed',
      ask: '备案了吗',
      yes: '备案了',
      no: '没有',
      refused: '没有备案的不能算',
      words: '备案',
    },
  ],
  natures: [
    { is: '非营利', words: '非营利性养老机构' },
    { is: '营利', words: '营利性养老机构', open: '算哪些床位，没有写明。' },
  ],
};
const answers: HomeAnswers = { nature: '0', level: '3', valid: 'yes', filed: 'yes', full: '80' };

describe('computeBedSubsidy(rule, answers)', () => {
  const compute = (given: HomeAnswers) => computeBedSubsidy(rule, { ...answers, ...given });

  test('multiplies beds with the class’s 元', () => {
    expect(compute({})).toEqual({ yuan: 24_000, rate: 300 });
    expect(compute({ level: '1', full: '1' })).toEqual({ yuan: 100, rate: 100 });
  });

  test('counts each stay by its share', () => {
    expect(compute({ level: '1', full: '1', half: '3', fewer: '9' })).toEqual({
      yuan: 250,
      rate: 100,
    });
  });

  test.each<[string, HomeAnswers, string]>([
    ['a kind of home that it does not name', { nature: 'other' }, '规则没有写'],
    ['one that there is not', { nature: '2' }, '规则没有写'],
    ['a home without a class', { level: 'none' }, '没有等级的不能算'],
    ['a class that there is not', { level: '4' }, '没有等级的不能算'],
    ['a class counted from 0', { level: '0' }, '没有等级的不能算'],
    ['a demand that is not met', { valid: 'no' }, '无效的不能算'],
    ['another', { filed: 'no' }, '没有备案的不能算'],
    ['less than no bed', { full: '-1' }, '0或正整数'],
    ['a part of a bed', { full: '1.5' }, '0或正整数'],
    ['more beds than a home has', { full: '10000', fewer: '1' }, '不超过10000张'],
  ])('refuses %s', (_, given, why) => {
    expect(compute(given)).toEqual({ refused: expect.stringContaining(why) as string });
  });

  test('counts ten thousand beds', () => {
    expect(compute({ full: '10000' })).toEqual({ yuan: 3_000_000, rate: 300 });
  });
});

test('listUnanswered(rule, answers) asks for everything once, and for no demand of no class', () => {
  const list = (given: HomeAnswers) => listUnanswered(rule, given);
  expect(list({})).toEqual(['哪一种机构', '评定等级', '还有效吗', '备案了吗', '床位数']);
  expect(list(answers)).toEqual([]);
  expect(list({ ...answers, level: 'none', valid: '', filed: '' })).toEqual([]);
  expect(list({ ...answers, full: '', fewer: '0' })).toEqual([]);
});

describe('formatBedSubsidy(rule, answers, term)', () => {
  const format = (given: HomeAnswers, own: BedSubsidyRule = rule) =>
    formatBedSubsidy(own, { ...answers, ...given }, '2021—2025年');

  test('computes nothing before all is answered', () => {
    expect(format({ level: '', full: '' })).toBe('还没有填：评定等级、床位数。');
  });

  test('says the sum, whom the rule is for and how old it is', () => {
    const rest = '规则写的是“非营利性养老机构”。这是2021—2025年的规则，其后是否执行未核对。';
    expect(format({})).toBe(`这个月24000元：80张×300元。${rest}`);
    expect(format({ half: '1' })).toBe(`这个月24150元：80张×300元＋1张×300元÷2。${rest}`);
    expect(format({ full: '', fewer: '9' })).toBe(`这个月0元：没有住满规定天数的床位。${rest}`);
  });

  test('writes any other share out', () => {
    const stays = [{ field: 'full', is: '住满一个月', share: 0.3 }];
    const third = { ...rule, lengths: { ...rule.lengths, stays } };
    expect(format({ full: '10' }, third)).toContain('这个月900元：10张×300元×0.3。');
  });

  test('says what the words leave open for an institution', () => {
    expect(format({ nature: '1' })).toContain(
      '规则写的是“营利性养老机构”。算哪些床位，没有写明。这是',
    );
  });

  test('names the institutions of the rule to any other', () => {
    expect(format({ nature: 'other' })).toBe(
      '这种机构，规则没有写，不能算。规则写的是：“非营利性养老机构”、“营利性养老机构”。',
    );
  });

  test('says why it refuses', () => {
    expect(format({ level: 'none' })).toBe('没有等级的不能算。');
  });
});
