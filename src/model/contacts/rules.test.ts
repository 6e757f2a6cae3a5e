import { describe, expect, test } from 'vitest';
import { addDepartments, findAsked } from './rules.ts';

const contacts = [
  { place: '1', domains: ['child'], department: 'city-health' },
  { place: '1', domains: ['elder'], department: 'city-affairs' },
  { place: '12', domains: ['elder'], department: 'b-affairs' },
] as const;
const department = (id: string, place: string, duty?: string) => ({
  id,
  place,
  type: 'body' as const,
  function: duty,
});
const departments = [
  department('city-health', '1', 'health'),
  department('city-affairs', '1', 'affairs'),
  department('b-affairs', '12', 'affairs'),
  department('b-health', '12', 'health'),
  department('b-water', '12', 'water'),
  department('b-office', '12'),
  { ...department('b-hospitals', '12', 'health'), type: 'group' as const },
];

describe('addDepartments(contacts, departments)', () => {
  test('takes a county’s department for what the city’s is asked about, once', () => {
    expect(addDepartments(contacts, departments).slice(contacts.length)).toEqual([
      { place: '12', domains: ['child'], department: 'b-health' },
    ]);
  });
});

describe('findAsked(contacts, about)', () => {
  const about = { place: '12', city: '1', domains: ['child', 'elder'] as const };

  test('keeps a county’s own apart from its city’s, and says which subject has none', () => {
    expect(findAsked(contacts, about)).toEqual({
      own: [contacts[2]],
      missing: ['child'],
      above: [contacts[0], contacts[1]],
    });
  });

  test('a city has nobody above it', () => {
    expect(findAsked(contacts, { ...about, place: '1' })).toEqual({
      own: [contacts[0], contacts[1]],
      missing: [],
      above: [],
    });
  });

  test('leaves out who is asked about something else', () => {
    expect(findAsked(contacts, { ...about, domains: ['elder'] })).toEqual({
      own: [contacts[2]],
      missing: [],
      above: [contacts[1]],
    });
  });
});
