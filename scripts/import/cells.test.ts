import { expect, test } from 'vitest';
import { axisOf, isGiven, withFeeUnit, withStars } from './cells.ts';

const words = { yes: ['是'], no: ['否', '无'], nothing: ['无', '暂无', 'N/A', '待定'] };

test.each([
  ['/', 'address', false],
  ['——', 'hours', false],
  ['', 'address', false],
  ['无', 'telephone', false],
  [' 暂 无 ', 'slots', false],
  ['n/a', 'fee', false],
  ['#N/A', 'address', false],
  ['#REF!', 'name', false],
  ['########', 'telephone', false],
  ['无', 'inclusive', true],
  ['待定', 'inclusive', false],
  ['无锡路1号', 'address', true],
  ['0', 'slots', true],
  ['#3号楼', 'address', true],
])('isGiven(%s, %s) is %s', (cell, field, given) => {
  expect(isGiven(cell, field, words)).toBe(given);
});

test.each([
  ['2000', '收费标准(元/月)', '2000元/月'],
  ['2000元/月', '收费标准(元/月)', '2000元/月'],
  ['1,500-2,000', '收费(元/月)', '1,500-2,000元/月'],
  ['面议', '收费标准(元/月)', '面议'],
  ['1000', '床位费(元/月)', '床位费1000元/月'],
  ['500', '护理费(自理)', '护理费(自理)500'],
  ['按年', '收费标准', '按年'],
])('withFeeUnit(%s, %s) is %s', (cell, header, fee) => {
  expect(withFeeUnit(cell, header)).toBe(fee);
});

test.each([
  ['三', '星级', '三星级'],
  ['3级', '星级评定', '3星级'],
  ['三星级', '星级', '三星级'],
  ['三级', '等级', '三级'],
  ['未评', '星级', '未评'],
])('withStars(%s, %s) is %s', (cell, header, level) => {
  expect(withStars(cell, header)).toBe(level);
});

test('axisOf(cell, axis) takes longitude first', () => {
  expect(axisOf('131.16，46.64', 'lng')).toBe('131.16');
  expect(axisOf('131.16，46.64', 'lat')).toBe('46.64');
  expect(axisOf('131.16', 'lat')).toBe('');
});
