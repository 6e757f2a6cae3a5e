import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { fixtureSettings, formatSite, makeContentFolders, problemsOf } from '../../testing/content-folders.ts';
import { readContent } from './read.ts';

const frontMatter = `---
title: 甲市方案
shortTitle: 甲市方案
place: "990100"
term: { from: 2021, to: 2025 }
---
`;
const slotTable = `# 目标

| 县区 | 2024年 / 托位数（个） |
| --- | --- |
| 乙区 | 5 |
`;
const projectTable = `${frontMatter.replace('term:', 'domains: { 项目: both }\nterm:')}# 项目

| 项目名称 | 建设内容 | 总投资（万元） |
| --- | --- | --- |
| 甲园 | 设置托位80个 | 10 |
`;
const register = 'title: 名录\npublisher: 某局\ndate: "2026-01-01"\nlicence: 无\n';
const registerHeader = '编号,机构名称,机构类别,业务,所属区域,核对日期';

const folders = makeContentFolders(fixtureSettings);
afterAll(() => folders.removeAll());

/** A content folder with the fixtures' settings, one site file and the given files. */
const writeContent = (files: Record<string, string>) => folders.write(files);

test('content of one document, without register, figures, terms and boundaries, is whole', () => {
  const content = readContent(writeContent({ 'documents/jia-2021/document.md': frontMatter + slotTable }));
  expect(content.documents.map(({ id }) => id)).toEqual(['jia-2021']);
  expect(content.slots.map(({ id, slots }) => [id, slots])).toEqual([['jia-2021-1', { text: '5', value: 5 }]]);
  expect(content).toMatchObject({
    facilities: [],
    figures: [],
    gapNotes: [],
    terms: [],
    boundaries: {},
  });
});

test('a change in the folder is read, an unchanged folder is not read again', () => {
  const root = writeContent({ 'documents/jia-2021/document.md': frontMatter + slotTable });
  const write = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const first = readContent(root);
  expect(readContent(root)).toBe(first);
  expect(write).not.toHaveBeenCalled();
  writeFileSync(join(root, 'documents/jia-2021/document.md'), `${frontMatter}${slotTable}| 丙县 | 6 |\n`);
  expect(readContent(root).slots).toHaveLength(2);
});

test('what a stopped program had written whole is put in place and read, what it was writing is not', () => {
  const root = writeContent({
    'documents/jia-2021/document.md': frontMatter + slotTable,
    '.written/documents/jia-2021/document.md': `${frontMatter}${slotTable}| 丙县 | 6 |\n`,
    '.writing/documents/jia-2021/document.md': '半',
  });
  const write = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  expect(readContent(root).slots).toHaveLength(2);
  expect(write.mock.calls.flat()).toEqual([
    expect.stringMatching(/: put in place, as a program was stopped: documents\/jia-2021\/document\.md\n$/),
  ]);
  write.mockRestore();
});

test('a row put in shifts no id that was released, and what refers to it still does', () => {
  const content = readContent(
    writeContent({
      'documents/jia-2021/document.md': projectTable.replace(
        '| 甲园',
        '| 新园 | 设置托位10个 | 5 |\n| 甲园',
      ),
      'released-ids.csv': 'collection,id,title,withdrawn\nprojects,jia-2021-1,甲园,\n',
      'locations.csv': '项目,地点,行政区划代码,位置精度,来源\njia-2021-1,乙区,990101,县区,文件\n',
    }),
  );
  expect(content.projects.map(({ id, name }) => [id, name])).toEqual([
    ['jia-2021-2', '新园'],
    ['jia-2021-1', '甲园'],
  ]);
  expect(content.locations.map(({ project }) => project)).toEqual(['jia-2021-1']);
});

