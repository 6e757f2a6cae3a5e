import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContentError } from '../../src/lib/problems.ts';
import { readContent } from '../../src/model/content/read.ts';
import { formatReport, release, type Released } from '../release/release.ts';
import { root } from '../tool.ts';
import { shareSite, type SharedSite } from './shared-site.ts';

const document = 'documents/qingwu-2026/document.md';
const withdrawnRow = '| 资金     | 开办补助     | 每个托位一次性补助5000元。         |\n';
const progressRow = '| 新增托位100个 | 已经开工两处。 |\n';

/** The sample city: released, edited, released again on the same day, edited once more. */
let content: string;
let first: Released;
let idle: Released;
let second: Released;
let site: SharedSite;
let later: SharedSite;

const read = (name: string) => readFileSync(join(content, name), 'utf8');
const readPage = (built: SharedSite, path: string) =>
  readFileSync(join(built.folder, path, 'index.html'), 'utf8');
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

function edit(from: string, to: string) {
  const text = read(document);
  if (!text.includes(from)) throw new Error(`the document holds no “${from}”`);
  writeFileSync(join(content, document), text.replace(from, to));
}

/** Leaves files as a release does that is killed once it has written them, before it puts the first in place. */
function takeOutOfPlace(...names: string[]) {
  for (const name of names) {
    mkdirSync(join(content, '.written', dirname(name)), { recursive: true });
    renameSync(join(content, name), join(content, '.written', name));
  }
}

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'release-'));
  cpSync(join(root, 'scripts/checks/third-city'), content, { recursive: true });
  first = release(content, '2026-11-22');
  takeOutOfPlace('changes/2026.11.22.yaml', 'released-ids.csv', 'released-tables.json');
  idle = release(content, '2026-11-23');
  edit('5,400', '5,600');
  edit(withdrawnRow, '');
  edit(progressRow, `${progressRow}| 新增托位80个 | =未开工 |\n`);
  second = release(content, '2026-11-22');
  site = await shareSite(content);
  edit('5,600', '5,700');
  later = await shareSite(content);
});
afterAll(() => {
  rmSync(content, { recursive: true });
});

test('the first release counts what there is', () => {
  expect(formatReport(first)).toMatch(/^Released 2026\.11\.22: \d+ tables, \d+ rows\.$/);
  expect(read('changes/2026.11.22.yaml')).toContain('  - name: documents\n    rows: 1\n');
  expect(read('released-ids.csv')).toContain('documents,qingwu-2026,');
});

test('a release after one that was killed puts its files in place, and does not publish them twice', () => {
  expect(idle.version).toBeUndefined();
  expect(formatReport(idle)).toBe('Nothing has changed since the last release.');
  expect(existsSync(join(content, 'changes/2026.11.23.yaml'))).toBe(false);
});

describe('the second release', () => {
  const changesOf = (name: string) => second.changes.find((table) => table.name === name);

  test('holds old and new values, what was added and what was withdrawn', () => {
    expect(second.version).toBe('2026.11.22.2');
    expect(changesOf('projects')?.altered).toEqual([
      {
        key: 'qingwu-2026-1',
        title: '西梧护理院',
        cells: [{ column: 'total_wan', old: '5400', new: '5600' }],
      },
    ]);
    expect(changesOf('progress')?.added).toEqual([{ key: 'qingwu-2026-2', title: '新增托位80个' }]);
    expect(changesOf('policies')?.withdrawn).toMatchObject([
      { key: 'qingwu-2026-3', title: '开办补助', cells: { text: '每个托位一次性补助5000元。' } },
    ]);
  });

  test('is read back as it was written', () => {
    const written = readContent(content).releases.find(({ version }) => version === second.version);
    expect(written?.tables).toEqual(second.changes);
  });

  test('marks the id that is no more, for good', () => {
    expect(read('released-ids.csv')).toMatch(/policies,qingwu-2026-3,开办补助,2026\.11\.22\.2\r\n/);
  });

  test('is told on the page of changes, each record with its address', () => {
    const html = readPage(site, 'changes');
    const words = wordsOf(html);
    expect(words).toContain('项目：改动1条');
    expect(words).toMatch(/5400 改为 5600/);
    expect(html).toContain('href="/policies/qingwu-2026-3/"');
    expect(words).toContain('最新版本是2026.11.22.2');
    expect(words).not.toContain('此后内容又有改动');
  });

  test('leaves a withdrawn record its address, which says so', () => {
    const words = wordsOf(readPage(site, 'policies/qingwu-2026-3'));
    expect(words).toContain('这一条已经撤下');
    expect(words).toContain('2026.11.22.2版');
    expect(words).toContain('每个托位一次性补助5000元。');
    expect(existsSync(join(site.folder, 'cards/policies/qingwu-2026-3.png'))).toBe(true);
  });

  test('is what a citation names', () => {
    const words = wordsOf(readPage(site, 'projects/qingwu-2026-1'));
    expect(words).toContain('（2026.11.22.2版，信息核对至');
    expect(
      JSON.parse(readFileSync(join(site.folder, 'data/datapackage.json'), 'utf8')),
    ).toHaveProperty('version', '2026.11.22.2');
  });
});

test('content that was edited since says so wherever it is cited', () => {
  const words = wordsOf(readPage(later, 'projects/qingwu-2026-1'));
  expect(words).toContain('（2026.11.22.2版之后有改动，信息核对至');
  expect(wordsOf(readPage(later, 'changes'))).toContain('此后内容又有改动，还没有编进版本');
});

test('an id that would mean something else stops a release, and nothing is written', () => {
  const before = read('released-ids.csv');
  edit('| 土地     | 闲置房屋改造 |', '| 土地     | 空置房屋改造 |');
  const attempt = () => release(content, '2026-11-24');
  expect(attempt).toThrow(ContentError);
  expect(attempt).toThrow(
    /released-ids\.csv:\d+:1 expected policies qingwu-2026-1 to mean “闲置房屋改造” for good, found “空置房屋改造”/,
  );
  expect(read('released-ids.csv')).toBe(before);
  expect(existsSync(join(content, 'changes/2026.11.24.yaml'))).toBe(false);
});
