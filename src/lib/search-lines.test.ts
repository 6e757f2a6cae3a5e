import { expect, test } from 'vitest';
import { foldText } from './search-encoding.ts';
import { formatLines, scanLines } from './search-lines.ts';
import type { EntryText } from './search-table.ts';

const texts: EntryText[] = [
  {
    href: '/a/',
    title: '托育机构',
    blocks: [
      ['托育机构', 0],
      ['建设 托位', 1],
      ['Ａ1（一）', 2],
      ['托 育', 2],
    ],
  },
  { href: '/b/', title: '某县托育机构', blocks: [['某县托育机构', 0]] },
];
const find = (query: string) => scanLines(formatLines(texts).split('\n'), foldText(query).join(''));

test.each([
  ['托育机构', [[0], [0, 1], [], []]],
  ['托育', [[], [0, 1], [], [0]]],
  ['设托', [[], [], [0], []]],
  ['a1(一)', [[], [], [], [0]]],
  ['一)托', [[], [], [], []]],
  ['火星', [[], [], [], []]],
])('%s stands in what holds it within one block: %j', (query, entries) => {
  expect(find(query)).toEqual(entries);
});
