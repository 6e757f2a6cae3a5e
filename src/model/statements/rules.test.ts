import { describe, expect, test } from 'vitest';
import { listDoubleRoles, listIndicatorRows, listMoneySums, listSlotSums } from './rules.ts';
import { checkStatement } from '../checks/rules.ts';

const row = { id: 'jia-1', document: 'jia', place: '990100', anchor: 't1-r1', headings: [] };
const verdicts = (statements: ReturnType<typeof listMoneySums>) =>
  statements.map((statement) => [statement.id, checkStatement(statement).verdict]);

test('listMoneySums holds the parts against the whole, where any is known', () => {
  const project = { ...row, name: '甲' };
  expect(
    verdicts(
      listMoneySums([
        { ...project, totalWan: 1200, soughtWan: 1000, matchedWan: 200 },
        { ...project, id: 'jia-2', totalWan: 400, matchedWan: 400 },
        { ...project, id: 'jia-3', totalWan: 400, soughtWan: 500 },
        { ...project, id: 'jia-4', totalWan: 400 },
        { ...project, id: 'jia-5', soughtWan: 400 },
      ]),
    ),
  ).toEqual([
    ['money-jia-1', 'fits'],
    ['money-jia-2', 'fits'],
    ['money-jia-3', 'differs'],
  ]);
});

test('listSlotSums adds the counties of a year', () => {
  const of = (year: number, area: string, slots: number, staff?: number) => ({
    ...row,
    level: area === '合计' ? ('city' as const) : ('county' as const),
    areaName: area,
    year,
    slots,
    staff,
  });
  const rows = [
    of(2021, '甲区', 2),
    of(2021, '乙区', 3),
    of(2021, '合计', 5),
    of(2022, '甲区', 2, 1),
    of(2022, '合计', 3, 1),
    of(2023, '甲区', 2),
  ];
  expect(verdicts(listSlotSums(rows))).toEqual([
    ['slots-jia-2021', 'fits'],
    ['slots-jia-2022', 'differs'],
    ['staff-jia-2022', 'fits'],
  ]);
});

describe('listIndicatorRows', () => {
  const indicator = (values: [number, string, number, string?][], attribute?: string) => ({
    ...row,
    name: '覆盖率',
    attribute,
    values: values.map(([year, text, value, unit]) => ({ year, text, value, unit })),
  });

  test('finds a binding target that steps back', () => {
    const falling = indicator(
      [
        [2021, '50%', 50, '%'],
        [2022, '40%', 40, '%'],
        [2023, '60%', 60, '%'],
      ],
      '约束性',
    );
    const rising = indicator(
      [
        [2021, '50%', 50, '%'],
        [2022, '60%', 60, '%'],
      ],
      '约束性指标',
    );
    expect(verdicts(listIndicatorRows([falling, rising]))).toEqual([
      ['steps-jia-1', 'differs'],
      ['steps-jia-1', 'fits'],
    ]);
  });

  test('does not hold different units against each other', () => {
    const mixed = indicator(
      [
        [2023, '0.3', 0.3, ''],
        [2025, '100%', 100, '%'],
      ],
      '约束性',
    );
    expect(verdicts(listIndicatorRows([mixed]))).toEqual([['unit-jia-1', 'unclear']]);
  });

  test('asks nothing of a single value, or of an indicative row', () => {
    expect(
      listIndicatorRows([
        indicator([[2021, '1', 1]], '约束性'),
        indicator(
          [
            [2021, '2', 2],
            [2022, '1', 1],
          ],
          '预期性',
        ),
      ]),
    ).toEqual([]);
  });
});

test('listDoubleRoles gathers the tasks of a document whose lead is responsible as well', () => {
  const department = (id: string, printed: string) => ({ id, printed });
  const health = department('health', '市卫健局');
  const task = (id: string, responsible: ReturnType<typeof department>[], document = 'jia') => ({
    ...row,
    id,
    document,
    anchor: id,
    title: `任务${id}`,
    lead: [health],
    responsible,
  });
  const statements = listDoubleRoles([
    task('r1', [department('schools', '市教育局'), health]),
    task('r2', [department('schools', '市教育局')]),
    task('r3', [department('health', '市卫生健康局')]),
    task('r1', [department('schools', '市教育局')], 'yi'),
  ]);
  expect(verdicts(statements)).toEqual([['double-roles-jia', 'unclear']]);
  expect(statements[0]?.figures.map(({ anchor, text, words }) => [anchor, text, words])).toEqual([
    ['r1', '市卫健局', '任务r1'],
    ['r3', '市卫健局', '任务r3'],
  ]);
});
