import { expect, test } from 'vitest';
import { parseAmount, parseCount, parsePeriod, parseQuantity } from './numbers.ts';

test.each([
  ['0', 0],
  ['1138', 1138],
  ['１２３', 123],
  ['1,234', 1234],
  ['１，２３４，５６７', 1_234_567],
  ['4 800', 4800],
  ['', undefined],
  ['约5', undefined],
  ['5个', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['12,34', undefined],
  ['1e3', undefined],
])('parseCount(%o) is %o', (text, count) => {
  expect(parseCount(text)).toBe(count);
});

test.each([
  ['538', 538],
  ['1,234.50', 1234.5],
  ['１０００．５', 1000.5],
  ['约500', undefined],
  ['500万', undefined],
  ['.5', undefined],
  ['1,23', undefined],
])('parseAmount(%o) is %o', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});

test.each([
  ['29‰', { value: 29, unit: '‰' }],
  ['100%', { value: 100, unit: '%' }],
  ['９８．３％', { value: 98.3, unit: '%' }],
  ['0.3', { value: 0.3, unit: '' }],
  ['4个（市级3个、某区1个）', { value: 4, unit: '个' }],
  ['近5000人次', { value: 5000, unit: '人次' }],
  ['120余个班次', { value: 120, unit: '个班次' }],
  ['80%以上', { value: 80, unit: '%' }],
  ['17736元/人/年', { value: 17_736, unit: '元/人/年' }],
  ['1,030张', { value: 1030, unit: '张' }],
  ['3-5家', undefined],
  ['20—30平方米', undefined],
  ['搭建平台', undefined],
  ['3个、4个', undefined],
  ['', undefined],
])('parseQuantity(%o) is %o', (text, quantity) => {
  expect(parseQuantity(text)).toEqual(quantity);
});

test.each([
  ['2025年', 2025, 2025],
  ['2025', 2025, 2025],
  ['2023—2024年', 2023, 2024],
  ['2023－2024年', 2023, 2024],
  ['2023-2024', 2023, 2024],
  ['2023–2024年', 2023, 2024],
  ['2023―2024年', 2023, 2024],
  ['2023──2024年', 2023, 2024],
  ['2023~2024年', 2023, 2024],
  ['2023～2024年', 2023, 2024],
  ['2023年 至 2025年', 2023, 2025],
  ['２０２３年—２０２５年', 2023, 2025],
  ['2023年5月至2024年10月', 2023, 2024],
  ['2023.5-2024.10', 2023, 2024],
  ['2023年至2025年底', 2023, 2025],
])('parsePeriod(%o) is %i to %i', (text, from, to) => {
  expect(parsePeriod(text)).toEqual({ from, to });
});

test.each(['', '尽快', '2024—2023年', '2023—', '23年', '2023-05', '十四五期间'])(
  'parsePeriod(%o) is none',
  (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  },
);

test.each([
  ['0.57', 4, 5700],
  ['1.1', 4, 11000],
  ['1,234,567', -4, 123.4567],
  ['１．２', 0, 1.2],
  ['约1.1', 4, undefined],
])('parseAmount(%s, %i) is %s, exactly', (text, power, amount) => {
  expect(parseAmount(text, power)).toBe(amount);
});

test.each([
  ['1.2', 2, 120],
  ['1.234', 2, undefined],
  ['1.0', 0, undefined],
  ['1,200', 0, 1200],
])('parseCount(%s, %i) is %s', (text, power, count) => {
  expect(parseCount(text, power)).toBe(count);
});
