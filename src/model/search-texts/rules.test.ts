import { expect, test } from 'vitest';
import type { SearchRecord } from '../search/schema.ts';
import { formatRecords, parseRecords } from './rules.ts';

const records: SearchRecord[] = [
  {
    href: '/a/',
    title: '甲 \\ "乙"',
    about: ['机构', '甲市 乙区', '2022年'],
    blocks: [
      ['没有锚', 0],
      ['标题', 1, 'part'],
      ['#不是标题', 0, 'part'],
      ['>也不是', 0, 'other'],
      ['又没有', 1],
    ],
  },
  { href: '/b/', title: '', about: [], blocks: [] },
  {
    href: '/c/',
    title: '丙',
    about: [],
    blocks: [
      ['', 0],
      ['尾', 0],
    ],
  },
];

test('records come back from their text as they were', () => {
  expect(parseRecords(formatRecords(records))).toEqual(records);
  expect(parseRecords(formatRecords([]))).toEqual([]);
});

test('an anchor is written where it changes, and no line is broken', () => {
  expect(formatRecords(records.slice(0, 1))).toBe(
    '/a/\n甲 \\ "乙"\n机构\t甲市 乙区\t2022年\n没有锚\n\u0002part\n\u0001标题\n#不是标题\n\u0002other\n>也不是\n\u0002\n\u0001又没有',
  );
  const broken: SearchRecord = {
    href: '/',
    title: '甲\n乙',
    about: [],
    blocks: [['丙\r\n\f丁', 0]],
  };
  expect(parseRecords(formatRecords([broken, broken])).map(({ blocks }) => blocks)).toEqual([
    [['丙 丁', 0]],
    [['丙 丁', 0]],
  ]);
});
