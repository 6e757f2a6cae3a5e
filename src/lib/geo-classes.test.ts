import { describe, expect, test } from 'vitest';
import { legendOf, levelOf, scaleClasses } from './geo-classes.ts';

describe('scaleClasses(values, count)', () => {
  test('cuts values that differ tenfold at 1, 2.5, 5 and their tens', () => {
    const classes = scaleClasses([24, 81, 136, 270, 434, 611, 932, 1138, 1498]);
    expect(classes).toEqual({ breaks: [100, 250, 500, 1000], decimals: 0 });
    expect(scaleClasses([5, 13, 67, 236]).breaks).toEqual([10, 25, 50, 100]);
  });

  test('cuts values near each other in equal round steps', () => {
    expect(scaleClasses([0.82, 1.27, 3.07, 4.34])).toEqual({ breaks: [1, 2, 3, 4], decimals: 2 });
    expect(scaleClasses([50, 100, 200]).breaks).toEqual([100, 150, 200]);
    expect(scaleClasses([1001, 1003]).breaks).toEqual([1002, 1003]);
  });

  test('takes decimals from the values, two at most', () => {
    expect(scaleClasses([1.5, 2, 3.25]).decimals).toBe(2);
    expect(scaleClasses([1 / 3, 2 / 3]).decimals).toBe(2);
    expect(scaleClasses([4.5, 2]).decimals).toBe(1);
  });

  test('has one class for equal values and for none', () => {
    expect(scaleClasses([7]).breaks).toEqual([]);
    expect(scaleClasses([0, 0]).breaks).toEqual([]);
    expect(scaleClasses([]).breaks).toEqual([]);
  });

  test('keeps the lowest class for zero', () => {
    const classes = scaleClasses([0, 0.02, 0.5, 0.9]);
    expect(classes.breaks).toEqual([0.05, 0.1, 0.25, 0.5]);
    expect(scaleClasses([0, 1]).breaks).toEqual([1]);
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
  expect(labels([1, 2], 0)).toEqual(['0', '1', '2及以上']);
  expect(labels([1.5, 3], 1)).toEqual(['不足1.5', '1.5—2.9', '3.0及以上']);
  expect(labels([], 0)).toEqual(['全部']);
});
