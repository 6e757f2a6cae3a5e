import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/model/content/read.ts';
import { creditCode, importFile, writeSampleContent } from './sample-content.ts';

let content = '';
const useContent = (files: Record<string, string>) => {
  rmSync(content, { recursive: true });
  content = writeSampleContent(files);
};
beforeEach(() => {
  content = writeSampleContent();
});
afterEach(() => rmSync(content, { recursive: true }));

const read = (name: string) => readFileSync(join(content, 'registers', name), 'utf8');
const last = (lines: string[]) => lines.at(-1);

const header = '机构名称,机构住所,联系电话,托位数';
const first = `${header}
甲园,乙区一路1号,0999-4281234,30
乙园,丙林县二路2号,0999-4281235,40
`;

test('a new register needs only the file and the place, and says what it lacks', async () => {
  const lines = await importFile(content, '托育名单.csv', first, ['--write']);
  expect(lines).toEqual([
    '托育名单.csv → registers/990100-child.csv (new)',
    'column 1 “机构名称” → 机构名称',
    'column 2 “机构住所” → 地址',
    'column 3 “联系电话” → 联系电话',
    'column 4 “托位数” → 托位数',
    'needed: --title, the name of the register (the file’s name stands for it)',
    'needed: --grade 官方原件|官方网页|官方文件副本|第三方副本, how near to its publisher the file is',
    'needed: --publisher (未注明 stands for it)',
    'needed: --date, the day of the register (today stands for it)',
    'needed: --licence (未注明 stands for it)',
    'needed: --covers 990101,990102 or some of them, the places of which it lists all that its publisher knows; without it the site says of none that the list names none there',
    'needed: --kinds, what it lists all of (nursery of its rows stands for it)',
    'added 2, changed 0, gone 0, unchanged 0; warnings 0; written',
  ]);
  expect(read('990100-child.csv')).toBe(`编号,机构名称,行政区划代码,地址,联系电话,托位数,核对日期
f-0001,甲园,990101,乙区一路1号,0999-4281234,30,2026-03-01
f-0002,乙园,990102,丙林县二路2号,0999-4281235,40,2026-03-01
`);
  expect(read('990100-child.yaml')).toBe(`title: 托育名单
publisher: 未注明
licence: 未注明
type: 托育机构
domains:
  - child
covers:
  places: []
  kinds:
    - nursery
date: 2026-03-01
`);
});

test('the command line describes a register, and the file’s name is its name', async () => {
  const about = ['--title', '托育名录', '--publisher', '某局', '--licence', '公开'];
  const kept = ['--grade', '官方网页', '--covers', '990100', '--kinds', 'nursery,kindergarten'];
  const lines = await importFile(content, 'nursery-list.csv', first, [
    ...about,
    ...kept,
    '--date',
    '2026-02-01',
    '--write',
  ]);
  expect(lines.filter((line) => line.startsWith('needed'))).toEqual([]);
  expect(read('nursery-list.yaml')).toMatch(
    /^title: 托育名录\npublisher: 某局\nlicence: 公开\n[^]*grade: 官方网页\ncovers:\n  places:\n    - "990101"\n    - "990102"\n  kinds:\n    - nursery\n    - kindergarten\ndate: 2026-02-01\n$/,
  );
});

test('without --write nothing is written', async () => {
  const lines = await importFile(content, 'list.csv', first);
  expect(last(lines)).toMatch(/; not written \(add --write\)$/);
  expect(readdirSync(content)).not.toContain('registers');
});

