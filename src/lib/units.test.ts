import { expect, test } from 'vitest';
import { bracketedUnit, countPower, moneyPower, powerOf } from './units.ts';

test.each([
  ['总投资（万元）', 4],
  ['总投资(亿元)', 8],
  ['总投资（元）', 0],
  ['投资（百万元）', 6],
  ['总投资 千元', 3],
  ['总投资（人民币 万元）', 4],
  ['计划投资 / 合计（万元）', 4],
  ['总投资', undefined],
  ['总投资（万美元）', undefined],
  ['总投资（美元）', undefined],
  ['单价（元/平方米）', undefined],
  ['投资（亿元） / 其中（万元）', undefined],
])('moneyPower(%s) is %s', (header, power) => {
  expect(moneyPower(header)).toBe(power);
});

test.each([
  ['2025年 / 托位数（个）', 0],
  ['2025年托位', 0],
  ['托位（百个）', 2],
  ['托位数万个', 4],
  ['县（区）托位数', 0],
  ['托位数（含普惠）（千个）', 3],
  ['托位（%）', undefined],
  ['托位（万平方米）', undefined],
  ['托位（万）', undefined],
])('countPower(%s) is %s', (header, power) => {
  expect(countPower(header)).toBe(power);
});

test.each([
  ['2025年（万张）', '万张'],
  ['2025年（%）', '%'],
  ['2025年（目标）', undefined],
])('bracketedUnit(%s) is %s', (header, unit) => {
  expect(bracketedUnit(header)).toBe(unit);
});

test('a word that is no power of ten adds none', () => {
  expect(powerOf('个')).toBe(0);
  expect(powerOf('万')).toBe(4);
});