test('problems of all files come in one throw, each file from top to bottom', () => {
  const root = writeContent({
    'site.yaml': formatSite('990199', '990200'),
    'documents/a/document.md': `${frontMatter}${slotTable}| 戊区 | 6 |\n`,
    'documents/b/document.md': `${frontMatter}- 列表\n\n${slotTable}| 丙县 | 6 |\n`,
    'glossary/slot.md': '---\nterm: 托位\ndomain: child\n---\n\n# 标题\n',
    'registers/care.csv': `${registerHeader}\n`,
    'registers/nursery.yaml': register,
    'registers/nursery.csv': `${registerHeader}\nf-1,甲园,托育机构,child,外地,2026-01-01\n`,
  });
  expect(problemsOf(root)).toEqual([
    'glossary/slot.md:2:1 expected string in “short”, found nothing',
    'glossary/slot.md:6:1 expected only paragraphs in a term, found heading',
    'site.yaml:5:10 expected a city of places.yaml, found “990199”',
    'places.yaml:1:5 expected a city listed under “cities” in site.yaml, found “990100” (甲市)',
    'documents/a/document.md:12:3 expected a place of places.yaml (甲市、乙区、丙县), found “戊区”',
    'documents/b/document.md:7:1 expected heading, paragraph, text, table or <br> in a cell, found list "- 列表"',
    'registers/care.csv:1:1 expected care.yaml beside it, found none',
    'registers/nursery.csv:2:1 expected one place of places.yaml in 所属区域, found “外地”',
  ]);
});

test('a document over 1 MB is refused before it is parsed', () => {
  const row = '| 乙区 | 5 |\n';
  const text = `${frontMatter}${slotTable}${row.repeat(80_000)}`;
  expect(problemsOf(writeContent({ 'documents/big/document.md': text }))).toEqual([
    'documents/big/document.md:1:1 expected a document of at most 1 MB, found 1200181 bytes',
  ]);
});

test('files that nothing reads are refused, not lost', () => {
  const root = writeContent({
    'documents/jia-2021.md': frontMatter,
    'documents/jia-2021/document.md': frontMatter,
    'documents/jia-2021/claims.yaml': '[]\n',
    'documents/jia-2021/old/document.md': frontMatter,
  });
  const expected = 'expected a folder with document.md, original.txt, marks.yaml, figures.yaml, checks.yaml, conditions.yaml, notes.yaml, promises.yaml, gap.yaml';
  expect(problemsOf(root)).toEqual([
    `documents/jia-2021.md:1:1 ${expected}, found “jia-2021.md”`,
    `documents/jia-2021/claims.yaml:1:1 ${expected}, found “claims.yaml”`,
    `documents/jia-2021/old/document.md:1:1 ${expected}, found “old/document.md”`,
  ]);
});

test('a folder name that is no address is refused', () => {
  expect(problemsOf(writeContent({ 'documents/甲 方案/document.md': frontMatter }))).toEqual([
    'documents/甲 方案/document.md:1:1 expected a folder name of small letters, digits and hyphens, found “甲 方案”',
  ]);
});

test('what hangs on an unreadable document is not reported as well', () => {
  const root = writeContent({
    'documents/jia-2021/document.md': projectTable.replace('place:', 'plaec:'),
    'documents/jia-2021/figures.yaml':
      '- { title: 托位, words: 设置托位80个, value: 80个, status: 目标, domain: child }\n',
    'locations.csv': '项目,地点,行政区划代码,位置精度,来源\njia-2021-1,乙区,990101,县区,文件\n',
  });
  expect(problemsOf(root)).toEqual(
    [
      'documents/jia-2021/document.md:4:1 expected only keys that the manual names in the file, found “plaec”',
      'documents/jia-2021/document.md:2:1 expected string in “place”, found nothing',
    ].toSorted(),
  );
});

