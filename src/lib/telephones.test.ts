import { describe, expect, test } from 'vitest';
import { parseTelephones, telephoneHref } from './telephones.ts';

describe('parseTelephones(text)', () => {
  test.each([
    ['13945670001', ['13945670001']],
    ['0469-4281234', ['0469-4281234']],
    ['（0469）4281234', ['0469-4281234']],
    ['０４６９－４２８１２３４', ['0469-4281234']],
    ['04694281234转802', ['04694281234转802']],
    ['010-68792114', ['010-68792114']],
    ['400-123-4567', ['400-123-4567']],
    ['12345', ['12345']],
    ['13945670001、0469-4281234', ['13945670001', '0469-4281234']],
    ['13945670001 / 13945670002', ['13945670001', '13945670002']],
  ])('%s can be dialled', (text, numbers) => {
    expect(parseTelephones(text)).toEqual({ numbers, withoutAreaCode: [], invalid: [] });
  });

  test('a number without its area code is told apart', () => {
    expect(parseTelephones('4281234、13945670001')).toEqual({
      numbers: ['13945670001'],
      withoutAreaCode: ['4281234'],
      invalid: [],
    });
  });

  test.each(['1394567000', '139456700011', '无', '见公示牌', '00000000', '1.39457E+10', '02345'])(
    '%s is none',
    (text) => {
      expect(parseTelephones(text).numbers).toEqual([]);
      expect(parseTelephones(text).invalid).toEqual([text]);
    },
  );
});

test.each([
  ['0469-4281234', 'tel:04694281234'],
  ['13945670001', 'tel:13945670001'],
  ['04694281234转802', 'tel:04694281234,802'],
  ['0469-4281234-802', 'tel:04694281234,802'],
  ['400-123-4567', 'tel:4001234567'],
])('telephoneHref(%s)', (number, href) => {
  expect(telephoneHref(number)).toBe(href);
});
