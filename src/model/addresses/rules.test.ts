import { expect, test } from 'vitest';
import { recordAddress } from './rules.ts';

test.each([
  ['projects', 'some-2022-1', '/projects/some-2022-1/'],
  ['indicators', 'some-2022-1 2025', '/indicators/some-2022-1/'],
  ['promises', 'target-some-2022-1 2', '/promises/#target-some-2022-1'],
  ['slots', 'some-2022 990101 2025', undefined],
])('a row of %s with the key %s is shown at %s', (table, key, address) => {
  expect(recordAddress(table, key)).toBe(address);
});
