import { expect, test } from 'vitest';
import { headerRows } from './table-header.ts';

test('one level is one row', () => {
  expect(headerRows([['甲'], ['乙']])).toEqual([
    [
      { text: '甲', rowspan: 1, colspan: 1 },
      { text: '乙', rowspan: 1, colspan: 1 },
    ],
  ]);
});

test('equal neighbours of an upper level share a cell, shorter columns reach down', () => {
  expect(
    headerRows([['县区'], ['2021年', '托位'], ['2021年', '人员'], ['2022年', '托位']]),
  ).toEqual([
    [
      { text: '县区', rowspan: 2, colspan: 1 },
      { text: '2021年', rowspan: 1, colspan: 2 },
      { text: '2022年', rowspan: 1, colspan: 1 },
    ],
    [
      { text: '托位', rowspan: 1, colspan: 1 },
      { text: '人员', rowspan: 1, colspan: 1 },
      { text: '托位', rowspan: 1, colspan: 1 },
    ],
  ]);
});

test('equal texts under different parents, or not side by side, stay apart', () => {
  const [top, middle] = headerRows([
    ['甲', '计', '一'],
    ['甲', '计', '二'],
    ['乙', '计', '一'],
    ['丙'],
    ['乙', '计', '二'],
  ]);
  expect(top?.map(({ text, colspan }) => `${text}${colspan}`)).toEqual([
    '甲2',
    '乙1',
    '丙1',
    '乙1',
  ]);
  expect(middle?.map(({ colspan }) => colspan)).toEqual([2, 1, 1]);
});

test('equal single headers do not merge', () => {
  expect(headerRows([['备注'], ['备注']])[0]).toHaveLength(2);
});
