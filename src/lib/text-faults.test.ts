import { expect, test } from 'vitest';
import { findTextFaults } from './text-faults.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test.each([
  ['plain text, tabs and both line ends', '\uFEFF甲\t乙\r\n丙\n'],
  ['a form that a character is drawn in', '葛\u{E0100}城❤\uFE0F'],
  ['a rare character beyond the first plane', '𠮷'],
])('findTextFaults(bytes) takes %s', (_title, text) => {
  expect(findTextFaults(encode(text))).toEqual([]);
});

test.each([
  ['NUL', '\0', 'U+0000'],
  ['an escape', '\x1B', 'U+001B'],
  ['a control character of the second range', '\x85', 'U+0085'],
  ['a byte-order mark inside', '\uFEFF', 'U+FEFF'],
  ['a sign without width', '\u200B', 'U+200B'],
  ['a sign that turns the direction', '\u202E', 'U+202E'],
  ['a soft hyphen', '\u00AD', 'U+00AD'],
  ['a line separator', '\u2028', 'U+2028'],
  ['a filler that is blank to the eye', '\u3164', 'U+3164'],
])('findTextFaults(bytes) refuses %s where it stands', (_title, character, name) => {
  expect(findTextFaults(encode(`甲\r\n乙${character}丙${character}`))).toEqual([
    {
      line: 2,
      column: 2,
      expected: 'only characters that can be seen',
      found: `${name}, 2 times`,
    },
  ]);
});

test('findTextFaults(bytes) refuses bytes that are no UTF-8, and the sign that a bad decoding leaves', () => {
  const found = 'bytes that are none, or the sign for a lost character';
  const expected = 'text in UTF-8';
  expect(findTextFaults(Uint8Array.of(0x61, 0x0a, 0x62, 0xff))).toEqual([
    { line: 2, column: 2, expected, found },
  ]);
  expect(findTextFaults(encode('甲\uFFFD'))).toEqual([{ line: 1, column: 2, expected, found }]);
});
