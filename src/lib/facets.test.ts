import { expect, test } from 'vitest';
import { countAreas, countFacet } from './facets.ts';

test('countFacet counts each record under each of its values, in order of first appearance', () => {
  const options = countFacet([['b'], ['a', 'b'], []], (values) =>
    values.map((value) => ({ value, text: value.toUpperCase() })),
  );
  expect(options).toEqual([
    { value: 'b', text: 'B', count: 2 },
    { value: 'a', text: 'A', count: 1 },
  ]);
});

test('countAreas names every county, and a city only for records without one', () => {
  const cities = [
    {
      code: '990100',
      name: '东城市',
      counties: [
        { code: '990101', name: '甲县' },
        { code: '990102', name: '乙县' },
      ],
    },
    { code: '990200', name: '西城市', counties: [] },
  ];
  expect(countAreas(cities, ['990101', '990101', '990100', undefined])).toEqual([
    { value: '990101', text: '甲县', count: 2 },
    { value: '990102', text: '乙县', count: 0 },
    { value: '990100', text: '东城市，未说明在哪个县区', count: 1 },
    { value: '990200', text: '西城市', count: 0 },
  ]);
});
