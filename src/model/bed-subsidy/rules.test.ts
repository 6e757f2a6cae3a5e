import { describe, expect, test } from 'vitest';
import {
  type BedSubsidyRule,
  computeBedSubsidy,
  formatBedSubsidy,
  type HomeAnswers,
  type HomeMonth,
  listUnanswered,
} from './rules.ts';

const rule: BedSubsidyRule = {
  monthly: [100, 200, 300, 400, 500],
  halfFromDays: 15,
  natures: [
    { words: '非营利性养老机构' },
    { words: '营利性养老机构', open: '算哪些床位，没有写明。' },
  ],
};
const home: HomeMonth = {
  level: 3,
  isLevelValid: true,
  isFiled: true,
  nature: 0,
  beds: { full: 80, half: 0, fewer: 0 },
};

test('a level-three home with 80 beds in use all month gets 24000 元', () => {
  expect(computeBedSubsidy(rule, home)).toEqual({ yuan: 24_000, rate: 300 });
});

test('fifteen days and more are half a month, fewer are nothing', () => {
  const beds = { full: 1, half: 3, fewer: 9 };
  expect(computeBedSubsidy(rule, { ...home, level: 1, beds })).toEqual({ yuan: 250, rate: 100 });
});

test('each level has its own rate', () => {
  const beds = { full: 1, half: 0, fewer: 0 };
  const rates = [1, 2, 3, 4, 5].map((level) => computeBedSubsidy(rule, { ...home, level, beds }));
  expect(rates).toEqual([100, 200, 300, 400, 500].map((rate) => ({ yuan: rate, rate })));
});

describe('the rule refuses', () => {
  test('a kind of home that it does not name', () => {
    expect(computeBedSubsidy(rule, { ...home, nature: undefined })).toEqual({ refused: 'nature' });
    expect(computeBedSubsidy(rule, { ...home, nature: 2 })).toEqual({ refused: 'nature' });
  });

  test('a home that is not filed', () => {
    expect(computeBedSubsidy(rule, { ...home, isFiled: false })).toEqual({ refused: 'filing' });
  });

  test('a home without a level, or with one that there is not', () => {
    expect(computeBedSubsidy(rule, { ...home, level: undefined })).toEqual({ refused: 'level' });
    expect(computeBedSubsidy(rule, { ...home, level: 6 })).toEqual({ refused: 'level' });
  });

  test('a level that has expired', () => {
    expect(computeBedSubsidy(rule, { ...home, isLevelValid: false })).toEqual({
      refused: 'expired',
    });
  });

  test('beds that cannot be counted', () => {
    const wrong = [-1, 1.5, NaN, 10_001].map((full) => ({ full, half: 0, fewer: 0 }));
    expect(wrong.map((beds) => computeBedSubsidy(rule, { ...home, beds }))).toEqual(
      wrong.map(() => ({ refused: 'beds' })),
    );
  });
});

test('ten thousand beds can be counted, all kinds of stay together', () => {
  const beds = { full: 10_000, half: 0, fewer: 0 };
  expect(computeBedSubsidy(rule, { ...home, beds })).toEqual({ yuan: 3_000_000, rate: 300 });
  expect(computeBedSubsidy(rule, { ...home, beds: { ...beds, fewer: 1 } })).toEqual({
    refused: 'beds',
  });
});

const none: HomeAnswers = {
  nature: '',
  level: '',
  valid: '',
  filed: '',
  full: '',
  half: '',
  fewer: '',
};
const answers: HomeAnswers = {
  ...none,
  nature: '0',
  level: '3',
  valid: 'yes',
  filed: 'yes',
  full: '80',
};

test('listUnanswered(answers) asks for everything once, and for no validity of no level', () => {
  expect(listUnanswered(none)).toEqual(['nature', 'level', 'valid', 'filed', 'beds']);
  expect(listUnanswered(answers)).toEqual([]);
  expect(listUnanswered({ ...answers, level: 'none', valid: '' })).toEqual([]);
  expect(listUnanswered({ ...answers, full: '', fewer: '0' })).toEqual([]);
});

describe('formatBedSubsidy(rule, answers, term)', () => {
  const format = (given: Partial<HomeAnswers>) =>
    formatBedSubsidy(rule, { ...answers, ...given }, '2021—2025年');

  test('computes nothing before all is answered', () => {
    expect(format({ level: '', full: '' })).toBe('还没有填：评定等级、床位数。');
  });

  test('says the sum, whom the rule is for and how old it is', () => {
    const rest = '规则写的是“非营利性养老机构”。这是2021—2025年的规则，其后是否执行未核对。';
    expect(format({})).toBe(`这个月24000元：80张×300元。${rest}`);
    expect(format({ half: '1' })).toBe(`这个月24150元：80张×300元＋1张×300元÷2。${rest}`);
    expect(format({ full: '', fewer: '9' })).toBe(`这个月0元：没有住满规定天数的床位。${rest}`);
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
    expect(format({ level: 'none', valid: '' })).toBe(
      '规则要求评定等级在一级以上，没有等级的不能算。',
    );
    expect(format({ full: '99999' })).toBe('床位数要填0或正整数，合起来不超过10000张。');
  });
});
