import { expect, test } from 'vitest';
import { formatNearbyState, parseNearbyState } from './rules.ts';

const empty = parseNearbyState('');

test('nothing in the address is nothing chosen', () => {
  expect(empty).toEqual({
    near: undefined,
    town: undefined,
    place: undefined,
    words: '',
    choices: {},
    unknown: false,
    list: [],
    only: false,
  });
  expect(formatNearbyState(empty)).toBe('');
});

test.each([
  '?near=131.1511,46.6450',
  '?town=990101001',
  '?near=131.1511,46.6450&domain=child&age=18&service=full&words=%E6%8C%AF%E5%85%B4',
  '?place=990101&domain=elder&nursing=yes&level=%E4%B8%89%E7%BA%A7&medical=yes&fee=1000-2000&unknown=1',
  '?status=planned&list=f-0001,f-0007&only=list',
])('%s is read and written back', (query) => {
  expect(formatNearbyState(parseNearbyState(query))).toBe(query);
});

test.each([
  '?near=131.15',
  '?near=46.6,131.15',
  '?town=12',
  '?place=x',
  '?domain=cat',
  '?age=40',
  '?age=3',
])('%s says nothing', (query) => {
  expect(parseNearbyState(query)).toEqual(empty);
});

test('ids that no facility can have are dropped', () => {
  expect(parseNearbyState('?list=f-1,<b>,F2,plan-2022-3').list).toEqual(['f-1', 'plan-2022-3']);
});
