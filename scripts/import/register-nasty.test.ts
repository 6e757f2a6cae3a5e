import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/model/content/read.ts';
import { formatRows } from './csv-text.ts';
import { toWgs84 } from './datums.ts';
import { creditCode, encodeGb18030, importFile, writeSampleContent } from './sample-content.ts';

let content = '';
beforeEach(() => {
  content = writeSampleContent();
});
afterEach(() => rmSync(content, { recursive: true }));

const columns = [
  '序号',
  '机构名称',
  '统一社会\n信用代码',
  '所属区域',
  '机构住所',
  '联系 电话',
  '托位数',
  '乳儿班',
  '床位（张）',
  '护理型床位数',
  '普惠',
  '经度',
  '纬度',
] as const;
type Cells = Partial<Record<(typeof columns)[number], string>>;

/** A row with which nothing is wrong, but for what is given. */
const rowOf = (n: number, cells: Cells = {}): string[] => {
  const clean: Cells = {
    序号: String(n),
    机构名称: `第${n}托育园`,
    '统一社会\n信用代码': creditCode(n),
    所属区域: '乙区',
    机构住所: `一路${n}号`,
    '联系 电话': '0999-4281234',
    托位数: '30',
    经度: (100.1 + n * 0.001).toFixed(3),
    纬度: '30.5',
  };
  return columns.map((column) => ({ ...clean, ...cells })[column] ?? '');
};

/** Each with the column that a warning points at and what it says; none where the value is fine. */
const traps: [string, Cells, string[]][] = [
  ['digits in full width', { 托位数: '３０', '联系 电话': '０９９９－４２８１２３４' }, []],
  ['a unit', { 托位数: '30个' }, []],
  ['two numbers', { '联系 电话': '13945670001、0999-4281234' }, []],
  [
    'capacity 0',
    { 托位数: '0' },
    ['7 warning expected a number above 0, or nothing in “托位数”, found “0”'],
  ],
  [
    'capacity 10 000',
    { 托位数: '10000' },
    ['7 warning expected a number that one institution can have in “托位数”, found “10000”'],
  ],
  ['no number', { 托位数: '若干' }, ['7 warning expected a number in “托位数”, found “若干”']],
  [
    'a class over the standard',
    { 乳儿班: '12' },
    [
      '8 warning expected no more children than the standard allows in a class in “乳儿班”, found “12”',
    ],
  ],
  [
    'more nursing beds than beds',
    { '床位（张）': '10', 护理型床位数: '20' },
    ['10 warning expected no more nursing beds than beds in “护理型床位数”, found “20”'],
  ],
  [
    'an unknown word',
    { 普惠: '待定' },
    ['11 warning expected a word of registerWords in vocabulary.yaml in “普惠”, found “待定”'],
  ],
  [
    'no telephone',
    { '联系 电话': '张主任1384696' },
    ['6 warning expected a telephone number in “联系电话”, found “1384696”'],
  ],
  [
    'a number without area code',
    { '联系 电话': '4281234' },
    ['6 warning expected a telephone number with its area code in “联系电话”, found “4281234”'],
  ],
  [
    'a bad check character',
    { '统一社会\n信用代码': '91350100M000100Y44' },
    [
      '3 warning expected a credit code of 18 characters with the right check character in “统一社会信用代码”, found “91350100M000100Y44”',
    ],
  ],
  [
    'a point at zero',
    { 经度: '0', 纬度: '0' },
    ['12 warning expected coordinates other than 0 in “经度”, found “0,0”'],
  ],
  [
    'swapped axes',
    { 经度: '30.5', 纬度: '100.5' },
    [
      '12 warning expected longitude and latitude in their own columns in “经度”, found “30.5,100.5”',
    ],
  ],
  [
    'a point abroad',
    { 经度: '-100.5' },
    ['12 warning expected a point in China in “经度”, found “-100.5,30.5”'],
  ],
  [
    'a point in the next county',
    { 经度: '101.500' },
    ['12 warning expected a point in its county in “经度”, found “101.500,30.5”'],
  ],
  ['no point', { 经度: '东经' }, ['12 warning expected a number in “经度”, found “东经,30.5”']],
  ['a formula and HTML', { 机构名称: '=HYPERLINK("x")<b>园</b>' }, []],
  ['quotes and line breaks', { 机构名称: '“乙”"园"', 机构住所: '一路\n（二楼,左）' }, []],
];

