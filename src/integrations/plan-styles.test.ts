import { expect, test } from 'vitest';
import { planStyles } from './plan-styles.ts';

const page = (...own: string[]) => ['base', ...own];

test('what a quarter of the kinds of pages link is common, however many pages a kind has', () => {
  const kinds = [page('table', 'a'), page('b'), page('c'), page('table', 'd'), page(), page('e')];
  const plan = planStyles([...kinds, page('a'), page('a'), page('a')]);
  expect(kinds.map(plan)).toEqual([
    [['base', 'table', 'a']],
    [['base', 'table', 'a'], ['b']],
    [['base', 'table', 'a'], ['c']],
    [['base', 'table', 'a'], ['d']],
    [['base', 'table', 'a']],
    [['base', 'table', 'a'], ['e']],
  ]);
});

test('own styles come after the common ones, in the page’s order', () => {
  const plan = planStyles([page('x', 'c', 'y'), page('c'), page('c', 'z'), page(), page('w')]);
  expect(plan(page('x', 'c', 'y'))).toEqual([
    ['base', 'c'],
    ['x', 'y'],
  ]);
});

test('pages with another base have their own common styles, pages without styles none', () => {
  const plan = planStyles([page('a'), page('a'), ['frame', 'b'], []]);
  expect(plan(['frame', 'b'])).toEqual([['frame', 'b']]);
  expect(plan(page('a'))).toEqual([['base', 'a']]);
  expect(plan([])).toEqual([]);
});
