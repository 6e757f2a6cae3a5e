import { expect, test } from 'vitest';
import { formatContact } from './contact.ts';

test.each([
  ['a@example.org', 'mailto:a@example.org'],
  ['https://example.org/report', 'https://example.org/report'],
  ['example.org', 'https://example.org'],
])('formatContact(%s)', (contact, href) => {
  expect(formatContact(contact)).toEqual({ href, text: contact });
});

test('an empty contact is none', () => {
  expect(formatContact('')).toBeUndefined();
});