test('a task that one character loses is the one thing told, not the ids that shift behind it', () => {
  const plan = `${frontMatter.replace('term:', 'domains: { 任务: both }\nterm:')}# 任务

1.统筹规划。〔市民政局负责〕

2.免征税费。〔市民政局负责〕
`;
  const files = {
    'documents/jia-2021/conditions.yaml':
      '- { task: jia-2021-2, title: 免税费, instrument: 税, stages: [运营], words: 免征税费 }\n',
    'documents/jia-2021/promises.yaml':
      'sentences:\n  - { id: a, title: 规划, words: 统筹规划, due: "2025-12-31", domain: both }\n',
  };
  expect(problemsOf(writeContent({ ...files, 'documents/jia-2021/document.md': plan }))).toEqual([]);
  const lost = plan.replace('负责〕', '负责）');
  expect(problemsOf(writeContent({ ...files, 'documents/jia-2021/document.md': lost }))).toEqual([
    'documents/jia-2021/document.md:10:8 expected a task to end in “〔…按职责分工负责〕” or “〔…负责〕”, or “p1” listed in textParagraphs, found “〔市民政局负责）”',
  ]);
});

test('bytes that are no UTF-8, and what nobody sees, are refused in every file before anything is read', () => {
  const root = writeContent({
    'documents/jia-2021/document.md': `${frontMatter}${slotTable}| 丙\u200B县 | 6 |\n`,
    'documents/jia-2021/original.txt': '甲\0',
    'documents/none/figures.yaml': '- 没有的字段\n',
  });
  writeFileSync(join(root, 'towns.csv'), Uint8Array.of(0xb4, 0xfa, 0xc2, 0xeb));
  expect(problemsOf(root)).toEqual([
    'documents/jia-2021/document.md:12:4 expected only characters that can be seen, found U+200B',
    'documents/jia-2021/original.txt:1:2 expected only characters that can be seen, found U+0000',
    'towns.csv:1:1 expected text in UTF-8, found bytes that are none, or the sign for a lost character, 4 times',
  ]);
});

test('figures of no document are refused', () => {
  expect(problemsOf(writeContent({ 'documents/jia/figures.yaml': '[]\n' }))).toEqual([
    'documents/jia/figures.yaml:1:1 expected document.md beside it, found none',
  ]);
});

test('a missing or empty file of settings is named', () => {
  const root = writeContent({ 'departments.yaml': '' });
  rmSync(join(root, 'vocabulary.yaml'));
  expect(problemsOf(root)).toEqual([
    'departments.yaml:1:1 expected object in the file, found null',
    'vocabulary.yaml:1:1 expected this file, found none',
  ]);
});

test('a place with an unknown city, a code twice', () => {
  const root = writeContent({
    'site.yaml': formatSite('990100'),
    'places.yaml': `- { code: "990100", name: 甲市, level: city, seat: { lng: 100, lat: 30, source: 虚构 } }
- { code: "990101", name: 乙区, level: county, parent: "990109", seat: { lng: 100, lat: 30, source: 虚构 }, tile: [0, 0] }
- { code: "990100", name: 丙市, level: city, seat: { lng: 100, lat: 30, source: 虚构 } }
`,
    'departments.yaml': 'departments: []\n',
  });
  expect(problemsOf(root)).toEqual([
    'places.yaml:2:46 expected the city that 990101 belongs to in “parent”, found “990109”',
    'places.yaml:3:5 expected each code once, found “990100” again',
  ]);
});

test('a city with a parent, a name of two places, a city that the site lists twice or not at all', () => {
  const seat = 'seat: { lng: 100, lat: 30, source: 虚构 }';
  const root = writeContent({
    'site.yaml': formatSite('990100', '990100'),
    'places.yaml': `- { code: "990100", name: 甲市, level: city, parent: "990200", ${seat} }
- { code: "990101", name: 乙区, level: county, parent: "990100", aliases: [乙], ${seat}, tile: [0, 0] }
- { code: "990102", name: 丙县, level: county, parent: "990100", aliases: [丙, 乙], ${seat}, tile: [1, 0] }
- { code: "990200", name: 丁市, level: city, ${seat} }
- { code: "990201", name: 乙县, level: county, parent: "990200", aliases: [乙], ${seat}, tile: [0, 0] }
`,
    'departments.yaml': 'departments: []\n',
  });
  expect(problemsOf(root)).toEqual([
    'places.yaml:1:44 expected no “parent” of the city 990100, found “990200”',
    'places.yaml:3:21 expected each name once in a city, found “乙” again, as of 990101',
    'places.yaml:4:5 expected a city listed under “cities” in site.yaml, found “990200” (丁市)',
    'site.yaml:5:20 expected each city once, found “990100” again',
  ]);
});

