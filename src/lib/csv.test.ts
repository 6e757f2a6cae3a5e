import { expect, test } from 'vitest';
import { formatCsv, unguard } from './csv.ts';

test('formatCsv starts with a byte-order mark and ends lines with CRLF', () => {
  expect(formatCsv(['a', 'b'], [{ a: 1, b: '二' }])).toBe('\uFEFFa,b\r\n1,二\r\n');
});

test('formatCsv quotes what RFC 4180 asks for, joins arrays and leaves the unknown empty', () => {
  const row = { a: 'x,y', b: 'say "a"', c: 'one\ntwo', d: ['elder', 'child'], e: undefined };
  expect(formatCsv(['a', 'b', 'c', 'd', 'e', 'f'], [row]).split('\r\n')[1]).toBe(
    '"x,y","say ""a""","one\ntwo",elder;child,,',
  );
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠A1',
  "'=1",
])('formatCsv keeps spreadsheets from running %o', (text) => {
  expect(formatCsv(['a'], [{ a: text }])).toContain(`'${text}`);
  expect(unguard(`'${text}`)).toBe(text);
});

test('formatCsv leaves numbers alone, negative ones too', () => {
  expect(formatCsv(['a'], [{ a: -1 }])).toBe('\uFEFFa\r\n-1\r\n');
});

test('formatCsv leaves other text with an apostrophe alone', () => {
  expect(formatCsv(['a'], [{ a: "'24年" }])).toBe("\uFEFFa\r\n'24年\r\n");
  expect(unguard("'24年")).toBe("'24年");
});
