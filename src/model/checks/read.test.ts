import { afterAll, expect, test } from 'vitest';
import {
  formatSite,
  makeContentFolders,
  problemsOf,
  readFixture,
} from '../../testing/content-folders.ts';
import { readContent } from '../content/read.ts';

const seat = 'seat: { lng: 100, lat: 30, source: 虚构 }';
const places = `- { code: "990100", name: 甲市, level: city, ${seat}, population: { residents: 90210, year: 2020, source: 某公报 } }
- { code: "990101", name: 乙区, level: county, parent: "990100", ${seat}, tile: [0, 0] }
`;
const plan = `---
title: 甲市方案
shortTitle: 甲市方案
place: "990100"
term: { from: 2021, to: 2025 }
domains: { 一、目标: child, 二、项目: both }
---

# 甲市方案

全市机构12家，其中公办5家、民办7家。目前公办5家。

## 一、目标

| 指标名称 | 2024年 | 2025年 |
| --- | --- | --- |
| 每千人口托位数 | 2.5 | 4.5 |
| 平台 | 搭建平台 | 1个 |

| 县区 | 2024年 / 托位数（个） | 2024年 / 保育人员数（人） |
| --- | --- | --- |
| 乙区 | 5 | 2 |

## 二、项目

全市机构12家，一并改造。

| 项目名称 | 建设内容 | 总投资（万元） | 资金来源 / 争取 | 资金来源 / 配套 |
| --- | --- | --- | --- | --- |
| 甲园 | 设置托位80个，床位90张 | 10 | 8 | 2 |
| 乙园 | 改造两处：床位20张、床位30张 | 10 | 10 |  |
`;

const folders = makeContentFolders({
  'vocabulary.yaml': readFixture('vocabulary.yaml'),
  'site.yaml': formatSite('990100'),
  'places.yaml': places,
  'departments.yaml': 'departments: []\n',
  'documents/jia-2021/document.md': plan,
});
afterAll(() => folders.removeAll());

/** A content folder of one plan with the given checks. */
const writeContent = (checks: string, files: Record<string, string> = {}) =>
  folders.write({ 'documents/jia-2021/checks.yaml': checks, ...files });

/** A check with these figures, on lines 1 to 5, and its relation on line 6. */
function writeCheck(figures: string, relation = 'a >= 0'): string {
  return `- id: one
  title: 甲
  class: 合计
  figures:
    ${figures}
  relation: ${relation}
`;
}

test('a check takes figures from words, indicators, slots, staff, projects and the census', () => {
  const root = writeContent(`- id: every-figure
  title: 各种数
  class: 比例
  figures:
    homes: { words: 公办 5家、民办7家, value: 7家 }
    again: { words: 全市机构12家, value: 12家, occurrence: 2 }
    rate: { indicator: jia-2021-1, year: 2025 }
    slots: { slots: "990101", year: 2024 }
    staff: { staff: "990101", year: 2024 }
    people: { residents: "990100" }
    total: { project: jia-2021-1, of: total }
    sought: { project: jia-2021-1, of: sought }
    matched: { project: jia-2021-1, of: matched }
    places: { project: jia-2021-1, of: slots }
    beds: { project: jia-2021-1, of: beds }
  relation: total = sought + matched
  note: 对得上。
`);
  const [check] = readContent(root).checks;
  expect(check).toMatchObject({
    id: 'every-figure',
    document: 'jia-2021',
    place: '990100',
    title: '各种数',
    class: '比例',
    relations: ['total = sought + matched'],
    note: '对得上。',
  });
  expect(check?.figures.map(({ name, text, words }) => [name, text, words])).toEqual([
    ['homes', '7家', '公办 5家、民办7家'],
    ['again', '12家', '全市机构12家'],
    ['rate', '4.5', '每千人口托位数，2025年'],
    ['slots', '5', '乙区2024年托位'],
    ['staff', '2', '乙区2024年保育人员'],
    ['people', '90210人', '甲市2020年普查常住人口'],
    ['total', '10万', '甲园：总投资'],
    ['sought', '8万', '甲园：争取'],
    ['matched', '2万', '甲园：配套'],
    ['places', '80', '甲园：设置托位80个'],
    ['beds', '90', '甲园：床位90张'],
  ]);
});

test('every figure leads back to its paragraph or row, a census figure to its source', () => {
  const figures = `text: { words: 全市机构12家，一并改造, value: 12家 }
    row: { slots: "990101", year: 2024 }
    people: { residents: "990100" }`;
  const root = writeContent(writeCheck(figures, 'people >= row'));
  expect(readContent(root).checks[0]?.figures).toMatchObject([
    { anchor: 'p2', headings: ['甲市方案', '二、项目'] },
    { anchor: 't2-r1', headings: ['甲市方案', '一、目标'] },
    { headings: [], source: '某公报' },
  ]);
});

