import { describe, expect, test } from 'vitest';
import { legendOf, levelOf, quantileClasses } from './geo-classes.ts';

describe('quantileClasses(values, count)', () => {
  test('cuts at round numbers between neighbours', () => {
    const classes = quantileClasses([81, 136, 270, 434, 611, 932, 1138, 1498], 4);
    expect(classes).toEqual({ breaks: [200, 500, 1000], decimals: 0 });
  });

  test('keeps equal values together', () => {
    const { breaks } = quantileClasses([5, 5, 5, 5, 5, 5, 9, 9]);
    expect(breaks).toHaveLength(1);
    expect(levelOf(5, { breaks, decimals: 0 })).not.toBe(levelOf(9, { breaks, decimals: 0 }));
  });

  test('takes decimals from the values, two at most', () => {
    expect(quantileClasses([1.5, 2, 3.25]).decimals).toBe(2);
    expect(quantileClasses([1 / 3, 2 / 3]).decimals).toBe(2);
    expect(quantileClasses([4.5, 2]).decimals).toBe(1);
  });

  test('has one class for one value and for none', () => {
    expect(quantileClasses([7]).breaks).toEqual([]);
    expect(quantileClasses([]).breaks).toEqual([]);
  });

  test('separates values below one', () => {
    const { breaks } = quantileClasses([0, 0.02, 0.5, 0.9], 4);
    expect(breaks).toHaveLength(3);
  });
});

describe('levelOf(value, classes)', () => {
  test('spreads few classes over the scale', () => {
    const two = { breaks: [10], decimals: 0 };
    expect([levelOf(9, two), levelOf(10, two)]).toEqual([1, 5]);
    expect(levelOf(3, { breaks: [], decimals: 0 })).toBe(3);
  });

  test('uses all six steps for six classes', () => {
    const six = { breaks: [1, 2, 3, 4, 5], decimals: 0 };
    expect([0, 1, 2, 3, 4, 5].map((value) => levelOf(value, six))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('compares with the decimals that are shown', () => {
    expect(levelOf(9.996, { breaks: [10], decimals: 2 })).toBe(5);
  });
});

test('legendOf(classes) leaves no gap and no overlap', () => {
  const labels = (breaks: number[], decimals: number) =>
    legendOf({ breaks, decimals }).map(({ label }) => label);
  expect(labels([100, 250, 251], 0)).toEqual(['不足100', '100—249', '250', '251及以上']);
  expect(labels([1.5, 3], 1)).toEqual(['不足1.5', '1.5—2.9', '3.0及以上']);
  expect(labels([], 0)).toEqual(['全部']);
});
