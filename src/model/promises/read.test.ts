import { afterAll, describe, expect, test } from 'vitest';
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
issuer: 甲市人民政府
issued: 2022-12-31
term: { from: 2021, to: 2025 }
domains: { 一、目标: both, 乙区园: child }
---

# 甲市方案

## 一、目标

到2025年，建立评估体系，每个镇建有1处驿站。再次说明，建立评估体系。

到2025年，床位达到30‰。

建立评估体系是重点。

| 指标名称 | 2024年 | 2025年 |
| --- | --- | --- |
| 每千名老人床位 | 29‰ | 30‰ |

| 项目名称 | 建设内容 | 建设期限 | 总投资（万元） | 责任部门 |
| --- | --- | --- | --- | --- |
| 乙区园 | 设置托位80个 | 2023—2024年 | 10 | 市民政局 |
`;
const figures = `- { title: 驿站, words: 每个镇建有1处驿站, value: 1处, year: 2025, status: 目标, domain: elder }
- { title: 床位, words: 床位达到30‰, value: 30‰, year: 2025, status: 目标, domain: elder }
- { title: 现有, words: 每个镇建有1处驿站, value: 1处, status: 现状, domain: elder }
`;
const promises = `ask: { both: jia-civil }
records: { indicator: 各年床位数, figure-jia-2022-1: 驿站名单 }
repeats: { jia-2022-2: indicator-jia-2022-1 }
sentences:
  - id: assessment
    title: 建立评估体系
    words: 到2025年，建立评估体系
    due: "2025-12-31"
    domain: both
