import { describe, expect, test } from 'vitest';
import { addBodies, findAsked } from './rules.ts';

const contacts = [
  { place: '1', domains: ['child'], body: 'city-health' },
  { place: '1', domains: ['elder'], body: 'city-affairs' },
  { place: '12', domains: ['elder'], body: 'b-affairs' },
] as const;
const body = (id: string, place: string, duty?: string) => ({
  id,
  place,
  type: 'body' as const,
  function: duty,
});
const bodies = [
  body('city-health', '1', 'health'),
  body('city-affairs', '1', 'affairs'),
  body('b-affairs', '12', 'affairs'),
  body('b-health', '12', 'health'),
  body('b-water', '12', 'water'),
  body('b-office', '12'),
  { ...body('b-hospitals', '12', 'health'), type: 'group' as const },
];

describe('addBodies(contacts, bodies)', () => {
  test('takes a county’s body for what the city’s is asked about, once', () => {
    expect(addBodies(contacts, bodies).slice(contacts.length)).toEqual([
      { place: '12', domains: ['child'], body: 'b-health' },
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
