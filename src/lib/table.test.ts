import { expect, test } from 'vitest';
import {
  defineTable,
  describeColumn,
  describeJson,
  describeTable,
  explainCell,
  formatTable,
  titleOf,
  toJsonRows,
  type ColumnOf,
} from './table.ts';

interface Home {
  id: string;
  beds?: number | undefined;
  services: string[];
  level?: string;
  href: string;
}

const origin = '名录';
const columns: ColumnOf<Home>[] = [
  { name: 'id', type: 'text', description: '编号', origin, of: ({ id }) => id },
  {
    name: 'beds',
    type: 'integer',
    description: '床位',
    origin,
    unit: '张',
    of: ({ beds }) => beds,
  },
  {
    name: 'services',
    type: 'list',
    description: '服务',
    origin,
    values: { full: '全日', half: '半日' },
    of: ({ services }) => services,
  },
  {
    name: 'level',
    type: 'text',
    description: '等级',
    origin,
    values: { 一级: '一级' },
    refersTo: { table: 'levels', column: 'name' },
    of: ({ level }) => level,
  },
  { name: 'source', type: 'address', description: '出处', origin, of: ({ href }) => href },
];
const makeTable = defineTable<Home>({
  name: 'homes',
  title: '养老院',
  key: ['id'],
  label: ['level', 'id'],
  columns,
});
const table = makeTable(
  [
    { id: 'a', beds: 30, services: ['full', 'half'], level: '一级', href: '/a/' },
    { id: 'b', services: [], href: '/b/' },
  ],
  'https://example.org',
);

test('a table completes the addresses of its records and leaves the unknown empty', () => {
  expect(formatTable(table)).toBe(
    '\uFEFFid,beds,services,level,source\r\n' +
      'a,30,full;half,一级,https://example.org/a/\r\n' +
      'b,,,,https://example.org/b/\r\n',
  );
});

test('JSON has every column in every row, the unknown as null', () => {
  expect(toJsonRows(table)).toEqual([
    {
      id: 'a',
      beds: 30,
      services: ['full', 'half'],
      level: '一级',
      source: 'https://example.org/a/',
    },
    { id: 'b', beds: null, services: [], level: null, source: 'https://example.org/b/' },
  ]);
});

test('describeColumn names the values and how several are set apart', () => {
  expect(table.columns.map(describeColumn)).toEqual([
    '编号',
    '床位',
    '服务：full 全日、half 半日；几个用分号隔开',
    '等级：一级',
    '出处',
  ]);
});

test('describeTable gives every column type, unit, meaning, source and constraints', () => {
  const { fields, ...rest } = describeTable(table);
  expect(fields.slice(0, 4)).toEqual([
    {
      name: 'id',
      type: 'string',
      description: '编号',
      source: '名录',
      constraints: { required: true },
    },
    { name: 'beds', type: 'integer', description: '床位', unit: '张', source: '名录' },
    {
      name: 'services',
      type: 'string',
      description: '服务：full 全日、half 半日；几个用分号隔开',
      source: '名录',
      constraints: { pattern: '(?:full|half)(?:;(?:full|half))*' },
    },
    {
      name: 'level',
      type: 'string',
      description: '等级：一级',
      source: '名录',
      constraints: { enum: ['一级'] },
    },
  ]);
  expect(rest).toEqual({
    missingValues: [''],
    primaryKey: ['id'],
    label: ['level', 'id'],
    foreignKeys: [{ fields: 'level', reference: { resource: 'levels', fields: 'name' } }],
  });
});

test('describeTable leaves out what no column asks for', () => {
  expect(describeTable({ ...table, columns: table.columns.slice(0, 1) })).not.toHaveProperty(
    'foreignKeys',
  );
});

test('describeJson lets only what is not the key be unknown', () => {
  const { items } = describeJson(table);
  expect(items.required).toEqual(['id', 'beds', 'services', 'level', 'source']);
  expect(items.properties).toMatchObject({
    id: { type: 'string' },
    beds: { type: ['integer', 'null'], description: '床位；张' },
    services: { type: ['array', 'null'], items: { type: 'string', enum: ['full', 'half'] } },
    level: { type: ['string', 'null'], enum: ['一级', null] },
  });
});

test('titleOf and explainCell say a column and its cell in plain words', () => {
  const [id, , services] = table.columns;
  expect(titleOf({ ...id!, description: '目标值；读不出的为空' })).toBe('目标值');
  expect(explainCell(services!, 'full;half')).toBe('全日、半日');
  expect(explainCell(id!, 'a;b')).toBe('a;b');
});
