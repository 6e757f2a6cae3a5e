import { afterAll, describe, expect, test } from 'vitest';
import { type DoubtReason, doubtWords } from '../doubts/rules.ts';
import {
  fixtureSettings,
  linesOf,
  makeContentFolders,
  problemsOf,
} from '../../testing/content-folders.ts';
import { readContent } from '../content/read.ts';

const vocabulary = `tables:
  - kind: policies
    columns:
      text: { headers: [政策内容], required: true }
totals: []
notes: []
responsibility: { open: 〔, close: 〕, endings: [负责] }
capacities: []
register:
  id: [编号]
  name: [机构名称]
  type: [机构类别]
  domains: [业务]
  status: [服务状态]
  gone: [不再列入]
  area: [所属区域]
  town: [乡镇街道]
  address: [地址]
  telephone: [联系电话]
  creditCode: [统一社会信用代码]
  nature: [机构性质]
  services: [服务方式]
  slots: [托位数]
  infant: [乳儿班]
  junior: [托小班]
  mixed: [混合班]
  inclusive: [普惠]
  beds: [床位数]
  nursingBeds: [护理型床位数]
  lng: [经度]
  lat: [纬度]
  precision: [位置精度]
  checked: [核对日期]
registerWords:
  kinds: { kindergarten: [幼儿园], home: [养老], nursery: [托育] }
  services: { full: [全日托, 日托], half: [半日托] }
  sectors: { private: [民办], public: [公办] }
  yes: [是]
  no: [否]
  planned: [计划]
  confirmed: [已有]
`;
const about =
  'title: 名录\npublisher: 某局\ndate: "2026-01-01"\nlicence: 无\ntype: 托育机构\ndomains: [child]\n';