test('a check that cannot be computed needs no relation', () => {
  const head = 'title: 甲, class: 口径, figures: {}';
  const root = writeContent(
    `- { id: a, ${head}, unclear: 口径没有写明 }\n- { id: b, ${head}, cannot: 没有写明 }\n`,
  );
  expect(readContent(root).checks).toMatchObject([
    { id: 'a', unclear: '口径没有写明' },
    { id: 'b', cannot: '没有写明' },
  ]);
});

test.each([
  ['words that are missing', '机构13家', '“机构13家” in 0 places'],
  ['words that stand in two places', '全市机构12家', '“全市机构12家” in 2 places'],
  ['an occurrence beyond the last', '全市机构12家, occurrence: 3', '“全市机构12家” in 2 places'],
])('%s', (_title, words, found) => {
  expect(problemsOf(writeContent(writeCheck(`a: { words: ${words}, value: 12家 }`)))).toEqual([
    `documents/jia-2021/checks.yaml:5:5 expected words that stand in one place of the document, or an occurrence, found ${found}`,
  ]);
});

test('a value that is not among the words', () => {
  const check = writeCheck('a: { words: 民办7家, value: 8家 }');
  expect(problemsOf(writeContent(check))).toEqual([
    'documents/jia-2021/checks.yaml:5:5 expected the value among the words “民办7家”, found “8家”',
  ]);
});

test.each([
  [
    'words of two numbers',
    '{ words: 公办5家、民办7家, value: 公办5家、民办7家 }',
    '公办5家、民办7家',
  ],
  ['an indicator in words', '{ indicator: jia-2021-2, year: 2024 }', '搭建平台'],
])('not a figure: %s', (_title, figure, found) => {
  expect(problemsOf(writeContent(writeCheck(`a: ${figure}`)))).toEqual([
    `documents/jia-2021/checks.yaml:5:5 expected a single number, found “${found}”`,
  ]);
});

test.each([
  ['an unknown indicator', '{"indicator":"jia-2021-9","year":2025}'],
  ['an indicator without this year', '{"indicator":"jia-2021-1","year":2021}'],
  ['slots of a year that the table has not', '{"slots":"990101","year":2025}'],
  ['staff of a place that the table has not', '{"staff":"990100","year":2024}'],
  ['an unknown project', '{"project":"jia-2021-9","of":"total"}'],
  ['money that the project does not state', '{"project":"jia-2021-2","of":"matched"}'],
  ['places that the project does not state', '{"project":"jia-2021-2","of":"slots"}'],
  ['beds that the project states twice', '{"project":"jia-2021-2","of":"beds"}'],
])('%s', (_title, figure) => {
  expect(problemsOf(writeContent(writeCheck(`a: ${figure}`)))).toEqual([
    `documents/jia-2021/checks.yaml:5:5 expected a record that has this value, found “${figure}”`,
  ]);
});

test.each(['990101', '990109'])('a place without a population (%s)', (code) => {
  expect(problemsOf(writeContent(writeCheck(`a: { residents: "${code}" }`)))).toEqual([
    `documents/jia-2021/checks.yaml:5:5 expected a place with its population, found “${code}”`,
  ]);
});

const parent = `likelyParent:
  title: 某通知
  number: 某政办〔2021〕1号
  issued: 2021-05-01
  sourceUrl: https://example.org/a.html
  checked: 2026-11-27
  extent: 只看到开头
  reason: 目标相同
  excerpt: 到2025年底,建立覆盖城乡的养老服务体系。
`;

test('a value that leaves out what widens it beside', () => {
  const files = {
    'documents/jia-2021/document.md': plan.replace('目前公办5家', '目前公办约5家左右'),
  };
  const check = writeCheck('a: { words: 目前公办约5家左右, value: 5家 }');
  expect(problemsOf(writeContent(check, files))).toEqual([
    'documents/jia-2021/checks.yaml:5:5 expected the value whole, with “左右”, found “5家”',
  ]);
});

test('a figure of the likely parent stands in its excerpt and says that nobody has confirmed it', () => {
  const files = { 'documents/jia-2021/document.md': plan.replace('domains:', `${parent}domains:`) };
  const figure = (words: string) => writeCheck(`a: { parent: ${words}, value: 2025年底 }`);
  expect(readContent(writeContent(figure('到2025年底'), files)).checks[0]?.figures).toMatchObject([
    { text: '2025年底', headings: [], sourceUrl: 'https://example.org/a.html' },
  ]);
  expect(problemsOf(writeContent(figure('到2026年底'), files))).toEqual([
    'documents/jia-2021/checks.yaml:5:5 expected words of the excerpt of likelyParent, found “到2026年底”',
  ]);
  expect(problemsOf(writeContent(figure('到2025年底')))).toEqual([
    'documents/jia-2021/checks.yaml:5:5 expected words of the excerpt of likelyParent, found “到2025年底”',
  ]);
});

