import { afterAll, expect, test } from 'vitest';
import { fixtureSettings, makeContentFolders, problemsOf } from '../../testing/content-folders.ts';
import { readContent } from '../content/read.ts';

const plan = `---
title: 甲市方案
shortTitle: 甲市方案
place: "990100"
term: { from: 2021, to: 2025 }
domains: { 一、任务: both }
---

# 甲市养老托育机方案

同步涉及，同步验收。同步 涉及。

## 一、任务

| 任务目标 | 任务内容 | 牵头部门 | 责任单位 |
| --- | --- | --- | --- |
| 覆盖全市，品味高 | 1.新建。新建。<br>落实主任责任 | 市民政局局 | 乙区民政局 |
|  | 2.优化布局 | 市民政局 | 各县(区)政府 |
| 品味高 | 3.品味高的机构 | 市民政局 | 乙区民政局 |
`;

const folders = makeContentFolders({
  ...fixtureSettings,
  'documents/jia-2021/document.md': plan,
});
afterAll(() => {
  folders.removeAll();
});

/** A content folder of one plan with the given notes. */
const writeContent = (notes: string, files: Record<string, string> = {}) =>
  folders.write({ 'documents/jia-2021/notes.yaml': notes, ...files });

const writeNote = (fields: string) => `- ${fields}\n  reason: 可能写错了\n`;

test('a note knows its words, what of them is marked, and why', () => {
  const root = writeContent(
    '- { words: 同步涉及，同步验收, slip: 涉及, reason: 可能是“建设”之误 }\n',
  );
  expect(readContent(root).notes).toEqual([
    {
      id: 'jia-2021-1',
      document: 'jia-2021',
      words: '同步涉及，同步验收',
      slip: '涉及',
      reason: '可能是“建设”之误',
      places: [{ anchor: 'p1', covers: ['p1'] }],
    },
  ]);
});

test.each([
  ['a heading', '托育机方案', [{ anchor: 'h1', covers: ['h1'] }]],
  ['the head of a table', '牵头部门', [{ anchor: 't1', covers: ['t1'] }]],
  ['a line of a cell', '主任责任', [{ anchor: 't1-r1', covers: ['t1-r1'] }]],
  [
    'a merged cell, which concerns its rows',
    '覆盖全市',
    [{ anchor: 't1-r1', covers: ['t1-r1', 't1-r2'] }],
  ],
])('words stand in %s', (_title, words, places) => {
  const [note] = readContent(writeContent(writeNote(`words: ${words}`))).notes;
  expect(note).toMatchObject({ words, slip: words, places });
});

test('of several places one is meant, or all', () => {
  const other = plan.replace('3.品味高的机构', '3.新办机构');
  const placesOf = (fields: string) => {
    const files = { 'documents/jia-2021/document.md': other };
    const [note] = readContent(writeContent(writeNote(fields), files)).notes;
    return note?.places.map(({ anchor }) => anchor);
  };
  expect(placesOf('words: 品味高\n  occurrence: 2')).toEqual(['t1-r3']);
  expect(placesOf('words: 品味高\n  everywhere: true')).toEqual(['t1-r1', 't1-r3']);
});

test.each([
  ['words that are not there', 'words: 同步建设', '“同步建设” in 0 places'],
  ['white space that is not there', 'words: 同步涉 及', '“同步涉 及” in 0 places'],
  ['words that run over two lines', 'words: 新建。落实', '“新建。落实” in 0 places'],
  ['words that stand in several places', 'words: 品味高', '“品味高” in 3 places'],
  ['an occurrence beyond the last', 'words: 品味高\n  occurrence: 4', '“品味高” in 3 places'],
])('%s', (_title, fields, found) => {
  expect(problemsOf(writeContent(writeNote(fields)))).toEqual([
    `documents/jia-2021/notes.yaml:1:3 expected words that stand in one place of the document, an occurrence, or everywhere, found ${found}`,
  ]);
});

test.each([
  ['twice in one cell', 'words: 新建。\n  everywhere: true', '“新建。” again in t1-r1'],
  ['in two cells of a row', 'words: 品味高\n  occurrence: 2', '“品味高” again in t1-r3'],
])('words that stand %s cannot be told apart on a page', (_title, fields, found) => {
  expect(problemsOf(writeContent(writeNote(fields)))).toEqual([
    `documents/jia-2021/notes.yaml:1:3 expected words that stand once in their row or paragraph, found ${found}`,
  ]);
});

test.each(['建设', '同步'])('a slip that the words do not hold once: %s', (slip) => {
  const notes = writeNote(`words: 同步涉及，同步验收\n  slip: ${slip}`);
  expect(problemsOf(writeContent(notes))).toEqual([
    `documents/jia-2021/notes.yaml:2:3 expected a part of the words “同步涉及，同步验收” that they hold once, found “${slip}”`,
  ]);
});

test('two notes on the same letters', () => {
  const notes = writeNote('words: 同步涉及，') + writeNote('words: 涉及，同步验收');
  expect(problemsOf(writeContent(notes))).toEqual([
    'documents/jia-2021/notes.yaml:3:3 expected a slip apart from those of other notes, found “涉及，同步验收”',
  ]);
});

test('notes of an unreadable document are not reported as well', () => {
  const root = writeContent(writeNote('words: 没有的话'), {
    'documents/jia-2021/document.md': plan.replace('shortTitle:', 'short:'),
  });
  expect(problemsOf(root).filter((problem) => problem.includes('/notes.yaml'))).toEqual([]);
});

test('a note without reason, with an unknown field, or for one place and for all', () => {
  const root = writeContent(`- { words: 同步涉及 }
- { words: 同步涉及, reason: 错, likely: 同步建设 }
- { words: 品味高, reason: 错, occurrence: 1, everywhere: true }
`);
  expect(problemsOf(root)).toEqual([
    'documents/jia-2021/notes.yaml:1:3 expected string in “0.reason”, found nothing',
    'documents/jia-2021/notes.yaml:2:29 expected only keys that the manual names in “1”, found “likely”',
    'documents/jia-2021/notes.yaml:3:3 expected either occurrence or everywhere in “2”, found {"words":"品味高","reason":"错","occurrence":1,"everywhere":true',
  ]);
});
