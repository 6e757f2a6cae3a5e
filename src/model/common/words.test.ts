import { expect, test } from 'vitest';
import { formatLooked, formatUnknown, words } from './words.ts';

test('what this site holds nothing of is never called unpublished', () => {
  expect(formatUnknown('是否建成')).toBe('是否建成：本站未收录');
  expect(Object.values(words).join('')).not.toContain('未公布');
});

test('a number of results that were not found says what was looked at, and until when', () => {
  expect(formatLooked('2026-11-21')).toBe(
    '本站只看了收录的文件、名录和工作进展，核对至2026年11月21日，没有逐一检索各部门的网站、年报和统计资料',
  );
});
