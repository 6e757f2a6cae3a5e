import { expect, test } from 'vitest';
import { formatProjectStatus, formatTargetStatus, formatTermStatus, isPastYear } from './status.ts';

test('a year is past from the first day of the next', () => {
  expect(isPastYear(2025, '2025-12-31')).toBe(false);
  expect(isPastYear(2025, '2026-01-01')).toBe(true);
});

test('a target stays a target when its year is over', () => {
  expect(formatTargetStatus(2026, '2026-11-21')).toBe('计划目标');
  expect(formatTargetStatus(2025, '2026-11-21')).toBe('计划目标（期限已过）');
});

test('a target that was due on the day of issue, or before, says so', () => {
  expect(formatTargetStatus(2022, '2026-11-21', '2022-12-31')).toBe('计划目标（印发当天到期）');
  expect(formatTargetStatus(2021, '2026-11-21', '2022-12-31')).toBe('计划目标（印发时已过）');
  expect(formatTargetStatus(2023, '2026-11-21', '2022-12-31')).toBe('计划目标（期限已过）');
});

test('a project is a plan, never something built', () => {
  expect(formatProjectStatus('2023—2024年', 2024, '2026-11-21')).toBe(
    '计划2023—2024年建设，是否建成：本站未收录',
  );
  expect(formatProjectStatus('2027年', 2027, '2026-11-21')).toBe('计划2027年建设');
  expect(formatProjectStatus(undefined, undefined, '2026-11-21')).toBe(
    '建设时间未载明，是否建成：本站未收录',
  );
});

test('a document says so when its term is over', () => {
  expect(formatTermStatus({ from: 2021, to: 2026 }, '2026-11-21')).toBeUndefined();
  expect(formatTermStatus({ from: 2021, to: 2025 }, '2026-11-21')).toMatch(
    /^规划期已结束（2021—2025年）。/,
  );
});
