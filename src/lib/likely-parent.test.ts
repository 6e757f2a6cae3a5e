import { expect, test } from 'vitest';
import { formatParent, listParentFacts } from './likely-parent.ts';

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