describe('a register that is there', () => {
  const about =
    '# 手写的说明\ntitle: 名录\npublisher: 某局\ndate: "2026-01-01"\nlicence: 无\ngrade: 官方网页\ncovers: { places: [ "990101", "990102" ], kinds: [ nursery ] }\ntype: 托育机构\ndomains: [ child ]\n';
  const rows = `编号,机构名称,机构住所,联系电话,托位数,行政区划代码,普惠,项目,核对日期,不再列入
f-0003,甲园,乙区一路1号,0999-4281234,30,990101,是,jia-2021-1,2026-01-01,
f-0005,乙园,丙林县二路2号,0999-4281235,40,990102,,,2026-01-01,
f-0006,丁园,丙林县四路4号,,20,990102,,,2026-01-01,2025-06-01
`;
  beforeEach(() => {
    useContent({
      'registers/list.yaml': about,
      'registers/list.csv': rows,
      'released-ids.csv': 'collection,id,title\nfacilities,f-0009,没有了的园\n',
    });
  });

  test('keeps ids and hand-made columns, marks what is gone, counts ids on from the highest ever', async () => {
    const second = `${header}\n甲园,乙区一路１号,0999-4281234,35\n丙园,乙区三路3号,,20\n`;
    const lines = await importFile(content, 'list.csv', second, ['--write']);
    expect(lines.slice(5)).toEqual([
      'added f-0010 丙园 (list.csv:3)',
      'changed f-0003 甲园 (list.csv:2): 地址 “乙区一路1号” → “乙区一路１号”, 托位数 “30” → “35”',
      'gone f-0005 乙园',
      'added 1, changed 1, gone 1, unchanged 0; warnings 0; written',
    ]);
    expect(read('list.csv'))
      .toBe(`编号,机构名称,机构住所,联系电话,托位数,行政区划代码,普惠,项目,核对日期,不再列入
f-0003,甲园,乙区一路１号,0999-4281234,35,990101,是,jia-2021-1,2026-03-01,
f-0005,乙园,丙林县二路2号,0999-4281235,40,990102,,,2026-01-01,2026-03-01
f-0006,丁园,丙林县四路4号,,20,990102,,,2026-01-01,2025-06-01
f-0010,丙园,乙区三路3号,,20,990101,,,2026-03-01,
`);
    expect(read('list.yaml')).toBe(about.replace('"2026-01-01"', '"2026-03-01"'));
  });

  test('a row that comes back is listed again', async () => {
    const back = `${first}丁园,丙林县四路4号,,20\n`;
    const lines = await importFile(content, 'list.csv', back, ['--write']);
    expect(lines.slice(5)).toEqual([
      'changed f-0006 丁园 (list.csv:4): 不再列入 “2025-06-01” → nothing',
      'added 0, changed 1, gone 0, unchanged 2; warnings 0; written',
    ]);
    expect(readContent(content).facilities.map(({ gone }) => gone)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a second import of the same file changes nothing', async () => {
    await importFile(content, 'list.csv', first, ['--write']);
    const files = ['list.csv', 'list.yaml'];
    const before = files.map(read);
    const lines = await importFile(content, 'list.csv', first, ['--write'], '2026-04-01');
    expect(last(lines)).toBe('added 0, changed 0, gone 0, unchanged 2; warnings 0; written');
    expect(files.map(read)).toEqual(before);
  });

  test('a blank cell wipes no telephone and no address', async () => {
    const blank = `${header}\n甲园,,,35\n乙园,丙林县二路2号,,40\n`;
    const lines = await importFile(content, 'list.csv', blank, ['--write']);
    expect(lines.slice(5)).toEqual([
      'changed f-0003 甲园 (list.csv:2): 托位数 “30” → “35”',
      'kept f-0003 甲园 (list.csv:2): 联系电话 “0999-4281234”, 地址 “乙区一路1号”, blank in the table',
      'kept f-0005 乙园 (list.csv:3): 联系电话 “0999-4281235”, blank in the table',
      'added 0, changed 1, gone 0, unchanged 1; warnings 0; written',
    ]);
    expect(read('list.csv')).toContain('f-0003,甲园,乙区一路1号,0999-4281234,35,');
  });

  test('rows of another city are left as they are', async () => {
    const other = '机构名称,托位数\n戊园,20\n';
    const args = ['--place', '990200', '--write'];
    const lines = await importFile(content, 'list.csv', other, args);
    expect(last(lines)).toBe('added 1, changed 0, gone 0, unchanged 0; warnings 0; written');
    expect(read('list.csv')).toContain('f-0010,戊园,,,20,990200,,,2026-03-01,');
  });

  test('its YAML names headers that only it prints', async () => {
    useContent({
      'registers/list.yaml': `${about}columns: { slots: [收托规模] }\n`,
    });
    const lines = await importFile(
      content,
      'list.csv',
      '机构名称,机构住所,收托规模\n甲园,乙区,30\n',
    );
    expect(lines).toContain('column 3 “收托规模” → 托位数');
  });
});

test('a register of both has 业务 and 机构类别 row by row', async () => {
  const both = '机构名称,机构住所,托位数,床位数\n甲托育园,乙区,30,\n乙养老院,丙林县,,50\n';
  await importFile(content, '名单.csv', both, ['--write']);
  expect(read('990100-both.csv'))
    .toBe(`编号,机构名称,机构类别,业务,行政区划代码,地址,托位数,床位数,核对日期
f-0001,甲托育园,托育机构,child,990101,乙区,30,,2026-03-01
f-0002,乙养老院,养老机构,elder,990102,丙林县,,50,2026-03-01
`);
});

test('coordinates become WGS-84, and the YAML says what they were', async () => {
  const points = '机构名称,地址,托位数,经度,纬度\n甲园,乙区,30,100.503,30.497\n';
  await importFile(content, 'list.csv', points, ['--datum', 'gcj02', '--write']);
  const [facility] = readContent(content).facilities;
  expect(facility).toMatchObject({ precision: 'exact', doubts: [] });
  expect(facility?.lng).toBeCloseTo(100.5016, 3);
  expect(facility?.lat).toBeCloseTo(30.4994, 3);
  expect(read('list.csv')).toContain(',WGS-84,');
  expect(read('list.yaml')).toContain('datum: gcj02\n');
  const again = await importFile(content, 'list.csv', points);
  expect(last(again)).toMatch(/^added 0, changed 0, gone 0, unchanged 1;/);
});

test('blank coordinates wipe none, nor is one of a pair taken alone', async () => {
  const points = '机构名称,地址,托位数,经度,纬度\n甲园,乙区,30,100.503,30.497\n';
  await importFile(content, 'list.csv', points, ['--datum', 'gcj02', '--write']);
  const before = read('list.csv');
  for (const [headers, cells] of [
    ['经度,纬度', ','],
    ['经度,纬度', '100.6,'],
    ['经度', '100.6'],
  ]) {
    const table = `机构名称,地址,托位数,${headers}\n甲园,乙区,30,${cells}\n`;
    const lines = await importFile(content, 'list.csv', table, ['--write'], '2026-04-01');
    expect(lines.at(-2)).toMatch(/^kept f-0001 甲园 \(list\.csv:2\): 经度 “100\.\d+”, 纬度 /);
    expect(read('list.csv')).toBe(before);
  }
});

describe('a list that lists no more than half of ten rows', () => {
  const listOf = (numbers: number[]) =>
    `${header}\n${numbers.map((n) => `第${n}园,乙区${n}路,,30\n`).join('')}`;
  beforeEach(async () => {
    const ten = Array.from({ length: 10 }, (_, index) => index);
    await importFile(content, 'list.csv', listOf(ten), ['--write']);
  });
  const refusal =
    '--gone-many, if it is right that 6 of 10 rows of registers/list.csv are gone; nothing is written without it';

  test('is not written unasked', async () => {
    const before = read('list.csv');
    const lines = await importFile(content, 'list.csv', listOf([1, 2, 3, 4]));
    expect(lines).toContain(`needed: ${refusal}`);
    const write = importFile(content, 'list.csv', listOf([1, 2, 3, 4]), ['--write']);
    await expect(write).rejects.toThrow(refusal);
    expect(read('list.csv')).toBe(before);
  });

  test('is written when it is asked for, and half of it always', async () => {
    const half = await importFile(content, 'list.csv', listOf([1, 2, 3, 4, 5]));
    expect(last(half)).toMatch(/^added 0, changed 0, gone 5,/);
    expect(half.join()).not.toContain('--gone-many');
    const args = ['--gone-many', '--write'];
    const lines = await importFile(content, 'list.csv', listOf([1, 2, 3, 4]), args);
    expect(last(lines)).toMatch(/^added 0, changed 0, gone 6,/);
  });
});

test('--help prints the usage', async () => {
  const lines = await importFile(content, 'list.csv', first, ['--help']);
  expect(lines[0]).toMatch(/^npm run import -- /);
});

test('a planned institution that was built is suggested, with the cell to write', async () => {
  const lines = await importFile(
    content,
    'list.csv',
    '机构名称,地址,托位数\n向阳幼儿园,丙林县,30\n向阳幼儿园,乙区,30\n',
  );
  expect(lines.filter((line) => line.startsWith('suggested'))).toEqual([
    'suggested: 项目 of f-0001 向阳幼儿园 (list.csv:2): write jia-2021-1 if it is “甲市丙林县向阳幼儿园托位改造项目”',
  ]);
});

test('a row that nothing places is left out and named', async () => {
  const lines = await importFile(
    content,
    'list.csv',
    '机构名称,所属区域,地址,托位数\n甲园,乙区,,30\n乙园,,三路,30\n丙园,外区,,30\n',
  );
  expect(lines.slice(-3)).toEqual([
    'needed: list.csv:3:3 expected a county of 甲市, found “三路” of 乙园',
    'needed: list.csv:4:2 expected a county of 甲市, found “外区” of 丙园',
    'added 1, changed 0, gone 0, unchanged 0, left out 2; warnings 0; not written (add --write)',
  ]);
});

test('a query’s answer is imported as a browser saved it, without persons', async () => {
  const rows = [
    {
      institution_name: '甲幼儿园',
      institution_other_name: '托育',
      credit_code: creditCode(1).toLowerCase(),
      zoning_code: '990101000000',
      address: '某省甲市乙区甲市乙区一路1号',
      finished_time: '2025-09-23 09:25:24',
      axbe0021: '张某',
    },
    { institution_name: '外园', zoning_code: '990200000000' },
  ];
  const json = JSON.stringify({ code: 0, data: { total: 2, records: rows } });
  const args = ['--domain', 'child', '--covers', '990101', '--write'];
  const lines = await importFile(content, 'answer.json', json, args);
  expect(lines).toContain('left out: column 7 “axbe0021”: no column of vocabulary.yaml');
  expect(lines).toContain('left out: 1 rows of 丁市, which is not of 甲市');
  expect(lines).toContain('left out: line 2 别名 “托育” of 甲幼儿园: no name');
  expect(read('answer.csv')).toBe(
    `编号,机构名称,统一社会信用代码,行政区划代码,地址,备案通过时间,核对日期
f-0001,甲幼儿园,${creditCode(1)},990101,甲市乙区一路1号,2025-09-23 09:25:24,2026-03-01
`,
  );
  expect(read('answer.yaml')).toContain('type: 幼儿园托班（备案）\n');
  expect(lines.join('\n')).not.toContain('张某');
});
