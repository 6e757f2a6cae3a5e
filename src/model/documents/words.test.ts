import { describe, expect, test } from 'vitest';
import { formatParent, formatRow, headingOf, listParentFacts } from './words.ts';

describe('likely parent', () => {
  const parent = {
    title: '某通知',
    number: '某政办规〔2022〕4号',
    issued: '2022-07-21',
    validity: '现行有效',
    extent: '只看到开头',
    checked: '2026-11-27',
  };

  test('a notice that a document probably belongs to is never called its parent for sure', () => {
    expect(formatParent(parent)).toBe(
      '《某通知》（某政办规〔2022〕4号），可能是上级通知，没有确认，不在本站收录的文件里；2026年11月27日只看到开头',
    );
  });

  test('its label is dated, and what is not known of it has no line', () => {
    expect(listParentFacts(parent)).toEqual([
      { name: '文号', text: '某政办规〔2022〕4号' },
      { name: '发文日期', text: '2022年7月21日' },
      { name: '时效', text: '现行有效（网页这样标注，2026年11月27日看到）' },
      { name: '看到多少', text: '只看到开头' },
    ]);
  });
});

describe('rows', () => {
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
});