`;
const headers = '承诺,期限,结果,结果日期,公布日期,来源,网址,说明';
const source = '市民政局年报,https://example.org/a,';

const folders = makeContentFolders({
  'vocabulary.yaml': readFixture('vocabulary.yaml'),
  'site.yaml': formatSite('990100'),
  'places.yaml':
    '- { code: "990100", name: 甲市, level: city, seat: { lng: 100, lat: 30, source: 虚构 } }\n',
  'departments.yaml':
    'departments:\n  - { id: jia-civil, place: "990100", type: body, name: 甲市民政局, aliases: [市民政局] }\n',
  'documents/jia-2022/document.md': plan,
  'documents/jia-2022/figures.yaml': figures,
});
afterAll(() => folders.removeAll());

const readPromises = (files: Record<string, string> = {}) =>
  new Map(readContent(folders.write(files)).promises.map((promise) => [promise.id, promise]));
const withActuals = (...rows: string[]) => ({
  'actuals/results.csv': [headers, ...rows, ''].join('\n'),
});

test('without a file of its own a document promises what its tables and figures do', () => {
  const promises = readPromises();
  expect([...promises.keys()]).toEqual([
    'figure-jia-2022-1',
    'figure-jia-2022-2',
    'indicator-jia-2022-1',
    'project-jia-2022-1',
  ]);
  expect(promises.get('project-jia-2022-1')).toMatchObject({ ask: 'jia-civil' });
  expect(promises.get('indicator-jia-2022-1')?.ask).toBeUndefined();
});

test('the file adds sentences, records, whom to ask, and what repeats what', () => {
  const read = readPromises({ 'documents/jia-2022/promises.yaml': promises });
  expect(read.has('figure-jia-2022-2')).toBe(false);
  expect(read.get('indicator-jia-2022-1')).toMatchObject({
    record: '各年床位数',
    ask: 'jia-civil',
    repeats: [{ words: '床位达到30‰', anchor: 'p2' }],
  });
  expect(read.get('figure-jia-2022-1')).toMatchObject({ record: '驿站名单' });
  expect(read.get('sentence-jia-2022-assessment')).toMatchObject({
    steps: [{ due: '2025-12-31', anchor: 'p1', words: '到2025年，建立评估体系' }],
    repeats: [],
  });
});

describe('results', () => {
  test('stand at the step that they are of, with number and unit', () => {
    const row = `indicator-jia-2022-1,2025,29.8‰,2025-12-31,2026-03-01,${source}`;
    const [first, second] = readPromises(withActuals(row)).get('indicator-jia-2022-1')!.steps;
    expect(first?.actual).toBeUndefined();
    expect(second?.actual).toEqual({
      text: '29.8‰',
      value: 29.8,
      unit: '‰',
      date: '2025-12-31',
      published: '2026-03-01',
      source: '市民政局年报',
      sourceUrl: 'https://example.org/a',
    });
  });

  test('of a promise with one day need no day', () => {
    const promises = readPromises(withActuals(`project-jia-2022-1,,已建成,,2025-03-01,${source}`));
    expect(promises.get('project-jia-2022-1')?.steps[0]?.actual).toMatchObject({ text: '已建成' });
  });

  test('without day, source or address, of nobody or of a day that was not promised are refused', () => {
    const files = withActuals(
      'project-jia-2022-1,,已建成,,,市民政局年报,https://example.org/a,',
      'project-jia-2022-1,,已建成,,2025-03-01,,https://example.org/a,',
      'project-jia-2022-1,,已建成,,2025-03-01,市民政局年报,某网站,',
      `project-jia-2022-9,,已建成,,2025-03-01,${source}`,
      `indicator-jia-2022-1,,30‰,,2025-03-01,${source}`,
      `indicator-jia-2022-1,2023,30‰,,2025-03-01,${source}`,
      `indicator-jia-2022-1,去年,30‰,,2025-03-01,${source}`,
      `indicator-jia-2022-1,2024,30‰,,2025-03-01,${source}`,
      `indicator-jia-2022-1,2024,31‰,,2025-03-01,${source}`,
    );
    expect(problemsOf(folders.write(files))).toEqual([
      'actuals/results.csv:2:1 expected string in “公布日期”, found nothing',
      'actuals/results.csv:3:1 expected string in “来源”, found nothing',
      'actuals/results.csv:4:1 expected a valid URL in “网址”, found "某网站"',
      'actuals/results.csv:5:1 expected the id of a promise in 承诺, found “project-jia-2022-9”',
      'actuals/results.csv:6:1 expected a 期限 that the promise has, one of them, found “”',
      'actuals/results.csv:7:1 expected a 期限 that the promise has, one of them, found “2023”',
      'actuals/results.csv:8:1 expected a year or a day in “期限”, found "去年"',
      'actuals/results.csv:10:1 expected each 承诺 and 期限 once, found “indicator-jia-2022-1 2024-12-31” again, as in actuals/results.csv:9',
    ]);
  });
});

describe('a file of promises is refused for', () => {
  const refuse = (text: string) =>
    problemsOf(folders.write({ 'documents/jia-2022/promises.yaml': text }));

  test('words that are not in the document, or in several places', () => {
    const wrong = promises.replace('words: 到2025年，建立评估体系', 'words: 到2030年');
    const many = promises.replace('words: 到2025年，建立评估体系', 'words: 建立评估体系');
    const expected = 'words that stand in one place of the document, or an occurrence';
    expect(refuse(wrong)).toEqual([
      `documents/jia-2022/promises.yaml:7:5 expected ${expected}, found “到2030年” in 0 places`,
    ]);
    expect(refuse(many)).toEqual([
      `documents/jia-2022/promises.yaml:7:5 expected ${expected}, found “建立评估体系” in 2 places`,
    ]);
  });

  test('departments, promises and figures that there are not', () => {
    const text = `ask: { child: jia-health, elders: jia-civil }
records: { project-jia-2022-7: 名单 }
repeats:
  jia-2022-3: indicator-jia-2022-1
  jia-2022-2: indicator-jia-2022-4
`;
    expect(refuse(text)).toEqual([
      'documents/jia-2022/promises.yaml:1:8 expected the id of a department of departments.yaml, found “jia-health”',
      'documents/jia-2022/promises.yaml:1:27 expected elder, child, both or the id of a promise, found “elders”',
      'documents/jia-2022/promises.yaml:2:12 expected the id or the kind of a promise, found “project-jia-2022-7”',
      'documents/jia-2022/promises.yaml:4:3 expected the id of a figure that is a 目标, found “jia-2022-3”',
      'documents/jia-2022/promises.yaml:5:3 expected the id of a promise, found “indicator-jia-2022-4”',
    ]);
  });

  test('an id that comes twice', () => {
    const [, sentence = ''] = promises.split('sentences:\n');
    expect(refuse(`${promises}${sentence}`)).toEqual([
      'documents/jia-2022/promises.yaml:10:5 expected each id once, found “assessment” again',
    ]);
  });
});
