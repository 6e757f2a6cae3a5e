import { describe, expect, test } from 'vitest';
import { collectWork, compareWork, formatWork, listRoles } from './rules.ts';

const ref = (id: string, printed = id) => ({ id, printed });
const tasks = [
  { id: 't1', lead: [ref('a')], responsible: [ref('a'), ref('b', '乙局')] },
  { id: 't2', lead: [], responsible: [ref('b', '乙局局')] },
  { id: 't3', lead: [ref('a')], responsible: [ref('c')] },
];
const projects = [{ id: 'p1', department: [ref('b', '乙局')] }];
const workOf = collectWork(tasks, projects);

describe('collectWork(tasks, projects)', () => {
  test('a task that a department leads is not counted again as shared', () => {
    const { leads, shares } = workOf('a');
    expect(leads.map(({ task, isResponsibleToo }) => [task.id, isResponsibleToo])).toEqual([
      ['t1', true],
      ['t3', false],
    ]);
    expect(shares).toEqual([]);
  });

  test('printed forms of tasks and projects are given once', () => {
    expect(workOf('b').printed).toEqual(['乙局', '乙局局']);
  });

  test('the first of a list of responsible departments leads nothing', () => {
    expect(workOf('b').leads).toEqual([]);
  });
});

test('departments that lead come first', () => {
  const order = ['c', 'b', 'a'].toSorted((x, y) => compareWork(workOf(x), workOf(y)));
  expect(order).toEqual(['a', 'b', 'c']);
});

test('listRoles(work)', () => {
  expect(listRoles(workOf('b'))).toEqual(['share', 'project']);
});

describe('formatWork(work)', () => {
  test.each([
    ['a', '牵头2项任务'],
    ['b', '列为2项任务的责任单位，负责1个项目'],
    ['z', '没有任务或项目写明由它负责'],
  ])('%s', (id, text) => {
    expect(formatWork(workOf(id))).toBe(text);
  });
});
