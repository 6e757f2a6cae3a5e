import { expect, test } from 'vitest';
import { characterStream, parseBlocks } from './blocks.ts';

function read(markdown: string) {
  return parseBlocks(markdown, 1, (_at, expected, found) => {
    throw new Error(`${expected}, ${found}`);
  });
}

test('the stream holds headers level by level, merged ones once, then the cells', () => {
  const blocks = read(`# 附件 1

| 县区 | 2021年 / 托位 | 2021年 / 人员 |
| --- | --- | --- |
| 甲县 | 1 2 | |

注：甲`);
  expect(characterStream(blocks)).toBe('附件1县区2021年托位人员甲县12注：甲');
});

test('anchors count headings, paragraphs, tables and rows apart', () => {
  const blocks = read('# 一\n\n甲\n\n乙\n\n| 甲 |\n| --- |\n| 1 |\n| 2 |\n\n## 二\n');
  expect(blocks.map(({ anchor }) => anchor)).toEqual(['h1', 'p1', 'p2', 't1', 'h2']);
  expect(blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))).toMatchObject([
    { anchor: 't1-r1', at: { line: 9, column: 1 } },
    { anchor: 't1-r2', at: { line: 10, column: 1 } },
  ]);
});

test('escapes and character references are read, code that no pair closes is text', () => {
  expect(read('1\\. 甲 \\*乙\\* &lt;丙&gt; ` 丁')[0]).toMatchObject({
    text: '1. 甲 *乙* <丙> ` 丁',
  });
});

test('an empty document has no blocks', () => {
  expect(read('')).toEqual([]);
});