const firstTrap = 4;
const rows = [
  ...traps.map(([, cells], index) => rowOf(index + 1, cells)),
  ...Array.from({ length: 300 }, (_, index) => rowOf(traps.length + 1 + index)),
];
const title = ['甲市托育机构名单', ...Array<string>(columns.length - 1).fill('')];
const empty = Array<string>(columns.length).fill('');
const note = ['注：数据截至2026年1月', ...empty.slice(1)];
const total = ['', '合计', ...empty.slice(2)];

/** The table as text, with a title of two rows above and a total and a note below. */
const table = (body: string[][]) => formatRows([title, empty, [...columns], ...body, total, note]);

/** Line of each row: one more for the header's own line break, one for each line break in a row above. */
const lineOf = (index: number) =>
  firstTrap + 1 + rows.slice(0, index).flat().join('').split('\n').length - 1 + index;
const expected = traps.flatMap(([, , warnings], index) =>
  warnings.map((warning) => `名单.csv:${lineOf(index)}:${warning}`),
);
const args = ['--datum', 'wgs84', '--domain', 'child'];
const warningsOf = (lines: string[]) => lines.filter((line) => line.includes(' warning '));

describe.each([
  ['UTF-8', (text: string) => text],
  [
    'UTF-8 with a byte-order mark and CRLF',
    (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  ],
  ['GB18030', encodeGb18030],
])('a list with every trap, in %s', (_title, encode) => {
  test('is read whole, and each doubt points at its cell', async () => {
    const lines = await importFile(content, '名单.csv', encode(table(rows)), args);
    expect(warningsOf(lines)).toEqual(expected);
    expect(lines).toContain('left out: column 1 “序号”: no column of vocabulary.yaml');
    expect(lines.filter((line) => /^left out: line/.test(line))).toEqual([
      expect.stringMatching(/“合计”: a total$/),
      expect.stringMatching(/“注：数据截至2026年1月”: a note$/),
    ]);
    expect(lines.at(-1)).toBe(
      `added ${rows.length}, changed 0, gone 0, unchanged 0; warnings ${expected.length}; not written (add --write)`,
    );
  });
});

test('what is written is read back as it was published, and doubted values stand in no sure field', async () => {
  await importFile(content, '名单.csv', table(rows), [...args, '--write']);
  const { facilities } = readContent(content);
  const of = (trap: string) => facilities[traps.findIndex(([name]) => name === trap)];
  expect(of('digits in full width')).toMatchObject({ slots: 30, doubts: [] });
  expect(of('two numbers')?.telephones).toEqual([
    { number: '13945670001' },
    { number: '0999-4281234' },
  ]);
  expect(of('a formula and HTML')?.name).toBe('=HYPERLINK("x")<b>园</b>');
  expect(of('quotes and line breaks')).toMatchObject({
    name: '“乙”"园"',
    address: '一路\n（二楼,左）',
  });
  expect(of('capacity 10 000')).not.toHaveProperty('slots');
  expect(of('a number without area code')?.telephones).toEqual([
    { number: '4281234', doubt: 'no-area-code' },
  ]);
  expect(of('a bad check character')).not.toHaveProperty('creditCode');
  expect(of('swapped axes')).toMatchObject({ precision: 'county' });
  expect(of('swapped axes')).not.toHaveProperty('lng');
  const again = await importFile(content, '名单.csv', table(rows), args);
  expect(again.at(-1)).toMatch(/^added 0, changed 0, gone 0, unchanged 319;/);
});

test('many rows on one point, a code twice, a row twice', async () => {
  const body = [
    ...Array.from({ length: 5 }, (_, index) => rowOf(index + 1, { 经度: '100.5' })),
    rowOf(6, { '统一社会\n信用代码': creditCode(1) }),
    rowOf(7, { '统一社会\n信用代码': '' }),
    rowOf(8, {
      '统一社会\n信用代码': '',
      机构名称: '第7托育园',
      机构住所: '一路 7号',
      经度: '100.7',
    }),
  ];
  const lines = await importFile(content, '名单.csv', table(body), args);
  const shared = 'warning expected a point of its own in “经度”, found “100.5,30.5”';
  const twice = `warning expected each credit code once in “统一社会信用代码”, found “${creditCode(1)}”`;
  expect(warningsOf(lines)).toEqual([
    `名单.csv:5:3 ${twice}`,
    ...[5, 6, 7, 8, 9].map((line) => `名单.csv:${line}:12 ${shared}`),
    `名单.csv:10:3 ${twice}`,
    '名单.csv:12:2 warning expected each institution once, found “第7托育园” again, as in line 11',
  ]);
});

test('a wrong datum shows in the points near a border', async () => {
  const near = Array.from({ length: 40 }, (_, index) => {
    const [lng, lat] = [100.0004 + index * 0.0001, 30.1 + index * 0.01];
    return rowOf(index + 1, { 经度: lng.toFixed(6), 纬度: lat.toFixed(6) });
  });
  const fine = await importFile(content, '名单.csv', table(near), args);
  expect(warningsOf(fine)).toEqual([]);
  const mislabelled = await importFile(content, '名单.csv', table(near), ['--datum', 'gcj02']);
  const insideAsGcj = near.filter(
    (cells) => toWgs84([Number(cells[11]), Number(cells[12])], 'gcj02')[0] >= 100,
  ).length;
  expect(warningsOf(mislabelled)).toEqual([
    `名单.csv:3:12 warning expected the right datum (40 of 40 points lie in their county if it is wgs84), found ${insideAsGcj} that do as it is now`,
  ]);
});

describe('an .xlsx file', () => {
  const write = (sheetRows: CellValue[][], merges: number[][]) =>
    writeXlsx({
      sheets: [
        { name: '说明', rows: [['填表说明'], ['请填写']] },
        {
          name: '名单',
          rows: sheetRows,
          merges: merges.map(([startRow = 0, startCol = 0, endRow = 0, endCol = 0]) => ({
            startRow,
            startCol,
            endRow,
            endCol,
          })),
        },
      ],
    });
  const sheetRows: CellValue[][] = [
    ['甲市托育机构名单', null, null, null, null, null, null],
    ['所属区域', '机构名称', '联系电话', '备案通过时间', '托位数', null, '住所'],
    [null, null, null, null, '托位数', '乳儿班', null],
    ['乙区', '甲园', 13945670001, new Date(Date.UTC(2024, 2, 5)), 30, 10, '一路'],
    [null, '乙园', 13945670002, new Date(Date.UTC(2023, 11, 31)), 40, null, '二路'],
    ['丙林县', '丙园', 4281234, '2022年', 50, null, '三路'],
    ['注：以上为备案机构', null, null, null, null, null, null],
  ];
  const merges = [
    [0, 0, 0, 6],
    [1, 0, 2, 0],
    [1, 1, 2, 1],
    [1, 2, 2, 2],
    [1, 3, 2, 3],
    [1, 4, 1, 5],
    [3, 0, 4, 0],
    [6, 0, 6, 6],
  ];

  test('is read with merged cells, whole numbers and days, below a header of two rows', async () => {
    const bytes = await write(sheetRows, merges);
    const lines = await importFile(content, 'list.xlsx', bytes, ['--write']);
    expect(warningsOf(lines)).toEqual([
      'list.xlsx:6:3 warning expected a telephone number with its area code in “联系电话”, found “4281234”',
    ]);
    expect(lines.at(-1)).toBe('added 3, changed 0, gone 0, unchanged 0; warnings 1; written');
    expect(readFileSync(join(content, 'registers/list.csv'), 'utf8'))
      .toBe(`编号,机构名称,所属区域,行政区划代码,地址,联系电话,备案通过时间,托位数,乳儿班,核对日期
f-0001,甲园,乙区,990101,一路,13945670001,2024-03-05,30,10,2026-03-01
f-0002,乙园,乙区,990101,二路,13945670002,2023-12-31,40,,2026-03-01
f-0003,丙园,丙林县,990102,三路,4281234,2022年,50,,2026-03-01
`);
  });

  test('with a table in two sheets says which it did not read', async () => {
    const rowsOf = (name: string) => [
      ['机构名称', '所属区域', '托位数'],
      [name, '乙区', 30],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: '一季度', rows: rowsOf('甲园') },
        { name: '二季度', rows: rowsOf('乙园') },
      ],
    });
    const lines = await importFile(content, 'list.xlsx', bytes);
    expect(lines).toContain('left out: sheet “二季度”: a table of its own, save it as a file');
    expect(lines.at(-1)).toMatch(/^added 1,/);
  });
});
