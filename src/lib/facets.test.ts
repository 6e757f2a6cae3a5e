import { expect, test } from 'vitest';
import { countFacet } from './facets.ts';

test('countFacet counts each record under each of its values, in order of first appearance', () => {
  const options = countFacet([['b'], ['a', 'b'], []], (values) =>
    values.map((value) => ({ value, text: value.toUpperCase() })),
  );
  expect(options).toEqual([
    { value: 'b', text: 'B', count: 2 },
    { value: 'a', text: 'A', count: 1 },
  ]);
});
