import { describe, expect, test } from 'vitest';
import { formatSpoken, splitSentences } from './read-aloud.ts';

describe('formatSpoken(text)', () => {
  test.for([
    ['电话0469-4281234', '电话零四六九，四二八一二三四'],
    ['13904690000', '一三九零四六九零零零零'],
    ['打电话12345', '打电话一二三四五'],
    ['电话：96345', '电话：九六三四五'],
    ['拨打 120 急救', '拨打 一二零 急救'],
    ['电话4281234', '电话四二八一二三四'],
    ['电话120个', '电话120个'],
    ['托位12345个', '托位12345个'],
    ['2023—2024年', '2023到2024年'],
    ['2021年—2025年', '2021年到2025年'],
    ['6~12个月', '6到12个月'],
    ['2022-09-30', '2022年09月30日'],
    ['29‰', '千分之29'],
    ['4.5‰', '千分之4.5'],
    ['不低于40%', '不低于百分之40'],
    ['5～8㎡', '5到8平方米'],
    ['1,208,803人', '1208803人'],
    ['年份未注明 · 现状', '年份未注明，现状'],
    ['  托位\n  171 ', '托位 171'],
  ])('%s → %s', ([text, said]) => {
    expect(formatSpoken(text!)).toBe(said);
  });
});

describe('splitSentences(text)', () => {
  test('parts at the end of sentences', () => {
    expect(splitSentences('本站未收录。可以问谁？民政局')).toEqual([
      '本站未收录。',
      '可以问谁？',
      '民政局',
    ]);
  });

  test('parts a long sentence at its commas', () => {
    const clause = `${'长'.repeat(29)}，`;
    expect(splitSentences(clause.repeat(2))).toEqual([clause, clause]);
  });

  test('parts what has no comma at the limit', () => {
    expect(splitSentences('长'.repeat(120)).map(({ length }) => length)).toEqual([50, 50, 20]);
  });

  test('leaves out what has no word', () => {
    expect(splitSentences('——。，')).toEqual([]);
  });
});
