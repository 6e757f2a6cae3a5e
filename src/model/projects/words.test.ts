import { describe, expect, test } from 'vitest';
import { formatFact } from '../common/words.ts';
import type { ProjectView } from './view.ts';
import { formatCapacity, formatProjectNotice, listProjectFacts } from './words.ts';

test('formatCapacity', () => {
  expect(formatCapacity({ kind: 'slots', nursing: false, count: 80 })).toBe('80个托位');
  expect(formatCapacity({ kind: 'beds', nursing: false, count: 500 })).toBe('500张床位');
  expect(formatCapacity({ kind: 'beds', nursing: true, count: 35 })).toBe('35张护理床位');
});

/** A project that prints nothing but its name, and what is given. */
const projectWith = (given: Partial<ProjectView>) =>
  ({
    kind: 'project',
    capacities: [],
    floorAreas: [],
    department: [],
    ...given,
  }) as unknown as ProjectView;
const factsOf = (given: Partial<ProjectView>) =>
  Object.fromEntries(
    listProjectFacts(projectWith(given)).map((fact) => [fact.name, formatFact(fact)]),
  );

describe('listProjectFacts(project)', () => {
  test('says of everything that is not printed that it is not', () => {
    const facts = listProjectFacts(projectWith({}));
    expect(facts.map(({ name }) => name)).toEqual([
      '建设时间',
      '建设性质',
      '建设地点',
      '总投资',
      '打算争取',
      '配套',
      '托位、床位',
      '责任部门',
    ]);
    expect(facts.every(({ absent }) => absent === 'unstated')).toBe(true);
  });

  test('gives amounts with their share, and one that is no number as it is printed', () => {
    const money = {
      total: { text: '800', value: 800 },
      totalWan: 800,
      sought: { text: '200', value: 200 },
      matched: { text: '约600' },
    };
    expect(factsOf(money)).toMatchObject({
      总投资: '800万元',
      打算争取: '200万元，占总投资25.0%',
      配套: '约600',
    });
  });

  test('computes costs by the metre and by the place', () => {
    const facts = factsOf({
      totalWan: 300,
      slots: 60,
      floorArea: 1500,
      floorAreas: [{ squareMetres: 1500, words: '1500平方米' }],
    });
    expect(facts['平均（本站计算）']).toBe('每平方米2000元；每个托位5万元；含设备等，只供比较');
  });
});

test('a group says that it names nothing; a project its state, and what lists do not name', () => {
  expect(formatProjectNotice({ kind: 'group', status: '' }, undefined)).toContain('没有写是哪一个');
  expect(formatProjectNotice({ kind: 'project', status: '计划2027年建设' }, undefined)).toBe(
    '计划2027年建设。',
  );
  expect(formatProjectNotice({ kind: 'project', status: '甲' }, '名录里没有')).toBe(
    '甲。名录里没有。',
  );
});
