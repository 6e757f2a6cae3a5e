import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeGb18030 } from './sample-content.ts';
import { decodeText, formatCell, parseSheet, readSheets } from './sheet.ts';

test.each([
  ['UTF-8', new TextEncoder().encode('机构名称')],
  ['UTF-8 with a byte-order mark', new TextEncoder().encode('\uFEFF机构名称')],
  ['GB18030', encodeGb18030('机构名称')],
])('decodeText(bytes) reads %s', (_title, bytes) => {
  expect(decodeText(bytes, 'a.csv')).toBe('机构名称');
});

test('decodeText(bytes) refuses what is no text', () => {
  expect(() => decodeText(Uint8Array.of(0xff, 0xff, 0x30), 'a.csv')).toThrow(
    'a.csv:1:1 expected text in UTF-8 or GB18030, found bytes that are neither',
  );
});

test('parseSheet(text) tells the line that each row begins on', () => {
  expect(parseSheet('标题\n\n甲,"乙\n丙"\r\n丁, 戊 \n', 'a.csv')).toEqual([
    { line: 1, cells: ['标题'] },
    { line: 3, cells: ['甲', '乙\n丙'] },
    { line: 5, cells: ['丁', '戊'] },
  ]);
});

test.each([
  [13_945_670_001, '13945670001'],
  [0.1 + 0.2, '0.3'],
  [1e21, '1000000000000000000000'],
  [' 甲\n', '甲'],
  [true, '是'],
  [null, ''],
  [undefined, ''],
  [new Date(Date.UTC(2024, 2, 5)), '2024-03-05'],
  [new Date(Date.UTC(2024, 2, 5, 12)), '2024-03-05'],
  [new Date(Date.UTC(1899, 11, 31, 8, 29, 59, 942)), '08:30'],
])('formatCell(%s) is %s', (value, text) => {
  expect(formatCell(value)).toBe(text);
});

test.each([
  [4_694_280_001, '0000-0000000', '0469-4280001'],
  [4_694_280_001, '00000000000', '04694280001'],
  [4_280_001, '"0469-"0000000', '0469-4280001'],
  [4_694_280_001, '[$-804]\\(0000\\)0000000;@', '(0469)4280001'],
  [30, '0"张"', '30张'],
  [30, '0_);[Red]\\(0\\)', '30'],
  [30, 'General', '30'],
  [30, '0.00', '30'],
  [1200, '#,##0', '1200'],
  [0.5, '0%', '0.5'],
  [13_945_670_001, '0_ ', '13945670001'],
])('formatCell(%d, %s) is %s', (value, format, text) => {
  expect(formatCell(value, format)).toBe(text);
});

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'sheet-test-'))));
afterAll(() => rmSync(folder, { recursive: true }));

test('readSheets(path) leaves out hidden rows and columns and characters that nobody sees, and says so', async () => {
  const path = join(folder, 'a.xlsx');
  const rows = [
    ['名称', '电话', '备用'],
    ['甲\u200B园', 1, '密'],
    ['乙园（已注销）', 2, '密'],
  ];
  const rowDefs = new Map([[2, { hidden: true }]]);
  const columns = [{}, {}, { hidden: true }];
  writeFileSync(path, await writeXlsx({ sheets: [{ name: '表', rows, rowDefs, columns }] }));
  expect(await readSheets(path, () => false)).toEqual([
    {
      name: '表',
      rows: [
        { line: 1, cells: ['名称', '电话', ''] },
        { line: 2, cells: ['甲园', '1', ''] },
      ],
      leftOut: [
        'column 3: hidden',
        'line 3 “乙园（已注销）”: a hidden row',
        'characters that nobody sees: 1',
      ],
    },
  ]);
});

test('readSheets(path) refuses a lost character with its line', async () => {
  const path = join(folder, 'a.csv');
  writeFileSync(path, '名称\n甲\uFFFD园\n');
  await expect(readSheets(path, () => false)).rejects.toThrow(
    /a\.csv:2:1 expected text without lost characters, found “甲\uFFFD园”$/,
  );
});