const towns = '代码,名称,经度,纬度,坐标来源\n990101001,东街道,,,\n990102100,太平镇,,,\n';
const boundary = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"990101"},
"geometry":{"type":"Polygon","coordinates":[[[100,30],[101,30],[101,31],[100,31],[100,30]]]}}]}`;
const boundarySource =
  'source: 某图\nattribution: 某图\ndatum: WGS-84\ntoleranceMetres: 500\nterms: 无\ndate: "2026-01-01"\n';

const folders = makeContentFolders({
  ...fixtureSettings,
  'places.yaml': fixtureSettings['places.yaml'].replace(
    'name: 丙县',
    'areaCode: "0999", name: 丙县',
  ),
  'vocabulary.yaml': vocabulary,
  'towns.csv': towns,
  'boundaries/990100.geojson': boundary,
  'boundaries/source.yaml': boundarySource,
});
afterAll(() => folders.removeAll());

/** Content with a register of rows, each given by some of its cells. */
function readRows(rows: Record<string, string>[], yaml = about) {
  const full = rows.map((cells, index) => ({
    编号: `f-${index + 1}`,
    机构名称: `第${index + 1}园`,
    所属区域: '乙区',
    核对日期: '2026-01-01',
    ...cells,
  }));
  const headers = [...new Set(full.flatMap((row) => Object.keys(row)))];
  const lines = full.map((row: Record<string, string>) =>
    headers.map((header) => `"${row[header] ?? ''}"`).join(),
  );
  const root = folders.write({
    'registers/list.yaml': yaml,
    'registers/list.csv': [headers.join(), ...lines, ''].join('\n'),
  });
  const { facilities, warnings } = readContent(root);
  return { facilities, warnings: linesOf(warnings, root) };
}

/** For each reason a row that raises it, and the field that then holds nothing. */
const doubtful: Record<
  Exclude<DoubtReason, 'area-code-added' | 'code-twice' | 'point-shared'>,
  { cells: Record<string, string>; field: string; text: string; empty: string }
> = {
  'not-a-number': { cells: { 托位数: '约30' }, field: 'slots', text: '约30', empty: 'slots' },
  zero: { cells: { 床位数: '0' }, field: 'beds', text: '0', empty: 'beds' },
  'too-large': { cells: { 托位数: '10000' }, field: 'slots', text: '10000', empty: 'slots' },
  'over-standard': {
    cells: { 托小班: '45' },
    field: 'junior',
    text: '45',
    empty: 'classes.junior',
  },
  'more-nursing': {
    cells: { 床位数: '10', 护理型床位数: '20' },
    field: 'nursingBeds',
    text: '20',
    empty: 'nursingBeds',
  },
  'unknown-word': { cells: { 普惠: '待定' }, field: 'inclusive', text: '待定', empty: 'inclusive' },
  'no-telephone': {
    cells: { 联系电话: '见公示牌12' },
    field: 'telephone',
    text: '12',
    empty: 'telephones.0',
  },
  'no-area-code': {
    cells: { 联系电话: '4281234' },
    field: 'telephone',
    text: '4281234',
    empty: 'telephones.1',
  },
  'no-credit-code': {
    cells: { 统一社会信用代码: '91350100M000100Y44' },
    field: 'creditCode',
    text: '91350100M000100Y44',
    empty: 'creditCode',
  },
  'point-zero': { cells: { 经度: '0', 纬度: '0' }, field: 'lng', text: '0,0', empty: 'lng' },
  'point-swapped': {
    cells: { 经度: '30.5', 纬度: '100.5' },
    field: 'lng',
    text: '30.5,100.5',
    empty: 'lat',
  },
  'point-abroad': { cells: { 经度: '20', 纬度: '20' }, field: 'lng', text: '20,20', empty: 'lng' },
  'point-outside': {
    cells: { 经度: '102.5', 纬度: '30.5' },
    field: 'lng',
    text: '102.5,30.5',
    empty: 'lng',
  },
};

describe('a doubted value stands in no sure field', () => {
  test.each(Object.entries(doubtful))('%s', (reason, { cells, field, text, empty }) => {
    const { facilities, warnings } = readRows([cells]);
    expect(facilities[0]?.doubts).toEqual([{ field, text, reason }]);
    expect(facilities[0]).not.toHaveProperty(empty);
    expect(facilities[0]?.precision).toBe('county');
    expect(warnings).toEqual([
      expect.stringMatching(/^registers\/list\.csv:2:1 expected .* in “.*”, found “/),
    ]);
  });

  test('area-code-added: the number is called with that of its city, and said to be so', () => {
    const { facilities } = readRows([{ 所属区域: '丙县', 联系电话: '4281234' }]);
    expect(facilities[0]).toMatchObject({
      telephones: [{ number: '0999-4281234', added: '0999' }],
      doubts: [{ field: 'telephone', text: '4281234', reason: 'area-code-added' }],
    });
  });

  test('no-area-code and no-telephone: the number is called as printed, with its doubt', () => {
    const [first, second] = readRows([{ 联系电话: '4281234' }, { 联系电话: '1384696' }]).facilities;
    expect(first?.telephones).toEqual([{ number: '4281234', doubt: 'no-area-code' }]);
    expect(second?.telephones).toEqual([{ number: '1384696', doubt: 'no-telephone' }]);
  });

  test('code-twice, whatever the register', () => {
    const code = { 统一社会信用代码: '91350100M000100Y43' };
    const { facilities } = readRows([code, code, {}]);
    const doubt = { field: 'creditCode', text: '91350100M000100Y43', reason: 'code-twice' };
    expect(facilities.map(({ doubts }) => doubts)).toEqual([[doubt], [doubt], []]);
    expect(facilities[0]).not.toHaveProperty('creditCode');
  });

  test('point-shared, by more institutions than one building holds', () => {
    const point = { 经度: '100.5', 纬度: '30.5' };
    const shared = readRows(Array.from({ length: 5 }, () => point)).facilities;
    expect(shared.map(({ doubts }) => doubts)).toEqual(
      Array.from({ length: 5 }, () => [
        { field: 'lng', text: '100.5,30.5', reason: 'point-shared' },
      ]),
    );
    expect(shared[0]).not.toHaveProperty('lng');
    const four = readRows(Array.from({ length: 4 }, () => point)).facilities;
    expect(four.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  test('of every reason there is', () => {
    const tested = [...Object.keys(doubtful), 'area-code-added', 'code-twice', 'point-shared'];
    expect(tested.toSorted()).toEqual(Object.keys(doubtWords).toSorted());
  });
});

test('rows that are gone keep their page and raise no doubt in others', () => {
  const code = { 统一社会信用代码: '91350100M000100Y43' };
  const { facilities, warnings } = readRows([{ ...code, 不再列入: '2026-01-01' }, code]);
  expect(facilities.map(({ gone, creditCode }) => [gone, creditCode])).toEqual([
    ['2026-01-01', '91350100M000100Y43'],
    [undefined, '91350100M000100Y43'],
  ]);
  expect(warnings).toEqual([]);
});

test('a point within two kilometres of its county is believed', () => {
  const [facility] = readRows([{ 经度: '101.01', 纬度: '30.5' }]).facilities;
  expect(facility).toMatchObject({ lng: 101.01, precision: 'exact', doubts: [] });
});

test('where there is no shape, a point is held against the seat of its county', () => {
  const [near, far] = readRows(
    ['101.2', '101.5'].map((lng) => ({ 所属区域: '丙县', 经度: lng, 纬度: '30.3' })),
  ).facilities;
  expect(near).toMatchObject({ precision: 'exact', doubts: [] });
  expect(far).toMatchObject({ precision: 'county', doubts: [{ reason: 'point-outside' }] });
  expect(far).not.toHaveProperty('lng');
});

test('type and domains are the row’s own, else the register’s; the name tells a kindergarten', () => {
  const { facilities } = readRows([
    { 机构名称: '甲幼儿园' },
    { 机构名称: '乙中心', 机构类别: '养老机构', 业务: 'elder' },
    { 机构名称: '丙中心' },
  ]);
  expect(facilities.map(({ type, kind, domains }) => [type, kind, domains])).toEqual([
    ['托育机构', 'kindergarten', ['child']],
    ['养老机构', 'home', ['elder']],
    ['托育机构', 'nursery', ['child']],
  ]);
});

test('a register’s own headers mean the vocabulary’s columns', () => {
  const { facilities } = readRows([{ 收托规模: '30' }], `${about}columns: { slots: [收托规模] }\n`);
  expect(facilities[0]?.slots).toBe(30);
});

test('a town is found by its name, else in the address, in its own county', () => {
  const { facilities } = readRows([
    { 乡镇街道: '东街道' },
    { 乡镇街道: '东' },
    { 地址: '乙区东街道1号' },
    { 地址: '太平镇1号' },
    { 所属区域: '丙县', 地址: '太平镇1号' },
  ]);
  expect(facilities.map(({ town }) => town)).toEqual([
    '990101001',
    '990101001',
    '990101001',
    undefined,
    '990102100',
  ]);
});

test('services, sector, status, classes and numbers are read from their words', () => {
  const { facilities } = readRows([
    {
      服务方式: '全日托、半日托',
      机构性质: '民办非企业',
      服务状态: '计划',
      乳儿班: '１０人',
      托小班: '0',
      混合班: '18',
      普惠: '否',
      联系电话: '0999-4281234 13945670001',
    },
  ]);
  expect(facilities[0]).toMatchObject({
    services: ['full', 'half'],
    sector: 'private',
    status: 'planned',
    classes: { infant: 10, mixed: 18 },
    inclusive: false,
    telephones: [{ number: '0999-4281234' }, { number: '13945670001' }],
    doubts: [],
  });
});

test.each([
  ['半日托', ['half'], []],
  ['日托／半日托', ['full', 'half'], []],
  ['全日托和半日托', ['full', 'half'], []],
  ['全日托；夜托 寄宿', ['full'], ['夜托', '寄宿']],
])('services %s', (cell, services, unknown) => {
  const [facility] = readRows([{ 服务方式: cell }]).facilities;
  expect(facility?.services).toEqual(services);
  expect(facility?.doubts).toEqual(
    unknown.map((text) => ({ field: 'services', text, reason: 'unknown-word' })),
  );
});

test('a status that is written out is what there is', () => {
  const { facilities } = readRows([{ 服务状态: '已有' }, {}]);
  expect(facilities.map(({ status }) => status)).toEqual(['confirmed', 'confirmed']);
});

describe('faults', () => {
  const faultsOf = (files: Record<string, string>) => problemsOf(folders.write(files));

  test('of a contact', () => {
    const entry = 'place: "990101", domains: [child]';
    const contacts = `- { place: "990109", domains: [child], name: 热线 }
