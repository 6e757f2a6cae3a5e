import { expect, test } from 'vitest';
import { formatRow, headingOf } from './rows.ts';

const row = (anchor: string, text: string, group = false) => ({
  anchor,
  group,
  cells: [{ lines: [text] }],
});
const blocks = [
  { kind: 'paragraph', anchor: 'p1', text: '前言' },
  { kind: 'heading', anchor: 'h1', text: '附件1 项目清单' },
  {
    kind: 'table',
    anchor: 't1',
    rows: [
      row('t1-r1', '（一）养老项目', true),
      row('t1-r2', '1'),
      row('t1-r3', '（二）托育项目', true),
      row('t1-r4', '1'),
    ],
  },
  { kind: 'table', anchor: 't2', rows: [row('t2-r1', '必选项', true), row('t2-r2', '土地')] },
];

test('formatRow names a row as the printed page does', () => {
  expect(formatRow(blocks, 't1-r2')).toBe('养老项目，序号1');
  expect(formatRow(blocks, 't1-r4')).toBe('托育项目，序号1');
  expect(formatRow(blocks, 't2-r2')).toBe('表中第1行');
  expect(formatRow(blocks, 'p1')).toBeUndefined();
});

test('headingOf is the heading above, and of a heading itself', () => {
  expect(headingOf(blocks, 'h1')).toBe('附件1 项目清单');
  expect(headingOf(blocks, 't1-r4')).toBe('附件1 项目清单');
  expect(headingOf(blocks, 'p1')).toBeUndefined();
});