test('an address without protocol, a plan that ends before it begins', () => {
  const root = writeContent({
    'site.yaml': `url: http://example.org\n${fixtureSettings['site.yaml']}`,
    'documents/jia-2021/document.md': frontMatter
      .replace('2025', '2020')
      .replace('term:', 'sourceUrl: "javascript:alert(1)"\nterm:'),
  });
  expect(problemsOf(root)).toEqual([
    'site.yaml:1:1 expected an address with https:// that ends with its host, or nothing in “url”, found "http://example.org"',
    'documents/jia-2021/document.md:5:1 expected a valid URL in “sourceUrl”, found "javascript:alert(1)"',
    'documents/jia-2021/document.md:6:1 expected “from” not after “to” in “term”, found {"from":2021,"to":2020}',
  ]);
});

test('a department of no place, a printed form of two departments, an unknown member', () => {
  const root = writeContent({
    'departments.yaml': `departments:
  - { id: a, place: "990100", type: body, name: 甲市民政局, aliases: [市民政局] }
  - { id: a, place: "990101", type: body, name: 乙区民政局, aliases: [市民政局] }
  - { id: b, place: "990900", type: body, name: 某局, aliases: [某局] }
  - { id: c, place: "990200", type: body, name: 丁市民政局, aliases: [市民政局] }
combined:
  - { place: "990100", alias: 两局, departments: [a, z] }
`,
  });
  expect(problemsOf(root)).toEqual([
    'departments.yaml:3:7 expected each id once, found “a” again',
    'departments.yaml:3:56 expected each printed form once in a city, found “市民政局” again, as of a',
    'departments.yaml:4:14 expected a code of places.yaml, found “990900”',
    'departments.yaml:7:52 expected the id of an entry under “departments”, found “z”',
  ]);
});

test('a vocabulary with a misspelt or missing column, or a year where none is read', () => {
  const root = writeContent({
    'vocabulary.yaml': `tables:
  - kind: slots
    columns:
      aera: { headers: [县区], required: true }
      slots: { headers: [托位数], required: true }
  - kind: progress
    columns:
      goal: { headers: ['{year}年目标'], required: true }
      text: { headers: [工作进展] }
totals: []
notes: []
responsibility: { open: 〔, close: 〕, endings: [负责] }
capacities: []
register: {}
`,
  });
  expect(problemsOf(root)).toEqual([
    'vocabulary.yaml:3:5 expected “area” with required: true, as every table of slots has it, found none',
    'vocabulary.yaml:4:7 expected a column of slots (area, slots, ordinal, staff), found “aera”',
    'vocabulary.yaml:5:26 expected {year} in the header of “slots”, found “托位数”',
    'vocabulary.yaml:7:5 expected “text” with required: true, as every table of progress has it, found none',
    'vocabulary.yaml:8:25 expected a header without {year} of “goal”, found “{year}年目标”',
  ]);
});

test('a register with a byte-order mark, quotes, CRLF and figures in any width is read', () => {
  const root = writeContent({
    'documents/jia-2021/document.md': projectTable,
    'registers/nursery.yaml': register,
    'registers/nursery.csv':
      '\uFEFF编号,机构名称,机构类别,业务,所属区域,托位数,经度,纬度,坐标系,位置精度,文件,出处,项目,核对日期\r\n' +
      'f-1,"甲园,分园",托育机构,elder；child,丙,１０８,100.5,30.5,WGS-84,门牌,jia-2021,设置托位 80个,jia-2021-1,2026-01-01\r\n',
  });
  expect(readContent(root).facilities).toEqual([
    {
      id: 'f-1',
      register: 'nursery',
      name: '甲园,分园',
      type: '托育机构',
      domains: ['elder', 'child'],
      place: '990102',
      kind: 'other',
      status: 'confirmed',
      slots: 108,
      classes: {},
      services: [],
      telephones: [],
      doubts: [],
      lng: 100.5,
      lat: 30.5,
      precision: 'exact',
      document: 'jia-2021',
      words: '设置托位 80个',
      anchor: 't1-r1',
      project: 'jia-2021-1',
      checked: '2026-01-01',
    },
  ]);
});

