import { afterAll, expect, test } from 'vitest';
import {
  formatSite,
  makeContentFolders,
  problemsOf,
  readFixture,
} from '../../testing/content-folders.ts';
import { readContent } from '../content/read.ts';

const plan = `---
title: 甲市方案
shortTitle: 甲市方案
place: "990100"
issued: 2022-12-31
term: { from: 2021, to: 2025 }
domains: { 一、目标: elder }
---

# 甲市方案

## 一、目标

| 指标名称 | 2024年 | 2025年 | 指标属性 |
| --- | --- | --- | --- |
| 每千名老人床位 | 29‰ | 30‰ | 约束性 |
| 区级养老服务中心覆盖率 | 100% | 100% | 约束性 |
| 示范项目 | 4个（市级3个、乙区1个） | 5个（市级3个、乙区1个） | 预期性 |

说明：约束性指标要求各县区不低于全市年度目标。
`;
const seat = 'seat: { lng: 100, lat: 30, source: 虚构 }';
const folders = makeContentFolders({
  'vocabulary.yaml': readFixture('vocabulary.yaml'),
  'site.yaml': formatSite('990100'),
  'places.yaml': `- { code: "990100", name: 甲市, level: city, ${seat} }
- { code: "990101", name: 乙区, level: county, parent: "990100", ${seat}, tile: [0, 0] }
- { code: "990102", name: 丙县, level: county, parent: "990100", ${seat}, tile: [1, 0] }
`,
  'departments.yaml': 'departments: []\n',
  'documents/jia-2022/document.md': plan,
});
afterAll(() => folders.removeAll());

const rule = '约束性指标要求各县区不低于全市年度目标';
/** A content folder with one entry of `areas`. */
const writeEntry = (entry: string) =>
  folders.write({ 'documents/jia-2022/promises.yaml': `areas:\n  - { ${entry} }\n` });
const sharesOf = (entry: string) =>
  readContent(writeEntry(entry)).promises.flatMap(({ shares }) => shares);

test('a rule gives every county what its indicators ask of the city, in all years', () => {
  expect(sharesOf(`words: ${rule}, promises: [indicator-jia-2022-1]`)).toMatchObject([
    { words: rule, areas: ['990101', '990102'], dues: ['2024-12-31', '2025-12-31'], anchor: 'p1' },
  ]);
});

test('words of a cell give the county that they name what they say, in their year', () => {
  const entry = 'words: 乙区1个, promises: [indicator-jia-2022-3], years: [2024]';
  expect(sharesOf(`${entry}, places: ["990101"]`)).toMatchObject([
    { text: '乙区1个', areas: ['990101'], dues: ['2024-12-31'] },
  ]);
});

test.each([
  [
    'a rule for an indicator of another kind',
    `words: ${rule}, promises: [indicator-jia-2022-3]`,
    'words of the promise, or such as name its 指标属性',
  ],
  [
    'a county that the words do not name',
    'words: 乙区1个, promises: [indicator-jia-2022-3], places: ["990102"]',
    'the counties that the words name (990101)',
  ],
  [
    'a rate of districts for a county',
    `words: ${rule}, promises: [indicator-jia-2022-2]`,
    'places whose names end in 区',
  ],
  [
    'a place that is no county of the city',
    `words: ${rule}, promises: [indicator-jia-2022-1], places: ["990100"]`,
    'codes of counties of the city',
  ],
  [
    'a year that the promise has not',
    `words: ${rule}, promises: [indicator-jia-2022-1], years: [2023]`,
    'a 期限 that the promise has, one of them',
  ],
  [
    'a promise that is not there',
    `words: ${rule}, promises: [indicator-jia-2022-9]`,
    'the id of a promise',
  ],
  [
    'words that are not there',
    'words: 各县区自定, promises: [indicator-jia-2022-1]',
    'words that stand in one place of the document, or an occurrence',
  ],
])('%s is refused', (_title, entry, expected) => {
  const problems = problemsOf(writeEntry(entry));
  expect(problems[0]).toContain(`documents/jia-2022/promises.yaml:2:`);
  expect(problems.join()).toContain(`expected ${expected}, found`);
});
