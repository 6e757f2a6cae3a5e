import { describe, expect, test } from 'vitest';
import { listPromises, type PromiseSources } from './rules.ts';

const base = { document: 'city-2022', place: '990100', anchor: 't1-r1', headings: ['一、目标'] };
const health = { id: 'health', printed: '市卫健局' };
const finance = { id: 'finance', printed: '市财政局' };
const none: PromiseSources = {
  issued: '2022-12-31',
  tasks: [],
  indicators: [],
  slots: [],
  projects: [],
  figures: [],
  sentences: [],
};
const noNotes = { repeats: {}, records: {} };
const figure = {
  ...base,
  id: 'city-2022-7',
  anchor: 'p3',
  title: '托位',
  words: '到2025年，全市建立90个托位',
  text: '90个',
  value: 90,
  unit: '个',
  year: 2025,
  status: '目标',
  domain: 'child' as const,
  elsewhere: [],
};

describe('targets of tables', () => {
  const indicator = {
    ...base,
    id: 'city-2022-1',
    name: '每千名老人床位',
    domains: ['elder' as const],
    attribute: '约束性',
    values: [
      { year: 2021, text: '29‰', value: 29, unit: '‰' },
      { year: 2025, text: '搭建平台' },
    ],
  };
  const slots = [2021, 2022].map((year) => ({
    ...base,
    id: `city-2022-${year}`,
    area: '990101',
    areaName: '甲区',
    year,
    slots: year,
    ...(year === 2022 && { staff: 5 }),
  }));

  test('an indicator is one promise with a step for each year, words too', () => {
    const [promise] = listPromises({ ...none, indicators: [indicator] }, noNotes);
    expect(promise).toMatchObject({ id: 'indicator-city-2022-1', attribute: '约束性' });
    expect(promise?.steps).toMatchObject([
      { due: '2021-12-31', text: '29‰', value: 29, atIssue: 'over' },
      { due: '2025-12-31', text: '搭建平台', atIssue: 'ahead' },
    ]);
  });

  test('slots of a year that was over at issue are no promise, staff that is not given neither', () => {
    const promises = listPromises({ ...none, slots }, noNotes);
    expect(promises).toMatchObject([
      { id: 'slots-city-2022-990101', area: '990101', title: '甲区托位' },
      { id: 'staff-city-2022-990101', area: '990101', title: '甲区托育机构保育人员' },
    ]);
    expect(promises[0]?.steps).toMatchObject([{ due: '2022-12-31', text: '2022个', value: 2022 }]);
    expect(promises[1]?.steps).toMatchObject([{ due: '2022-12-31', text: '5人' }]);
  });

  test('a year that ends on the day of issue is over on that very day', () => {
    const [promise] = listPromises({ ...none, slots }, noNotes);
    expect(promise?.steps).toMatchObject([{ due: '2022-12-31', atIssue: 'sameDay' }]);
  });

  test("a target of a county is a part of the city's for the same days, and of no other", () => {
    const city = slots.map((slot) => ({ ...slot, area: base.place, areaName: '某市' }));
    const later = slots.map((slot) => ({ ...slot, area: '990102', year: slot.year + 2 }));
    const wholes = listPromises({ ...none, slots: [...city, ...slots, ...later] }, noNotes)
      .filter(({ kind }) => kind === 'slots')
      .map(({ area, partOf }) => [area, partOf]);
    expect(wholes).toEqual([
      ['990100', undefined],
      ['990101', 'slots-city-2022-990100'],
      ['990102', undefined],
    ]);
  });

  test('no year is over at the issue of a document without a date', () => {
    const promises = listPromises({ ...none, issued: undefined, slots }, noNotes);
    expect(promises[0]?.steps.map(({ due }) => due)).toEqual(['2021-12-31', '2022-12-31']);
  });
});

describe('projects', () => {
  const project = {
    ...base,
    id: 'city-2022-1',
    kind: 'project' as const,
    name: '甲区敬老院项目',
    domains: ['elder' as const],
    site: '990101',
    period: '2023—2024年',
    endYear: 2024,
    department: [health],
  };

  test('a project is to be built by the end of its last year, where it is to stand', () => {
    const [promise] = listPromises({ ...none, projects: [project] }, noNotes);
    expect(promise).toMatchObject({ area: '990101', responsible: [health] });
    expect(promise?.steps).toMatchObject([{ due: '2024-12-31', text: '建成' }]);
  });

  test('one without a period has no day', () => {
    const { period: _period, endYear: _endYear, ...undated } = project;
    const [promise] = listPromises({ ...none, projects: [undated] }, noNotes);
    expect(promise?.steps[0]?.due).toBeUndefined();
  });

  test('a group of projects promises nothing by itself', () => {
    expect(listPromises({ ...none, projects: [{ ...project, kind: 'group' }] }, noNotes)).toEqual(
      [],
    );
  });
});

describe('figures and sentences of prose', () => {
  const tasks = [
    { text: '统筹。到2025年，全市建立 90个托位。', lead: [], responsible: [health, finance] },
    { text: '别的', goal: '建立评估体系。', lead: [health], responsible: [finance] },
    { text: '另外的', goal: '建立评估体系。', lead: [health], responsible: [] },
  ];
  const sentence = {
    ...base,
    id: 'city-2022-assessment',
    title: '建立评估体系',
    words: '建立评估体系',
    due: '2025-06-30',
    domains: ['elder' as const],
    elsewhere: [{ anchor: 'p9', headings: [] }],
  };

  test('only a figure that is a target promises something', () => {
    const figures = [figure, { ...figure, id: 'city-2022-8', status: '现状' }];
    const promises = listPromises({ ...none, figures }, noNotes);
    expect(promises.map(({ id }) => id)).toEqual(['figure-city-2022-7']);
  });

  test('the departments are those of the task that has the words', () => {
    const [promise] = listPromises({ ...none, tasks, figures: [figure] }, noNotes);
    expect(promise).toMatchObject({ lead: [], responsible: [health, finance] });
  });

  test('of a goal they are those that lead its tasks, each once', () => {
    const [promise] = listPromises({ ...none, tasks, sentences: [sentence] }, noNotes);
    expect(promise).toMatchObject({ lead: [health], responsible: [] });
    expect(promise?.repeats).toEqual([{ words: '建立评估体系', anchor: 'p9', headings: [] }]);
  });

  test('a figure that repeats another promise lends it its place and departments', () => {
    const indicators = [
      {
        ...base,
        id: 'city-2022-1',
        name: '托位',
        domains: ['child' as const],
        values: [{ year: 2025, text: '90' }],
      },
    ];
    const promises = listPromises(
      { ...none, tasks, indicators, figures: [figure] },
      { ...noNotes, repeats: { 'city-2022-7': 'indicator-city-2022-1' } },
    );
    expect(promises).toMatchObject([
      { id: 'indicator-city-2022-1', responsible: [health, finance], repeats: [{ anchor: 'p3' }] },
    ]);
  });
});

test('the record that proves a promise is its own, else that of its kind, else none', () => {
  const figures = [figure, { ...figure, id: 'city-2022-8' }];
  const recordsOf = (records: Record<string, string>) =>
    listPromises({ ...none, figures }, { repeats: {}, records }).map(({ record }) => record);
  expect(recordsOf({ figure: '统计表', 'figure-city-2022-8': '验收表' })).toEqual([
    '统计表',
    '验收表',
  ]);
  expect(recordsOf({})).toEqual([undefined, undefined]);
});
