import { expect, test } from 'vitest';
import { cutName, findTails, joinName } from './name-parts.ts';

const names = [
  '甲东托育服务中心',
  '乙西托育服务中心',
  '丙托育园',
  '丁托育园',
  '戊托育园',
  '己托育服务中心',
];

test('findTails(names, most) finds the endings that save most', () => {
  expect(findTails(names, 2)).toEqual(['托育服务中心', '托育园']);
  expect(findTails(['甲', '乙丙'], 5)).toEqual([]);
});

test.each(['甲东托育服务中心', '甲镇甲东园', '甲镇', '没有的'])(
  '%s is cut and joined again',
  (name) => {
    const [heads, tails] = [
      ['甲镇', '甲'],
      ['托育服务中心', '园'],
    ];
    expect(joinName(cutName(name, heads, tails), heads, tails)).toBe(name);
  },
);

test('cutName(name, heads, tails) leaves something between', () => {
  expect(cutName('甲镇园', ['甲镇'], ['镇园', '园'])).toEqual({ head: 0, core: '园', tail: -1 });
});
