import { expect, test } from 'vitest';
import { encodeGb18030 } from './sample-content.ts';
import { decodeText, formatCell, parseSheet } from './sheet.ts';

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
