import { expect, test } from 'vitest';
import { balanceLines, breakLines, fitLines } from './line-breaks.ts';

/** Chinese characters and marks are an em wide, others half of one. */
const measure = (text: string) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

test.for([
  { text: '整体解决方案', width: 4, lines: ['整体解决', '方案'] },
  { text: '整体方案，标准', width: 4, lines: ['整体', '方案，', '标准'] },
  { text: '整体《解决方案》标准', width: 4, lines: ['整体', '《解决', '方案》', '标准'] },
  { text: '我市“一老一小”整体方案', width: 5, lines: ['我市“一老', '一小”整体', '方案'] },
  { text: '我市“一老一小”整体方案', width: 7, lines: ['我市', '“一老一小”', '整体方案'] },
  { text: '建设12000个标准', width: 4, lines: ['建设', '12000个', '标准'] },
  { text: '面积12.5%以上', width: 4, lines: ['面积', '12.5%', '以上'] },
  { text: '计划2023—2024年', width: 6, lines: ['计划', '2023—2024年'] },
  { text: '整体 解决方案', width: 4, lines: ['整体', '解决方案'] },
  { text: 'abcdefghij', width: 2, lines: ['abcd', 'efgh', 'ij'] },
  { text: '', width: 4, lines: [] },
])('$text in lines of $width ems', ({ text, width, lines }) => {
  expect(breakLines(text, width, measure)).toEqual(lines);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  const text =
    '支持“公办民营”（含委托运营）、“民办公助”等方式，新建《规划》所列的项目：托位、床位。';
  const lines = Array.from({ length: 20 }, (_, step) => breakLines(text, step + 8, measure)).flat();
  expect(lines.filter((line) => /^[，。、：”）》]|[“（《]$/.test(line))).toEqual([]);
});

test('a heading has lines that are about equally long', () => {
  const room = { width: 9, count: 3, measure };
  expect(balanceLines('整体解决方案标准公布', room)).toEqual(['整体解决方案', '标准公布']);
  expect(balanceLines('整体解决方案', room)).toEqual(['整体解决方案']);
});

test('what does not fit ends in an ellipsis, within the width', () => {
  const text = '整体解决方案，公布标准';
  expect(fitLines(text, { width: 5, count: 2, measure })).toEqual(['整体解决', '方案，公…']);
  expect(fitLines(text, { width: 8, count: 1, measure })).toEqual(['整体解决方案…']);
});
