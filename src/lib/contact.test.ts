import { expect, test } from 'vitest';
import { formatContact, formatReport } from './contact.ts';

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

test('a report by e-mail says what it is about', () => {
  expect(formatReport('a@example.org', '报错 f-0001')?.href).toBe(
    'mailto:a@example.org?subject=%E6%8A%A5%E9%94%99%20f-0001',
  );
  expect(formatReport('example.org', '报错 f-0001')?.href).toBe('https://example.org');
  expect(formatReport('', '报错')).toBeUndefined();
});
