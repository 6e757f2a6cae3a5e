import { readFileSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '../../src/model/content/read.ts';
import { creditCode, importFile, writeSampleContent } from './sample-content.ts';

const size = 2_000;
const names = ['乙区', '丙林县'];
const codes = ['990101', '990102'];

/** A clean row: a place in turn, a code, a number and a point of its own, a metre and more inside its square. */
const rowOf = (n: number, slots = (n % 100) + 1) =>
  [
    `第${n}托育园`,
    creditCode(n),
    names[n % 2],
    `${n}号`,
    `0999-4${String(n).padStart(6, '0')}`,
    slots,
    ((n % 2) + 100.05 + (n % 199) * 0.0045).toFixed(5),
    (30.05 + n * 0.00045).toFixed(6),
    '2024-03-05',
  ].join();

const header = '机构名称,统一社会信用代码,所属区域,地址,联系电话,托位数,经度,纬度,备案通过时间';
const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const all = numbersTo(size);
const table = (numbers: number[]) =>
  [header, ...numbers.map((n) => rowOf(n))].map((line) => `${line}\n`).join('');
const write = ['--datum', 'wgs84', '--write'];

/** How many calls there are of the project's own functions, whatever the machine: V8 counts them. */
async function countCalls(run: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await run();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return result
    .filter(({ url }) => /\/(src|scripts)\//.test(url) && !url.includes('node_modules'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Calls in a first import of so many rows, of the same again, and of reading what was written. */
function countImport(count: number): Promise<number> {
  const content = writeSampleContent();
  const rows = table(numbersTo(count));
  return countCalls(async () => {
    await importFile(content, 'list.csv', rows, write);
    await importFile(content, 'list.csv', rows, ['--write'], '2027-01-01');
    readContent(content);
  }).finally(() => rmSync(content, { recursive: true }));
}

let content = '';
let lines: string[] = [];
beforeAll(async () => {
  content = writeSampleContent();
  lines = await importFile(content, 'list.csv', table(all), write);
});
afterAll(() => rmSync(content, { recursive: true }));

test('a row more is as much work among many as among few', async () => {
  const [few, some, many] = [
    await countImport(200),
    await countImport(400),
    await countImport(800),
  ];
  expect((many - some) / (some - few)).toBeCloseTo(2, 1);
});

test('2 000 clean rows raise no doubt, and the site reads every one', () => {
  expect(lines.at(-1)).toBe(`added ${size}, changed 0, gone 0, unchanged 0; warnings 0; written`);
  const { facilities, warnings } = readContent(content);
  expect(warnings).toEqual([]);
  expect(facilities).toHaveLength(size);
  expect(new Set(facilities.map(({ id }) => id)).size).toBe(size);
  expect(facilities.at(-1)).toMatchObject({
    id: 'f-2000',
    name: '第2000托育园',
    kind: 'nursery',
    domains: ['child'],
    place: codes[0],
    telephones: [{ number: '0999-4002000' }],
    creditCode: creditCode(size),
    slots: 1,
    filed: '2024-03-05',
    precision: 'exact',
    doubts: [],
  });
  const total = facilities.reduce((sum, { slots = 0 }) => sum + slots, 0);
  expect(total).toBe((size / 100) * 5050);
});

test('importing them again in another order changes nothing', async () => {
  const path = join(content, 'registers/list.csv');
  const before = readFileSync(path, 'utf8');
  const again = await importFile(
    content,
    'list.csv',
    table(all.toReversed()),
    ['--write'],
    '2027-01-01',
  );
  expect(again.at(-1)).toBe(`added 0, changed 0, gone 0, unchanged ${size}; warnings 0; written`);
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('the next year’s list: some are new, some changed, some gone', async () => {
  const next = [...table(all.slice(500)).split('\n').slice(0, -1)];
  next[1] = rowOf(501, 99);
  const added = [size + 1, size + 2].map((n) => rowOf(n));
  const text = [...next, ...added].map((line) => `${line}\n`).join('');
  const report = await importFile(content, 'list.csv', text);
  expect(report.at(-1)).toBe(
    'added 2, changed 1, gone 500, unchanged 1499; warnings 0; not written (add --write)',
  );
  expect(report).toContain('added f-2001 第2001托育园 (list.csv:1502)');
  expect(report).toContain('… and 450 more such rows');
});
