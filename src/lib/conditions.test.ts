import { describe, expect, test } from 'vitest';
import { findCited } from './conditions.ts';

describe('findCited(text)', () => {
  test('names each cited document once, with its number', () => {
    expect(
      findCited(
        '根据《养老机构等级划分与评定》（GB/T37276—2018）和《某某办法（试行）》（黑民规〔2020〕6号）规定，按《某某目录》办理；不符合《某某目录》的除外。',
      ),
    ).toEqual([
      '《养老机构等级划分与评定》（GB/T37276—2018）',
      '《某某办法（试行）》（黑民规〔2020〕6号）',
      '《某某目录》',
    ]);
  });

  test('takes no brackets that hold no number', () => {
    expect(findCited('《某某公告》（以下简称公告）')).toEqual(['《某某公告》']);
  });

  test('finds nothing where nothing is cited', () => {
    expect(findCited('“一事一议”')).toEqual([]);
  });
});
