import { expect, test } from 'vitest';
import { type CardFacts, formatAges, listCardFacts } from './words.ts';

const nothing: CardFacts = {
  status: 'confirmed',
  domains: ['child'],
  classes: [],
  services: [],
  doubted: [],
};

test('listCardFacts says what a family asks first, known or not', () => {
  expect(listCardFacts(nothing)).toEqual(['收多大的孩子、收费：本站未收录']);
  expect(listCardFacts({ ...nothing, domains: ['elder'] })).toEqual(['床位、收费：本站未收录']);
});

test('listCardFacts says when a filing was passed', () => {
  expect(listCardFacts({ ...nothing, filed: '2025-09-23 09:25:24' })[0]).toBe(
    '备案通过：2025年9月23日',
  );
  expect(listCardFacts({ ...nothing, filed: '2024年3月' })[0]).toBe('备案通过：2024年3月');
});

test('listCardFacts says what is known', () => {
  expect(
    listCardFacts({
      ...nothing,
      classes: ['junior', 'senior'],
      services: ['full', 'temporary'],
      inclusive: true,
      slots: 35,
      fee: '1200元/月',
    }),
  ).toEqual(['收12—36个月的孩子', '全日托', '临时托', '普惠', '托位35个', '收费1200元/月']);
  expect(
    listCardFacts({
      ...nothing,
      domains: ['elder'],
      beds: 120,
      nursingBeds: 60,
      level: '三级',
      medical: true,
    }),
  ).toEqual(['床位120张', '其中护理型60张', '等级：三级', '医养结合', '收费：本站未收录']);
});

test('listCardFacts says what is doubted', () => {
  expect(listCardFacts({ ...nothing, doubted: ['slots'] })).toContain('托位存疑');
  expect(listCardFacts({ ...nothing, domains: ['elder'], doubted: ['beds'] })).toContain(
    '床位存疑',
  );
});

test('listCardFacts promises nothing of what is only planned', () => {
  expect(listCardFacts({ ...nothing, status: 'planned', slots: 30 })).toEqual([]);
});

test.each([
  [['infant', 'junior', 'senior'], '6—36个月'],
  [['infant', 'senior'], '6—12个月、24—36个月'],
  [['junior', 'mixed'], '12—36个月'],
  [[], ''],
] as const)('formatAges(%j)', (classes, text) => {
  expect(formatAges(classes)).toBe(text);
});
