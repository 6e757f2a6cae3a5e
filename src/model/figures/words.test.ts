import { expect, test } from 'vitest';
import { formatYears } from '../../lib/format.ts';
import { findSeries, isBinding, isSameIndicator } from '../indicators/rules.ts';
import { formatUnit, sharedUnit } from '../indicators/words.ts';
import { formatPopulations } from '../places/words.ts';
import { slotsPerThousand } from '../slots/rules.ts';
import { figureDomains, figureTopics } from './rules.ts';
import { formatFigureStatus, formatFigureYear } from './words.ts';

test('isSameIndicator', () => {
  expect(isSameIndicator('护理型床位占比', '养老机构护理型床位占比')).toBe(true);
  expect(isSameIndicator('每千人口托位数', '每千人口托位数（2022年底前）')).toBe(true);
  expect(isSameIndicator('每千人口托位数', '每千人口托位')).toBe(true);
  expect(isSameIndicator('每千人口托位数', '托位')).toBe(false);
  expect(isSameIndicator('新生儿访视率', '预防接种率')).toBe(false);
});

test('findSeries takes a figure of three years or more, in their order', () => {
  const figure = { title: '出生人口', document: 'some-2022', status: '现状', value: 1 };
  const years = [2018, 2016, 2017].map((year) => ({ ...figure, year }));
  const others = [
    { ...figure, year: 2025, status: '预测' },
    { ...figure, document: 'other-2022', year: 2019 },
    { ...figure, title: '床位' },
  ];
  const series = findSeries([...years, ...others]);
  expect(series.map((group) => group.map(({ year }) => year))).toEqual([[2016, 2017, 2018]]);
});

test('formatYears', () => {
  expect([[2025, 2021, 2023], [2025], []].map(formatYears)).toEqual(['2021—2025年', '2025年', '']);
});

test('sharedUnit', () => {
  const percent = { value: 80, unit: '%' };
  expect(sharedUnit([percent, percent, {}])).toBe('%');
  expect(sharedUnit([percent, { value: 1, unit: '个' }])).toBeUndefined();
  expect(sharedUnit([percent, { value: 0.8 }])).toBeUndefined();
  expect(sharedUnit([{ value: 2 }])).toBeUndefined();
});

test('formatFigureStatus never lets a target or a prediction pose as an actual', () => {
  const asOf = '2026-11-21';
  expect(formatFigureStatus({ status: '现状', asOf })).toBe('当时的情况');
  expect(formatFigureStatus({ status: '目标', year: 2025, asOf })).toBe('计划目标（期限已过）');
  expect(formatFigureStatus({ status: '目标', asOf })).toBe('计划目标');
  expect(formatFigureStatus({ status: '预测', year: 2025, asOf })).toBe('当时的预测（年份已过）');
  expect(formatFigureStatus({ status: '预测', year: 2030, asOf })).toBe('预测');
});

test('formatFigureYear says that no year is printed', () => {
  expect(formatFigureYear({ year: 2025 })).toBe('2025年');
  expect(formatFigureYear({})).toBe('年份未注明');
});

test('slotsPerThousand has two decimals, and is unknown when either number is', () => {
  expect(slotsPerThousand(1138, 262_359)).toBe(4.34);
  expect(slotsPerThousand(0, 100)).toBe(0);
  expect(slotsPerThousand(undefined, 100)).toBeUndefined();
  expect(slotsPerThousand(1, undefined)).toBeUndefined();
});

test('formatPopulations gives every source once and says which are second hand', () => {
  const census = { year: 2020, source: '普查公报', secondary: false };
  expect(formatPopulations([census, census, { ...census, source: '某书', secondary: true }])).toBe(
    '2020年常住人口（来源：普查公报）；2020年常住人口（来源：某书（二手资料，未与统计部门核对））',
  );
});

test('isBinding(attribute) reads the attribute as printed', () => {
  expect(['约束性', '约束性指标', '预期性', ''].map(isBinding)).toEqual([true, true, false, false]);
});

test('formatUnit(values) names a unit that all numbers share', () => {
  expect(formatUnit([{ value: 1, unit: '个' }, {}])).toBe('单位：个；');
  expect(
    formatUnit([
      { value: 1, unit: '个' },
      { value: 2, unit: '%' },
    ]),
  ).toBe('');
});

test('a figure about the population belongs to neither domain', () => {
  expect(figureTopics({ domain: 'both' })).toEqual(['elder', 'child']);
  expect(figureTopics({ domain: 'population' })).toEqual(['population']);
  expect(figureDomains({ domain: 'population' })).toEqual([]);
});