- { ${entry}, department: nobody }
- { ${entry}, name: 热线, department: nobody, telephone: "123" }
- { ${entry}, name: 热线, telephone: 一二三, source: 某网, checked: 2026-01-01 }
- { ${entry}, name: 热线, sourceUrl: "javascript:alert(1)" }
`;
    expect(faultsOf({ 'contacts.yaml': contacts })).toEqual([
      'contacts.yaml:3:3 expected either department or name in “2”, found {"place":"990101","domains":["child"],"name":"热线","departmen',
      'contacts.yaml:3:3 expected source and checked, as there is a telephone or an address in “2.source”, found nothing',
      'contacts.yaml:4:50 expected digits and hyphens in “3.telephone”, found "一二三"',
      'contacts.yaml:5:50 expected a valid URL in “4.sourceUrl”, found "javascript:alert(1)"',
    ]);
    const known = contacts.split('\n').slice(0, 2).join('\n');
    expect(faultsOf({ 'contacts.yaml': known })).toEqual([
      'contacts.yaml:1:5 expected a code of places.yaml, found “990109”',
      'contacts.yaml:2:40 expected the id of an entry under “departments”, found “nobody”',
    ]);
  });

  test('of a column that no register has', () => {
    const files = {
      'registers/list.yaml': `${about}columns: { slotz: [收托规模] }\n`,
      'registers/list.csv': '编号,机构名称,所属区域,核对日期\n',
    };
    expect(faultsOf(files)).toEqual([
      'registers/list.yaml:7:12 expected a column of “register” in vocabulary.yaml, found “slotz”',
    ]);
  });

  test('of a town', () => {
    const rows = `${towns}990101001,东街道,,,\n990109100,西镇,,,\n990101,北镇,,,\n990101100,南镇,100.5,,\n`;
    expect(faultsOf({ 'towns.csv': `${rows}990101101,中镇,100.5,30.5,\n` })).toEqual([
      'towns.csv:4:1 expected each 代码 once, found “990101001” again, as in towns.csv:2',
      'towns.csv:5:1 expected a code that begins with that of a place of places.yaml, found “990109100”',
      'towns.csv:6:1 expected a nine-digit division code in “代码”, found "990101"',
      'towns.csv:7:1 expected both longitude and latitude, or neither in “经度”, found 100.5',
      'towns.csv:7:1 expected the source of the coordinates in “坐标来源”, found nothing',
      'towns.csv:8:1 expected the source of the coordinates in “坐标来源”, found nothing',
    ]);
  });

  test('of a status that is no word of the vocabulary', () => {
    const csv = '编号,机构名称,所属区域,服务状态,核对日期\nf-1,甲园,乙区,筹建,2026-01-01\n';
    expect(faultsOf({ 'registers/list.yaml': about, 'registers/list.csv': csv })).toEqual([
      'registers/list.csv:2:1 expected 计划, 已有, or nothing, in 服务状态, found “筹建”',
    ]);
  });

  test('of a row after one with line breaks tells its own line', () => {
    const csv =
      '编号,机构名称,所属区域,地址,核对日期\nf-1,甲园,乙区,"一路\n二楼",2026-01-01\nf-2,乙园,外区,,2026-01-01\n';
    expect(faultsOf({ 'registers/list.yaml': about, 'registers/list.csv': csv })).toEqual([
      'registers/list.csv:4:1 expected one place of places.yaml in 所属区域, found “外区”',
    ]);
  });
});
