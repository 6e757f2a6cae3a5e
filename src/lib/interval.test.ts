import { describe, expect, test } from 'vitest';
import {
  add,
  divide,
  exactly,
  findLostBound,
  floor,
  meets,
  multiply,
  parseInterval,
  subtract,
} from './interval.ts';

describe('parseInterval(printed)', () => {
  test.each([
    ['29家', 29, 29],
    ['8,609张', 8609, 8609],
    ['17.79万人', 177_850, 177_950],
    ['29.2万', 291_500, 292_500],
    ['2.98万人', 29_750, 29_850],
    ['10.3%', 0.1025, 0.1035],
    ['29‰', 0.0285, 0.0295],
    ['4.5', 4.45, 4.55],
    ['75%以上', 0.75, Infinity],
    ['超过39万人', 390_000, Infinity],
    ['近5000人次', 4500, 5000],
    ['1%左右', 0.0075, 0.0125],
    ['约有21.8万人左右', 163_500, 272_500],
    ['至少1个', 1, Infinity],
    ['不低于40%', 0.4, Infinity],
  ])('%s is %d to %d', (printed, from, to) => {
    const interval = parseInterval(printed);
    expect(interval?.from).toBeCloseTo(from, 9);
    expect(interval?.to).toBeCloseTo(to, 9);
  });

  test.each(['3-5家', '搭建平台', '5个（市级3个）'])('%s is no single number', (printed) => {
    expect(parseInterval(printed)).toBeUndefined();
  });
});

test.each([
  ['煤炭行业老人约有21.8万人左右', '21.8万人', '左右'],
  ['煤炭行业老人约有21.8万人左右', '约有21.8万人左右', undefined],
  ['养老床位数达到30以上', '30', '以上'],
  ['护理型床位占比不低于40%', '40%', '不低于'],
  ['某县至少1个', '1个', '至少'],
  ['床位8609张，多数在城区', '8609张', undefined],
  ['没有这个数', '5个', undefined],
])('in %s, %s leaves out %s', (words, value, lost) => {
  expect(findLostBound(words, value)).toBe(lost);
});

test('sums, differences, products and quotients keep every value that may be', () => {
  const [a, b] = [
    { from: 1, to: 2 },
    { from: -1, to: 3 },
  ];
  expect(add(a, b)).toEqual({ from: 0, to: 5 });
  expect(subtract(a, b)).toEqual({ from: -2, to: 3 });
  expect(multiply(a, b)).toEqual({ from: -2, to: 6 });
  expect(divide(b, a)).toEqual({ from: -1, to: 3 });
  expect(() => divide(a, b)).toThrow('may be 0');
});

test('figures without an upper end can be multiplied and divided', () => {
  const most = { from: 2, to: Infinity };
  expect(multiply(exactly(0), most)).toEqual(exactly(0));
  expect(divide(most, most)).toEqual({ from: 0, to: Infinity });
  expect(floor(most)).toEqual(most);
});

test('floor(interval) keeps a whole number that arithmetic has left a little short', () => {
  expect(floor({ from: 1.9, to: 2.1 })).toEqual({ from: 1, to: 2 });
  expect(floor(divide(exactly(0.7), exactly(0.1)))).toEqual(exactly(7));
});

test('meets(a, b) takes ends that touch', () => {
  expect(meets(exactly(3), { from: 3, to: 4 })).toBe(true);
  expect(meets(exactly(0.1 + 0.2), exactly(0.3))).toBe(true);
  expect(meets(exactly(2), { from: 3, to: 4 })).toBe(false);
});
