import { expect, test } from 'vitest';
import { formatChinaDay } from './china-day.ts';

test.each([
  ['2026-11-21T15:59:59Z', '2026-11-21'],
  ['2026-11-21T16:00:00Z', '2026-11-22'],
])('formatChinaDay(%s) is %s', (moment, day) => {
  expect(formatChinaDay(new Date(moment))).toBe(day);
});
