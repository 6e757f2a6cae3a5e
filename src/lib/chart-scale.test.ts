import { describe, expect, test } from 'vitest';
import { hasOneUnit, layoutBars, layoutYears } from './chart-scale.ts';

describe('layoutBars', () => {
  test('stacks parts in the order of the keys, the longest bar over the whole width', () => {
    const bars = layoutBars([{ a: 30, b: 10 }, { a: 10 }], ['a', 'b']);
    expect(bars).toEqual([
      [
        { key: 'a', x: 0, width: 75 },
        { key: 'b', x: 75, width: 25 },
      ],
      [{ key: 'a', x: 0, width: 25 }],
    ]);
  });

  test('draws nothing for what is 0 or unknown', () => {
    expect(layoutBars([{ a: 0 }, {}, { a: undefined }], ['a'])).toEqual([[], [], []]);
    expect(layoutBars([], ['a'])).toEqual([]);
  });
});

const emptyText = '未载明';

describe('layoutYears', () => {
  test('sets years side by side and numbers on a scale from 0', () => {
    const chart = layoutYears({
      years: [2021, 2022],
      values: [
        { year: 2021, text: '50%', value: 50, unit: '%' },
        { year: 2022, text: '100%', value: 100, unit: '%' },
      ],
      emptyText,
    });
    expect(chart.points).toEqual([
      { year: 2021, x: 25, y: 51, kind: 'scaled', label: '50%' },
      { year: 2022, x: 75, y: 24, kind: 'scaled', label: '100%' },
    ]);
    expect(chart.lines).toEqual([{ x1: 25, y1: 51, x2: 75, y2: 24 }]);
  });

  test('leaves a gap with its words where a year has no value', () => {
    const chart = layoutYears({
      years: [2021, 2022, 2023],
      values: [
        { year: 2021, text: '1', value: 1 },
        { year: 2023, text: '2', value: 2 },
      ],
      emptyText,
    });
    expect(chart.points[1]).toMatchObject({ kind: 'empty', label: '未载明', y: chart.ground });
    expect(chart.lines).toEqual([]);
  });

  test('shows a value of words as words and a long one below the drawing', () => {
    const chart = layoutYears({
      years: [2022, 2023, 2024],
      values: [
        { year: 2022, text: '建设一个全市共用的平台' },
        { year: 2023, text: '4个（甲县1个、乙县3个）', value: 4, unit: '个' },
        { year: 2024, text: '全覆盖' },
      ],
      emptyText,
    });
    expect(chart.points.map(({ kind, label }) => [kind, label])).toEqual([
      ['words', '文字*'],
      ['scaled', '4个*'],
      ['words', '全覆盖'],
    ]);
    expect(chart.notes).toEqual([
      { year: 2022, text: '建设一个全市共用的平台' },
      { year: 2023, text: '4个（甲县1个、乙县3个）' },
    ]);
  });

  test('compares no heights across units', () => {
    const chart = layoutYears({
      years: [2023, 2024],
      values: [
        { year: 2023, text: '0.8', value: 0.8 },
        { year: 2024, text: '100%', value: 100, unit: '%' },
      ],
      emptyText,
    });
    expect(chart.isScaled).toBe(false);
    expect(chart.points.map(({ kind, label }) => [kind, label])).toEqual([
      ['words', '0.8'],
      ['words', '100%'],
    ]);
  });

  test('takes the upper end that charts share', () => {
    const values = [{ year: 2025, text: '25', value: 25 }];
    const { points, ground } = layoutYears({ years: [2025], values, highest: 100, emptyText });
    expect(points[0]).toMatchObject({ x: 50, y: ground - (ground - 24) / 4 });
  });

  test('draws a value of 0 on the ground', () => {
    const values = [{ year: 2025, text: '0', value: 0 }];
    const { points, ground } = layoutYears({ years: [2025], values, emptyText });
    expect(points[0]).toMatchObject({ kind: 'scaled', y: ground, label: '0' });
  });
});

test('hasOneUnit', () => {
  expect(
    hasOneUnit([
      { year: 2024, text: '尽量多' },
      { year: 2025, text: '3', value: 3 },
    ]),
  ).toBe(true);
  expect(
    hasOneUnit([
      { year: 2024, text: '3个', value: 3, unit: '个' },
      { year: 2025, text: '3', value: 3 },
    ]),
  ).toBe(false);
});
