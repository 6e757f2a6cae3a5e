import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatSite } from '../../src/testing/content-folders.ts';
import { completeCreditCode } from '../credit-code.ts';
import { formatBoundaries } from './boundary-shapes.ts';
import { run } from './register.ts';

const places = `
- { code: "990100", name: 甲市, level: city, province: 某省, aliases: [甲], seat: { lng: 100.5, lat: 30.5, source: 虚构 } }
- { code: "990101", name: 乙区, level: county, parent: "990100", seat: { lng: 100.5, lat: 30.5, source: 虚构 }, tile: [0, 0] }
- { code: "990102", name: 丙林县, level: county, parent: "990100", aliases: [丙林], seat: { lng: 101.5, lat: 30.5, source: 虚构 }, tile: [1, 0] }
- { code: "990200", name: 丁市, level: city, seat: { lng: 105.5, lat: 30.5, source: 虚构 } }
`;

const vocabulary = `tables:
  - kind: projects
    columns:
      name: { headers: [项目名称], required: true }
      site: { headers: [建设地点] }
      content: { headers: [建设内容], required: true }
totals: [合计]
notes: [注：]
responsibility: { open: 〔, close: 〕, endings: [负责] }
capacities: []
register:
  id: [编号]
  name: [机构名称, 单位名称, institution_name]
  alias: [别名, institution_other_name]
  creditCode: [统一社会信用代码, credit_code]
  type: [机构类别]
  domains: [业务]
  status: [服务状态]
  gone: [不再列入]
  area: [所属区域]
  place: [行政区划代码, zoning_code]
  town: [乡镇街道]
  address: [地址, 机构住所, address]
  telephone: [联系电话]
  filed: [备案通过时间, finished_time]
  slots: [托位数]
  infant: [乳儿班]
  junior: [托小班]
  senior: [托大班]
  mixed: [混合班]
  inclusive: [普惠]
  beds: [床位数, 床位（张）]
  nursingBeds: [护理型床位数]
  lng: [经度]
  lat: [纬度]
  datum: [坐标系]
  precision: [位置精度]
  document: [文件]
  words: [出处]
  project: [项目]
  checked: [核对日期]
registerWords:
  kinds: { kindergarten: [幼儿园], home: [养老], nursery: [托育] }
  yes: [是]
  no: [否]
  planned: [计划]
`;

const plan = `---
title: 甲市方案
shortTitle: 甲市方案
place: "990100"
term: { from: 2021, to: 2025 }
domains: { 项目: both }
---

# 项目

| 项目名称 | 建设地点 | 建设内容 |
| --- | --- | --- |
| 甲市丙林县向阳幼儿园托位改造项目 | 丙林县 | 改造 |
`;

const towns = `代码,名称,经度,纬度,坐标来源
990101001,丙林街道,,,
990102100,太平镇,,,
`;

/** A square of one degree from its south-western corner. */
const square = (west: number, south: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south + 1],
      [west, south],
    ],
  ],
});

const boundaries = formatBoundaries({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { code: '990101', name: '乙区' }, geometry: square(100, 30) },
    { type: 'Feature', properties: { code: '990102', name: '丙林县' }, geometry: square(101, 30) },
  ],
});

const boundarySource = `source: 虚构
attribution: 虚构
datum: WGS-84
toleranceMetres: 500
terms: 无
date: "2026-01-01"
`;

/** A content folder of invented places: 甲市 with 乙区 and 丙林县, squares of one degree side by side, and 丁市. */
export function writeSampleContent(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'import-test-'));
  const all = {
    'places.yaml': places,
    'site.yaml': formatSite('990100', '990200'),
    'vocabulary.yaml': vocabulary,
    'departments.yaml': 'departments: []\n',
    'documents/jia-2021/document.md': plan,
    'towns.csv': towns,
    'boundaries/990100.geojson': boundaries,
    'boundaries/source.yaml': boundarySource,
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Runs an import of a file; paths in what it says are those below the content folder, that of the file is its name. */
export async function importFile(
  content: string,
  name: string,
  data: string | Uint8Array,
  args: string[] = [],
  today = '2026-03-01',
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'import-test-'));
  writeFileSync(join(folder, name), data);
  const shorten = (text: string) => text.replaceAll(/[^\s(]*import-test-\w+\//g, '');
  try {
    const lines = await run({
      args: [join(folder, name), '--place', '990100', ...args],
      content,
      today,
    });
    return lines.map(shorten);
  } catch (error) {
    throw new Error(shorten((error as Error).message), { cause: error });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The n-th invented credit code, with its check character. */
export function creditCode(n: number): string {
  return completeCreditCode(`91990100MA${String(n).padStart(7, '0')}`);
}

/** Text in GB18030, by the two bytes of each character as the decoder has them. */
export function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++)
      bytesOf.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  }
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? [code] : (bytesOf.get(letter) ?? []);
    }),
  );
}
