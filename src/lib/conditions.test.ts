import { describe, expect, test } from 'vitest';
import { findCited, formatValidity, summarizeValidity } from './conditions.ts';

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

test('formatValidity says what was checked, and that nothing was', () => {
  const asOf = '2026-11-21';
  expect(formatValidity(undefined, asOf)).toBe('有效性未核对');
  expect(formatValidity({ validUntil: '2016-04-30' }, asOf)).toBe('已于2016年4月30日失效');
  expect(formatValidity({ validUntil: '2027-12-31' }, asOf)).toBe('到2027年12月31日为止');
  expect(formatValidity({ successor: '某公告' }, asOf)).toBe('截止日期未核对；接替的规定：某公告');
});

test('summarizeValidity counts what was checked', () => {
  const checked = { validity: { successor: '某公告' } };
  expect(summarizeValidity([{}, {}])).toBe('有效性未核对');
  expect(summarizeValidity([checked, {}])).toBe(
    '1条核对过，见各条的“是否仍有效”，其余有效性未核对',
  );
  expect(summarizeValidity([checked])).toBe('1条核对过，见各条的“是否仍有效”');
});
