import { expect, test } from 'vitest';
import { ContentError, formatExpectation, formatProblem, type Problem } from './problems.ts';

const at = (file: string, line: number, column: number): Problem => ({
  file,
  line,
  column,
  expected: '甲',
  found: '乙',
});

test('a problem is one line that an editor can jump to', () => {
  expect(formatProblem(at('content/x.md', 12, 5))).toBe('content/x.md:12:5 expected 甲, found 乙');
});

test('all problems are told at once, file by file, from top to bottom', () => {
  const error = new ContentError([at('b', 9, 1), at('a', 3, 1), at('b', 2, 7), at('b', 2, 3)]);
  expect(error.message.split('\n').map((line) => line.split(' ')[0])).toEqual([
    '4',
    'b:2:3',
    'b:2:7',
    'b:9:1',
    'a:3:1',
  ]);
});

test.each([
  ['Invalid input: expected string, received undefined', 'string'],
  ['Invalid option: expected one of "a"|"b"', 'one of "a"|"b"'],
  ['Too small: expected string to have >=1 characters', 'string to have >=1 characters'],
  ['Invalid ISO date', 'a valid ISO date'],
  ['either value or series', 'either value or series'],
])('formatExpectation(%o) is %o', (message, expectation) => {
  expect(formatExpectation(message)).toBe(expectation);
});
