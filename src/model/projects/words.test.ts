import { expect, test } from 'vitest';
import { formatCapacity } from './words.ts';

test('formatCapacity', () => {
  expect(formatCapacity({ kind: 'slots', nursing: false, count: 80 })).toBe('80个托位');
  expect(formatCapacity({ kind: 'beds', nursing: false, count: 500 })).toBe('500张床位');
  expect(formatCapacity({ kind: 'beds', nursing: true, count: 35 })).toBe('35张护理床位');
});