test('what does not come out on the census is unclear, and says why', () => {
  const figures = 'a: { residents: "990100" }';
  expect(problemsOf(writeContent(writeCheck(figures, 'a = 1')))).toEqual([
    'documents/jia-2021/checks.yaml:6:3 expected unclear, as the document does not name the census as its base, found a relation that does not hold',
  ]);
  const reason = `${writeCheck(figures, 'a = 1')}  unclear: 没有写人口口径\n`;
  expect(problemsOf(writeContent(reason))).toEqual([]);
});

test('a relation that names figures which the check has not', () => {
  const check = writeCheck('a: { words: 民办7家, value: 7家 }', 'a = b + c');
  expect(problemsOf(writeContent(check))).toEqual([
    'documents/jia-2021/checks.yaml:6:3 expected figures of the check, found “b, c”',
  ]);
});

test('a relation that is none', () => {
  const check = writeCheck('a: { words: 民办7家, value: 7家 }', 'a + 7');
  expect(problemsOf(writeContent(check))).toEqual([
    'documents/jia-2021/checks.yaml:6:3 expected a relation such as “total = a + b”, found no =, <= or >= in “a + 7”',
  ]);
});

test('a divisor that may be 0', () => {
  const figures = `a: { words: 民办7家, value: 7家 }
    b: { words: 公办5家, value: 5家, occurrence: 1 }`;
  expect(problemsOf(writeContent(writeCheck(figures, 'a = 1 / (b - 5)')))).toEqual([
    'documents/jia-2021/checks.yaml:7:3 expected a relation such as “total = a + b”, found a divisor that may be 0',
  ]);
});

test('several relations, each with its own problem', () => {
  const figures = 'a: { words: 民办7家, value: 7家 }';
  const relations = '\n    - a >= 1\n    - a = b';
  expect(problemsOf(writeContent(writeCheck(figures, relations)))).toEqual([
    'documents/jia-2021/checks.yaml:8:7 expected figures of the check, found “b”',
  ]);
  const root = writeContent(writeCheck(figures, relations.replace('= b', '<= 9')));
  expect(readContent(root).checks[0]?.relations).toEqual(['a >= 1', 'a <= 9']);
});

test('one id twice, in one file or in two', () => {
  const check = writeCheck('a: { residents: "990100" }');
  const root = writeContent(check, {
    'documents/jia-2022/document.md': plan,
    'documents/jia-2022/checks.yaml': check + check,
  });
  expect(problemsOf(root)).toEqual([
    'documents/jia-2022/checks.yaml:1:3 expected each id once, found “one” again',
    'documents/jia-2022/checks.yaml:7:3 expected each id once, found “one” again',
  ]);
});

test('checks of no document', () => {
  const root = writeContent('[]\n', { 'documents/yi-2021/checks.yaml': '[]\n' });
  expect(problemsOf(root)).toEqual([
    'documents/yi-2021/checks.yaml:1:1 expected document.md beside it, found none',
  ]);
});

test('checks of an unreadable document are not reported as well', () => {
  const root = writeContent(writeCheck('a: { words: 没有的话, value: 1家 }'), {
    'documents/jia-2021/document.md': plan.replace('shortTitle:', 'short:'),
  });
  expect(problemsOf(root).filter((problem) => problem.includes('/checks.yaml'))).toEqual([]);
});

test('a check with neither relation nor reason, an id that is no address, a figure of no kind', () => {
  const root = writeContent(`- { id: one, title: 甲, class: 合计, figures: {} }
- { id: 二, title: 甲, class: 合计, figures: {}, cannot: 没有写明 }
- { id: three, title: 甲, class: 合计, figures: { a: { county: "990101" } }, relation: a = 1 }
- { id: four, title: 甲, class: 合计, figures: {}, relaton: 1 = 1, cannot: 没有写明 }
`);
  expect(problemsOf(root)).toEqual([
    'documents/jia-2021/checks.yaml:1:3 expected relation, unclear or cannot in “0”, found {"id":"one","title":"甲","class":"合计","figures":{}}',
    'documents/jia-2021/checks.yaml:2:5 expected a valid string: must match pattern /^[a-z0-9]+(-[a-z0-9]+)*$/ in “1.id”, found "二"',
    'documents/jia-2021/checks.yaml:3:48 expected words or parent with a value in quotes, or indicator, slots, staff, residents or project in “2.figures.a”, found {"county":"990101"}',
    'documents/jia-2021/checks.yaml:4:49 expected only keys that the manual names in “3”, found “relaton”',
  ]);
});
