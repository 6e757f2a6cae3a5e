import { expect, test } from 'vitest';
import { formatFigureStatus } from './figure-status.ts';

test.each([
  ['现状', 2020, '现状'],
  ['预测', undefined, '预测'],
  ['目标', 2025, '计划目标（期限已过）'],
  ['目标', 2027, '计划目标'],
  ['目标', undefined, '计划目标'],
])('a figure of %s for %s', (status, year, text) => {
  expect(formatFigureStatus({ status, year }, '2026-11-21')).toBe(text);
});
