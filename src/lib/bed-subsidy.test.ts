import { describe, expect, test } from 'vitest';
import { computeBedSubsidy, type BedSubsidyRule, type HomeMonth } from './bed-subsidy.ts';

const rule: BedSubsidyRule = {
  monthly: [100, 200, 300, 400, 500],
  halfFromDays: 15,
  natures: [
    { is: '非营利性', words: '非营利性养老机构' },
    { is: '公建民营', words: '公建民营' },
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
    const wrong = [-1, 1.5, NaN].map((full) => ({ full, half: 0, fewer: 0 }));
    expect(wrong.map((beds) => computeBedSubsidy(rule, { ...home, beds }))).toEqual(
      wrong.map(() => ({ refused: 'beds' })),
    );
  });
});
