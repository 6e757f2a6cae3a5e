import { describe, expect, test } from 'vitest';
import { groupByInitial, pinyinInitial } from './pinyin.ts';

describe('pinyinInitial(text)', () => {
  test.each([
    ['备案', 'B'],
    ['常住人口', 'C'],
    ['乳儿班', 'R'],
    ['适老化改造', 'S'],
    ['托位', 'T'],
    ['“一老一小”', 'Y'],
    ['争取资金', 'Z'],
    ['app', 'A'],
    ['12345', '#'],
    ['', '#'],
  ])('%s', (text, initial) => {
    expect(pinyinInitial(text)).toBe(initial);
  });
});

test('groups stand in the order of the alphabet, digits last', () => {
  const groups = groupByInitial(['托位', '12345', '托幼一体化', '备案'], (text) => text);
  expect(groups).toEqual([
    { initial: 'B', items: ['备案'] },
    { initial: 'T', items: ['托位', '托幼一体化'] },
    { initial: '#', items: ['12345'] },
  ]);
});
