import { describe, expect, test } from 'vitest';
import { parseTelephones, telephoneHref } from './rules.ts';

describe('telephone href', () => {
  test.each([
    ['0469-4281234', 'tel:04694281234'],
    ['13945670001', 'tel:13945670001'],
    ['04694281234转802', 'tel:04694281234,802'],
    ['0469-4281234-802', 'tel:04694281234,802'],
    ['400-123-4567', 'tel:4001234567'],
    ['4006-123-456', 'tel:4006123456'],
  ])('telephoneHref(%s)', (number, href) => {
    expect(telephoneHref(number)).toBe(href);
  });
});

describe('telephones', () => {
  const numbersOf = (text: string) => parseTelephones(text).telephones.map(({ number }) => number);

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
      ['0469 4123456', ['0469-4123456']],
      ['0469 412 3456', ['0469-4123456']],
      ['0469 4123456 转 8', ['0469-4123456转8']],
      ['138 4696 0000', ['13846960000']],
      ['138-4696-0000', ['13846960000']],
      ['139-45670001', ['13945670001']],
      ['400 555 0102', ['400-555-0102']],
      ['138 4696 0000 0469 4123456', ['13846960000', '0469-4123456']],
      ['13846960000 13846960001', ['13846960000', '13846960001']],
      ['13846960000（张主任）', ['13846960000']],
      ['张主任 13846960000', ['13846960000']],
      ['张主任13846960000、李院长：0469-4281234', ['13846960000', '0469-4281234']],
      ['12320 95566 961234', ['12320', '95566', '961234']],
    ])('%s can be dialled', (text, numbers) => {
      expect(parseTelephones(text)).toEqual({
        telephones: numbers.map((number) => ({ number })),
        withoutAreaCode: [],
        invalid: [],
      });
    });

    test.each([
      ['+86 13900000003', '13900000003'],
      ['+8613900000003', '13900000003'],
      ['0086-13900000003', '13900000003'],
      ['86-13945670001', '13945670001'],
      ['＋８６－０４６９－４２８１２３４', '0469-4281234'],
      ['+86 469 4281234', '0469-4281234'],
      ['+86-10-68792114', '010-68792114'],
      ['+86 400 612 3456', '400-612-3456'],
    ])('%s is called without the code of the country', (text, number) => {
      expect(parseTelephones(text)).toEqual({
        telephones: [{ number }],
        withoutAreaCode: [],
        invalid: [],
      });
    });

    test.each(['4006-123-456', '400-612-3456', '4006 123 456', '40061-23456', '4006123456'])(
      '%s is one number, however it is parted',
      (text) => {
        const [telephone] = parseTelephones(text).telephones;
        expect(telephone).toEqual({ number: text.replaceAll(' ', '-') });
        expect(telephoneHref(telephone!.number)).toBe('tel:4006123456');
      },
    );

    test.each([
      ['0469-4281234转8001', 'tel:04694281234,8001'],
      ['0469-4281234（转8001）', 'tel:04694281234,8001'],
      ['0469-4281234 分机8001', 'tel:04694281234,8001'],
      ['0469-4281234转分机 8001', 'tel:04694281234,8001'],
      ['0469-4281234-8001', 'tel:04694281234,8001'],
      ['0469-4281234*8001', 'tel:04694281234,8001'],
      ['400-612-3456转8001', 'tel:4006123456,8001'],
      ['4281234转8001', 'tel:04694281234,8001'],
      ['4281234-8001', 'tel:04694281234,8001'],
    ])('%s is called with its extension', (text, href) => {
      const { telephones, invalid } = parseTelephones(text, '0469');
      expect(telephones.map(({ number }) => telephoneHref(number))).toEqual([href]);
      expect(invalid).toEqual([]);
    });

    test('a number without its area code gets that of its place, said to be added', () => {
      expect(parseTelephones('4281234、13945670001', '0469')).toEqual({
        telephones: [{ number: '0469-4281234', added: '0469' }, { number: '13945670001' }],
        withoutAreaCode: ['4281234'],
        invalid: [],
      });
    });

    test('without the area code of its place it is called as it is printed, and doubted', () => {
      expect(parseTelephones('4281234').telephones).toEqual([
        { number: '4281234', doubt: 'no-area-code' },
      ]);
    });

    test('several numbers keep their order', () => {
      expect(numbersOf('4280001/0469-4280002;13900000003，4006-123-456')).toEqual([
        '4280001',
        '0469-4280002',
        '13900000003',
        '4006-123-456',
      ]);
    });

    test('words and digits that are no number are told apart, and called all the same', () => {
      expect(parseTelephones('张主任4281234 1384696')).toEqual({
        telephones: [
          { number: '4281234', doubt: 'no-area-code' },
          { number: '1384696', doubt: 'no-telephone' },
        ],
        withoutAreaCode: ['4281234'],
        invalid: ['1384696'],
      });
    });

    test.each(['13846', '10086', '1394567000', '139456700011', '00000000', '02345'])(
      '%s is doubted, and called all the same',
      (text) => {
        expect(parseTelephones(text)).toEqual({
          telephones: [{ number: text, doubt: 'no-telephone' }],
          withoutAreaCode: [],
          invalid: [text],
        });
      },
    );

    test.each(['无', '见公示牌', '1.39457E+10', '2号'])('%s is none to call', (text) => {
      expect(parseTelephones(text)).toEqual({
        telephones: [],
        withoutAreaCode: [],
        invalid: [text],
      });
    });
  });
});
