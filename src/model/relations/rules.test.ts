import { describe, expect, test } from 'vitest';
import { exactly } from '../../lib/interval.ts';
import { evaluate, figuresOf, holds, parseRelation } from './rules.ts';

describe('parseRelation(text)', () => {
  test('reads products before sums, and brackets first', () => {
    const { left, right } = parseRelation('total = a + 2 * (b - c) / 4');
    const figures = { total: exactly(5), a: exactly(1), b: exactly(9), c: exactly(1) };
    expect(evaluate(left, figures)).toEqual(exactly(5));
    expect(evaluate(right, figures)).toEqual(exactly(5));
  });

  test('takes the whole part of what floor(…) holds', () => {
    const { right } = parseRelation('total = 2 * floor(people / 100) + floor');
    expect(evaluate(right, { people: exactly(299), floor: exactly(1) })).toEqual(exactly(5));
    expect(figuresOf(parseRelation('total = floor(people / 100)'))).toEqual(['total', 'people']);
  });

  test('names each figure once', () => {
    expect(figuresOf(parseRelation('rate * elders >= beds / rate'))).toEqual([
      'rate',
      'elders',
      'beds',
    ]);
  });

  test.each([
    ['a + b', 'no =, <= or >= in “a + b”'],
    ['a = ', 'no figure after “=” in “a = ”'],
    ['a = (b', 'a bracket that is not closed in “a = (b”'],
    ['a = floor(b', 'a bracket that is not closed in “a = floor(b”'],
    ['a = b c', '“c” after the end of “a = b c”'],
    ['a = 甲', '“甲” is no figure and no sign'],
  ])('%s is none', (text, message) => {
    expect(() => parseRelation(text)).toThrow(message);
  });
});

describe('holds(relation, figures)', () => {
  const check = (text: string, figures: Record<string, { from: number; to: number }>) =>
    holds(parseRelation(text), figures);

  test('takes any value within the rounding', () => {
    const figures = { share: { from: 0.605, to: 0.615 }, part: exactly(61), whole: exactly(100) };
    expect(check('share = part / whole', figures)).toBe(true);
    expect(check('share = part / whole', { ...figures, part: exactly(62) })).toBe(false);
  });

  test('compares', () => {
    const figures = { a: { from: 1, to: 3 }, b: { from: 2, to: 2 } };
    expect([check('a <= b', figures), check('a >= b', figures)]).toEqual([true, true]);
    expect([check('b <= 1', figures), check('b >= 3', figures)]).toEqual([false, false]);
  });

  test('wants every figure', () => {
    expect(() => check('a = b', { a: exactly(1) })).toThrow('no figure “b”');
  });
});