test('an unknown, repeated or missing column of a register', () => {
  const root = writeContent({
    'registers/nursery.yaml': register,
    'registers/nursery.csv': '编号,机构名称,机构名称,园长,所属区域\nf-1,甲园,,某人,乙区\n',
  });
  expect(problemsOf(root)).toEqual([
    'registers/nursery.csv:1:3 expected “机构名称” once, found it twice',
    'registers/nursery.csv:1:4 expected a column among 编号、机构名称、机构类别、业务、所属区域、行政区划代码、地址、联系电话、机构性质、托位数、床位数、经度、纬度、坐标系、位置精度、文件、出处、项目、核对日期, found “园长”',
    'registers/nursery.csv:2:1 expected string in “机构类别”, found nothing',
    'registers/nursery.csv:2:1 expected array in “业务”, found nothing',
    'registers/nursery.csv:2:1 expected string in “核对日期”, found nothing',
  ]);
});

test.each([
  ['broken quotes', 'f-1,"甲园,托育机构,child,乙区,2026-01-01\n'],
  ['a ragged row', 'f-1,甲园,托育机构,child,乙区\n'],
])('a register with %s', (_title, row) => {
  const root = writeContent({
    'registers/nursery.yaml': register,
    'registers/nursery.csv': `${registerHeader}\n${row}`,
  });
  const problems = problemsOf(root);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^registers\/nursery\.csv:2:1 expected well-formed CSV, found /);
});

test('an id twice over two registers, words that no document holds, figures that are none', () => {
  const about = { 'registers/a.yaml': register, 'registers/b.yaml': register };
  const root = writeContent({
    ...about,
    'documents/jia-2021/document.md': projectTable,
    'registers/a.csv': `${registerHeader}\nf-1,甲园,托育机构,child,乙区,2026-01-01\n`,
    'registers/b.csv':
      `${registerHeader},托位数,经度,坐标系,位置精度,文件,出处,项目\n` +
      'f-1,乙园,托育机构,child,乙区,2026-01-01,约80,东,GCJ-02,大概,jia-2021,没有的话,jia-2021-9\n' +
      'f-2,丙园,托育机构,other,乙区,2026-01-01,,,,,jia-2022,设置托位80个,\n',
  });
  expect(problemsOf(root)).toEqual([
    'registers/b.csv:2:1 expected each 编号 once, found “f-1” again, as in registers/a.csv:2',
    'registers/b.csv:2:1 expected the id of a project, found “jia-2021-9”',
    'registers/b.csv:2:1 expected WGS-84 in 坐标系, found “GCJ-02”',
    'registers/b.csv:2:1 expected 位置精度 among 县区、乡镇、街道、门牌, found “大概”',
    'registers/b.csv:2:1 expected words of jia-2021 in 出处, found “没有的话”',
    'registers/b.csv:3:1 expected the id of a document in 文件, found “jia-2022”',
    'registers/b.csv:3:1 expected one of "elder"|"child" in “业务”, found "other"',
  ]);
});

test('a project located twice, a location of no project', () => {
  const root = writeContent({
    'documents/jia-2021/document.md': projectTable,
    'locations.csv':
      '项目,地点,行政区划代码,位置精度,来源\n' +
      'jia-2021-1,乙区,990101,县区,文件\njia-2021-1,乙区,990109,县区,文件\njia-2021-2,乙区,990101,县区,文件\n',
  });
  expect(problemsOf(root)).toEqual([
    'locations.csv:3:1 expected each 项目 once, found “jia-2021-1” again, as in locations.csv:2',
    'locations.csv:3:1 expected a code of places.yaml, found “990109”',
    'locations.csv:4:1 expected the id of a project, found “jia-2021-2”',
  ]);
});

