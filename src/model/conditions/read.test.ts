import { afterAll, describe, expect, test } from 'vitest';
import { fixtureSettings, makeContentFolders, problemsOf } from '../../testing/content-folders.ts';
import { readContent } from '../content/read.ts';

const folders = makeContentFolders({
  ...fixtureSettings,
  'documents/jia-2021/document.md': `---
title: 甲市方案
shortTitle: 甲市方案
place: "990100"
term: { from: 2021, to: 2025 }
domains: { 政策: both, 税费: elder }
---

# 政策

| 政策名称 | 政策内容 |
| --- | --- |
| 土地 | 对非营利性用地，可采取划拨方式。 |
| 税费 | 对养老服务免征 增值税，期限为3年。 |
`,
});
afterAll(() => folders.removeAll());

const base = '  title: 甲\n  instrument: 税\n  stages: [运营]\n';
const withEntries = (...entries: string[]) =>
  folders.write({ 'documents/jia-2021/conditions.yaml': entries.join('') });

test('an entry belongs to its policy, in its order, with the policy’s domains unless it has fewer', () => {
  const { conditions } = readContent(
    withEntries(
      `- policy: jia-2021-1\n${base}  words: 可采取划拨方式\n  profit: { is: 非营利, words: 非营利性用地 }\n`,
      `- policy: jia-2021-2\n${base}  words: 免征增值税\n  term: { is: 3年, words: 期限为3年 }\n`,
      `- policy: jia-2021-1\n${base}  domain: child\n  words: 用地\n`,
    ),
  );
  expect(conditions.map(({ id, domains }) => [id, domains])).toEqual([
    ['measure-jia-2021-1-1', ['elder', 'child']],
    ['measure-jia-2021-2-1', ['elder']],
    ['measure-jia-2021-1-2', ['child']],
  ]);
  expect(conditions[0]).toMatchObject({ profit: { is: '非营利' }, who: [] });
});

test('an entry put in shifts no id that was released', () => {
  const entry = (title: string) =>
    `- { policy: jia-2021-1, title: ${title}, instrument: 税, stages: [运营], words: 用地 }\n`;
  const root = folders.write({
    'documents/jia-2021/conditions.yaml': entry('新') + entry('甲'),
    'released-ids.csv':
      'collection,id,title,withdrawn\nconditions,measure-jia-2021-1-1,甲,\nconditions,measure-jia-2021-10-1,新,\n',
  });
  expect(readContent(root).conditions.map(({ id, title }) => [id, title])).toEqual([
    ['measure-jia-2021-1-2', '新'],
    ['measure-jia-2021-1-1', '甲'],
  ]);
});

describe('an entry is refused for', () => {
  test('words that its policy does not say, in any of its values', () => {
    const entry = `- policy: jia-2021-1
${base}  words: 可采取出让方式
  who: [{ is: 养老机构, words: 养老机构 }]
  grant: { is: 划拨, words: 免征 }
`;
    expect(problemsOf(withEntries(entry))).toEqual([
      'documents/jia-2021/conditions.yaml:5:3 expected words of the policy jia-2021-1, found “可采取出让方式”',
      'documents/jia-2021/conditions.yaml:6:21 expected words of the policy jia-2021-1, found “养老机构”',
      'documents/jia-2021/conditions.yaml:7:20 expected words of the policy jia-2021-1, found “免征”',
    ]);
  });

  test('a subsidy whose rule the policy does not say', () => {
    const entry = `- policy: jia-2021-2
${base}  words: 免征增值税
  bedSubsidy:
    counted: 都算。
    classes: { ask: 等级, yuan: { 一级: 100 }, none: 没有, refused: 不能算, words: 每床100元 }
    lengths: { stays: [{ field: full, is: 住满, share: 1 }], words: 期限为3年 }
    demands: [{ field: filed, ask: 备案了吗, yes: 是, no: 否, refused: 不能算, words: 备案 }]
    natures: [{ is: 甲, words: 乙 }]
`;
    expect(problemsOf(withEntries(entry))).toEqual([
      'documents/jia-2021/conditions.yaml:8:68 expected words of the policy jia-2021-2, found “每床100元”',
      'documents/jia-2021/conditions.yaml:10:71 expected words of the policy jia-2021-2, found “备案”',
      'documents/jia-2021/conditions.yaml:11:24 expected words of the policy jia-2021-2, found “乙”',
    ]);
  });

  test('a policy or task that there is not, both at once, or none', () => {
    const words = `${base}  words: 用地\n`;
    expect(
      problemsOf(withEntries(`- policy: jia-2021-9\n${words}`, `- task: jia-2021-1\n${words}`)),
    ).toEqual([
      'documents/jia-2021/conditions.yaml:1:3 expected the id of a policy of this document, found “jia-2021-9”',
      'documents/jia-2021/conditions.yaml:6:3 expected the id of a task of this document, found “jia-2021-1”',
    ]);
    expect(
      problemsOf(withEntries(`- policy: jia-2021-1\n  task: jia-2021-1\n${words}`)).join(),
    ).toContain('either policy or task');
  });

  test('a domain that the policy is not about', () => {
    const entry = `- policy: jia-2021-2\n${base}  domain: child\n  words: 免征增值税\n`;
    expect(problemsOf(withEntries(entry))).toEqual([
      'documents/jia-2021/conditions.yaml:5:3 expected a domain of the policy jia-2021-2, found child',
    ]);
  });

  test('a validity that says neither an end nor a successor, or not who says so', () => {
    const entry = (validity: string) =>
      withEntries(`- policy: jia-2021-2\n${base}  words: 免征增值税\n  validity: ${validity}\n`);
    const attested =
      'checked: "2026-11-22", source: 某报, grade: 媒体, sourceUrl: https://example.org/';
    expect(problemsOf(entry(`{ ${attested} }`)).join()).toContain('validUntil or successor');
    expect(problemsOf(entry('{ validUntil: "2025-12-31" }')).join()).toContain('0.validity.source');
    expect(problemsOf(entry(`{ validUntil: "2025-12-31", ${attested} }`))).toEqual([]);
  });
});
