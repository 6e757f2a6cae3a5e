import { describe, expect, test } from 'vitest';
import { formatPrinted, isCountyGroup, isOtherWording } from './words.ts';

describe('isOtherWording(department)', () => {
  test.each([
    ['甲市民政局', '市民政局', false],
    ['甲市各县（区）政府', '各县(区)政府', false],
    ['甲市住建局', '市住建局局', true],
    ['共青团甲市委', '团市委', true],
    ['东林业局（甲市）', '东、西林业局', true],
  ])('%s printed as %s', (name, printed, expected) => {
    expect(isOtherWording({ name, printed })).toBe(expected);
  });
});

describe('isCountyGroup(printed)', () => {
  test.each([
    ['各县（区）政府', true],
    ['各区政府', true],
    ['各乡镇政府', false],
    ['各县区、乡镇政府', false],
    ['各社区', false],
  ])('%s', (form, expected) => {
    expect(isCountyGroup([form])).toBe(expected);
  });
});

test('a printed form that stands for two departments is given once', () => {
  const printed = ['市民政局', '东、西林业局', '东、西林业局'].map((form) => ({ printed: form }));
  expect(formatPrinted(printed)).toBe('市民政局、东、西林业局');
});
