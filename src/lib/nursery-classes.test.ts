import { expect, test } from 'vitest';
import { classesForAge } from './nursery-classes.ts';

test.each([
  [5, []],
  [6, ['infant']],
  [12, ['junior']],
  [17, ['junior']],
  [18, ['junior', 'mixed']],
  [24, ['senior', 'mixed']],
  [35, ['senior', 'mixed']],
  [36, []],
])('classesForAge(%i)', (months, classes) => {
  expect(classesForAge(months)).toEqual(classes);
});
