import { describe, expect, test } from 'vitest';
import { checkStatement, formatInterval, type Statement } from './rules.ts';

const statement = (figures: Record<string, string>, rest: Partial<Statement>): Statement => ({
  id: 'x',
  document: 'jia-2021',
  place: '990100',
  title: '',
  class: '合计',
  relations: [],
  figures: Object.entries(figures).map(([name, text]) => ({
    name,
    text,
    words: text,
    headings: [],
  })),
  ...rest,
});

describe('checkStatement(statement)', () => {
  test('shows a sum that does not come out', () => {
    const { verdict, computation } = checkStatement(
      statement({ total: '29家', a: '20所', b: '109所' }, { relations: ['total = a + b'] }),
    );
    expect([verdict, computation]).toEqual(['differs', ['29家 对 20所＋109所＝129']]);
  });

  test('takes any value within the rounding, and shows both ends', () => {
    const { verdict, computation } = checkStatement(
      statement(
        { rate: '29.5‰', beds: '8609张', elders: '29.2万' },
        { relations: ['rate = beds / elders'] },
      ),
    );
    expect([verdict, computation]).toEqual(['fits', ['29.5‰ 对 8609张÷29.2万＝29.43‰—29.53‰']]);
  });

  test.each([
    ['2 * (a + b) <= 10', '2×（4＋2）＝12 应不多于 10'],
    ['(a + b) * 2 <= 10', '（4＋2）×2＝12 应不多于 10'],
    ['9 - (a - b) <= 10', '9－（4－2）＝7 应不多于 10'],
    ['9 / (a * b) <= 10', '9÷（4×2）＝1.125 应不多于 10'],
    ['9 / (a / b) <= 10', '9÷（4÷2）＝4.5 应不多于 10'],
    ['9 + (a - b) - 1 <= 10', '9＋4－2－1＝10 应不多于 10'],
    ['9 * (a / b) / 3 <= 10', '9×4÷2÷3＝6 应不多于 10'],
  ])('keeps the brackets of %s that change it', (relation, line) => {
    const { computation } = checkStatement(
      statement({ a: '4', b: '2' }, { relations: [relation] }),
    );
    expect(computation).toEqual([line]);
  });

  test('says in words that only the whole part counts', () => {
    const { computation } = checkStatement(
      statement({ a: '1个', b: '262359人' }, { relations: ['a = floor(b / 100000)'] }),
    );
    expect(computation).toEqual(['1个 对 取整（262359人÷100000）＝2']);
  });

  test('wants every one of several relations, and shows them all', () => {
    const { verdict, computation } = checkStatement(
      statement({ a: '1', b: '2', c: '2' }, { relations: ['b = c', 'a >= b'] }),
    );
    expect([verdict, computation]).toEqual(['differs', ['2 对 2', '1 应不少于 2']]);
  });

  test('computes what is unclear, and judges it so', () => {
    const { verdict, computation } = checkStatement(
      statement({ a: '1', b: '2' }, { relations: ['a = b'], unclear: '口径不同' }),
    );
    expect([verdict, computation]).toEqual(['unclear', ['1 对 2']]);
  });

  test('says that nothing can be computed', () => {
    expect(checkStatement(statement({}, { cannot: '没有分母' }))).toMatchObject({
      verdict: 'open',
      computation: [],
    });
  });
});

test('formatInterval(interval, unit)', () => {
  expect(formatInterval({ from: 390_000, to: Infinity })).toBe('不少于390000');
  expect(formatInterval({ from: -Infinity, to: 5 })).toBe('不多于5');
  expect(formatInterval({ from: -Infinity, to: Infinity })).toBe('大小不定');
  expect(formatInterval({ from: 0.1017, to: 0.1024 }, '%')).toBe('10.17%—10.24%');
});
