import { expect, test } from 'vitest';
import { formatBytes, formatDate, formatNumber, formatPlain, formatShare } from './format.ts';

test('formatNumber prints digits without separators', () => {
  expect(formatNumber(23_996)).toBe('23996');
  expect(formatNumber(1_208_803.456, 2)).toBe('1208803.46');
  expect(formatNumber(999)).toBe('999');
});

test('formatPlain is as short as exact', () => {
  expect([0.3, 4.5, 2, 1 / 3].map(formatPlain)).toEqual(['0.3', '4.5', '2', '0.333']);
});

test('formatDate', () => {
  expect(formatDate('2022-02-03')).toBe('2022年2月3日');
});

test('formatShare', () => {
  expect(formatShare(1, 3)).toBe('33.3%');
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KB'],
  [12_595, '12.3 KB'],
])('formatBytes(%i) is %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
