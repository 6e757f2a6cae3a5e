import { expect, test } from 'vitest';
import { currentQuery, recordAddress } from './rules.ts';

test.each([
  ['projects', 'some-2022-1', '/projects/some-2022-1/'],
  ['indicators', 'some-2022-1 2025', '/indicators/some-2022-1/'],
  ['promises', 'target-some-2022-1 2', '/promises/#target-some-2022-1'],
  ['slots', 'some-2022 990101 2025', undefined],
])('a row of %s with the key %s is shown at %s', (table, key, address) => {
  expect(recordAddress(table, key)).toBe(address);
});

test.each([
  ['?body=some-civil&sort=-due', 'sort=-due&department=some-civil'],
  ['?body=old&department=new', 'department=new'],
  ['?department=new&place=990101', 'department=new&place=990101'],
  ['', ''],
])('the query %s is %s by the names of now', (query, current) => {
  expect(currentQuery(query)).toBe(current);
});
