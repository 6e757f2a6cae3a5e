import { describe, expect, test } from 'vitest';
import { numberRecords, type ReleasedNumber } from './rules.ts';

const released = (...titles: string[]): ReleasedNumber[] =>
  titles.map((title, at) => ({ number: at + 1, title, isWithdrawn: false }));

describe('numberRecords(titles, released)', () => {
  test.each([
    ['without released numbers they count from 1', ['甲', '乙'], [], [1, 2]],
    ['nothing has changed', ['甲', '乙'], released('甲', '乙'), [1, 2]],
    ['a row was put in', ['甲', '新', '乙'], released('甲', '乙'), [1, 3, 2]],
    ['two rows were put in', ['新', '甲', '乙', '又'], released('甲', '乙'), [3, 1, 2, 4]],
    ['a row was taken out', ['甲', '丙'], released('甲', '乙', '丙'), [1, 3]],
    ['rows changed places', ['乙', '甲', '丙'], released('甲', '乙', '丙'), [2, 1, 3]],
    ['a title was altered', ['甲', '乙乙', '丙'], released('甲', '乙', '丙'), [1, 2, 3]],
    ['all titles were altered', ['子', '丑'], released('甲', '乙'), [1, 2]],
    ['one of two alike was put in', ['甲', '甲', '乙'], released('甲', '乙'), [1, 3, 2]],
    ['a title altered beside a row put in', ['甲', '子', '丑'], released('甲', '乙'), [1, 3, 4]],
  ])('%s', (_, titles, known, numbers) => {
    expect(numberRecords(titles, known)).toEqual(numbers);
  });

  test('gives a withdrawn number to nobody else', () => {
    const known = [
      { number: 1, title: '甲', isWithdrawn: false },
      { number: 2, title: '乙', isWithdrawn: true },
    ];
    expect(numberRecords(['甲', '丙'], known)).toEqual([1, 3]);
    expect(numberRecords(['甲', '乙'], known)).toEqual([1, 2]);
  });

  test('takes a title as the file of released ids keeps it', () => {
    expect(numberRecords(['新', '甲\n乙'], released('甲 乙'))).toEqual([2, 1]);
  });
});
