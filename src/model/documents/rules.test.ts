import { expect, test } from 'vitest';
import { byOrdinal, tableAnchor } from './rules.ts';

test('tableAnchor', () => {
  expect(['t3-r15', 't3', 'p12'].map(tableAnchor)).toEqual(['t3', 't3', 'p12']);
});

test('byOrdinal keeps the order of the documents and counts ordinals as numbers', () => {
  const records = ['b-2021-2', 'a-2022-10', 'b-2021-1', 'a-2022-9'].map((id) => ({
    id,
    document: id.slice(0, 6),
  }));
  const sorted = records.toSorted(byOrdinal(['b-2021', 'a-2022']));
  expect(sorted.map(({ id }) => id)).toEqual(['b-2021-1', 'b-2021-2', 'a-2022-9', 'a-2022-10']);
});