test('boundaries that are no GeoJSON, or do not say where they come from', () => {
  const root = writeContent({ 'boundaries/990100.geojson': '{' });
  expect(problemsOf(root)[0]).toMatch(/^boundaries\/990100\.geojson:1:1 expected GeoJSON, found /);
  const other = writeContent({
    'boundaries/990100.geojson': '{"type":"FeatureCollection","features":[]}',
  });
  expect(problemsOf(other)).toEqual(['boundaries/source.yaml:1:1 expected this file, found none']);
});

const polygon = '{"type":"Polygon","coordinates":[[[100,30],[101,30],[101,31],[100,30]]]}';
const boundarySource = `source: 某图
attribution: 某图
datum: WGS-84
toleranceMetres: 500
terms: 无
date: "2026-01-01"
`;

test('boundaries with a shape that is no area, or without a code', () => {
  const features = [
    '{"type":"Feature","properties":{"code":"990101"},"geometry":{"type":"Point","coordinates":[100,30]}}',
    `{"type":"Feature","properties":{"name":"丙县"},"geometry":${polygon}}`,
  ];
  const root = writeContent({
    'boundaries/990100.geojson': `{"type":"FeatureCollection","features":[${features.join()}]}`,
    'boundaries/source.yaml': boundarySource,
  });
  expect(problemsOf(root)).toEqual([
    'boundaries/990100.geojson:1:1 expected Polygon or MultiPolygon in “features.0.geometry.type”, found "Point"',
    'boundaries/990100.geojson:1:1 expected string in “features.1.properties.code”, found nothing',
  ]);
});

test('a site of polygons has a shape of every area; a site of tiles needs none', () => {
  const files = {
    'boundaries/990100.geojson': `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"990101"},"geometry":${polygon}}]}`,
    'boundaries/source.yaml': boundarySource,
  };
  const polygons = `${fixtureSettings['site.yaml']}map: { style: polygons }\n`;
  expect(problemsOf(writeContent({ ...files, 'site.yaml': polygons }))).toEqual([
    'site.yaml:6:8 expected tiles, or a shape of every area in boundaries/, found polygons and no shape of 丙县 (990102)、戊区 (990201)、己县 (990202)',
  ]);
  expect(problemsOf(writeContent(files))).toEqual([]);
});

test('a place without its other coordinate, or finer than it can be drawn', () => {
  const root = writeContent({
    'documents/jia-2021/document.md': projectTable,
    'locations.csv':
      '项目,地点,行政区划代码,经度,位置精度,来源\njia-2021-1,乙区,990101,100.5,县区,文件\n',
    'registers/nursery.yaml': register,
    'registers/nursery.csv': `${registerHeader},位置精度\nf-1,甲园,托育机构,child,乙区,2026-01-01,门牌\n`,
  });
  expect(problemsOf(root)).toEqual([
    'locations.csv:2:1 expected both longitude and latitude, or neither in “经度”, found 100.5',
    'registers/nursery.csv:2:1 expected 县区, as there are no coordinates, in “位置精度”, found "exact"',
  ]);
});

test('a register that does not say who publishes it', () => {
  const root = writeContent({
    'registers/nursery.yaml': register.replace('publisher: 某局\n', ''),
    'registers/nursery.csv': `${registerHeader}\n`,
  });
  expect(problemsOf(root)).toEqual([
    'registers/nursery.yaml:1:1 expected string in “publisher”, found nothing',
  ]);
});

test('a cell that holds no plain number is shown as printed, and told', () => {
  const content = readContent(
    writeContent({ 'documents/b/document.md': `${frontMatter}${slotTable}| 丙县 | 约80个 |\n` }),
  );
  const read = content.slots.filter(({ document }) => document === 'b');
  expect(read.map(({ slots }) => slots)).toEqual([{ text: '5', value: 5 }, { text: '约80个' }]);
  expect(content.warnings).toMatchObject([{ expected: 'a whole number', found: '“约80个”' }]);
});
