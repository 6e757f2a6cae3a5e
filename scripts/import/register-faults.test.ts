import { readdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFile, writeSampleContent } from './sample-content.ts';

let content = '';
const useContent = (files: Record<string, string>) => {
  rmSync(content, { recursive: true });
  content = writeSampleContent(files);
};
beforeEach(() => {
  content = writeSampleContent();
});
afterEach(() => rmSync(content, { recursive: true }));

const header = '机构名称,机构住所,联系电话,托位数';
const first = `${header}
甲园,乙区一路1号,0999-4281234,30
乙园,丙林县二路2号,0999-4281235,40
`;

describe('what is wrong is one line, and nothing is written', () => {
  test.each([
    [
      'no header',
      'list.csv',
      '名,地\n甲,乙\n',
      [],
      /^[^]*list\.csv:1:1 expected a row of headers with 机构名称 or 单位名称 or institution_name, found none$/,
    ],
    [
      'no rows',
      'list.csv',
      `\n${header}\n`,
      [],
      /list\.csv:2:1 expected rows below the headers, found none$/,
    ],
    [
      'a row of too many cells',
      'list.csv',
      `${first}丙园,乙区,1,2,3\n`,
      [],
      /list\.csv:4:1 expected 4 cells, as in the header, found 5$/,
    ],
    [
      'broken quotes',
      'list.csv',
      `${first}"丙园,乙区\n`,
      [],
      /list\.csv:\d+:1 expected well-formed CSV, found /,
    ],
    ['no .xlsx', 'list.xlsx', 'text', [], /list\.xlsx:1:1 expected a readable \.xlsx file, found /],
    [
      'another ending',
      'list.pdf',
      'text',
      [],
      /list\.pdf:1:1 expected a file that ends in \.csv, \.xlsx or \.json, found “\.pdf”$/,
    ],
    [
      'an unknown place',
      'list.csv',
      first,
      ['--place', '999999'],
      /^--place expected a code of places\.yaml \(990100 甲市, 990200 丁市\), found “999999”$/,
    ],
    ['an unknown option', 'list.csv', first, ['--wriet'], /^Unknown option '--wriet'/],
    ['a missing value', 'list.csv', first, ['--title'], /\nnpm run import -- register\.csv/],
    [
      'a domain that only every object has',
      'list.csv',
      first,
      ['--domain', 'toString'],
      /^--domain expected child, elder, both, found “toString”$/,
    ],
    [
      'an unknown datum',
      'list.csv',
      first,
      ['--datum', 'x'],
      /^--datum expected wgs84, cgcs2000, gcj02, bd09, unknown, found “x”$/,
    ],
    [
      'a day that is none',
      'list.csv',
      first,
      ['--date', '2026'],
      /^--date expected a day, 2026-11-21, found “2026”$/,
    ],
    [
      'no datum',
      'list.csv',
      '机构名称,地址,托位数,经度,纬度\n甲园,乙区,30,100.5,30.5\n',
      [],
      /list\.csv:1:4 expected the datum of the coordinates: --datum gcj02\|bd09\|wgs84\|cgcs2000, found “经度” and no datum$/,
    ],
    [
      'an unknown datum in a row',
      'list.csv',
      '机构名称,地址,托位数,经度,纬度,坐标系\n甲园,乙区,30,100.5,30.5,本地\n',
      [],
      /list\.csv:2:6 expected 坐标系 WGS-84, CGCS2000, GCJ-02 or BD-09 \(or --datum\), found “本地”$/,
    ],
    [
      'nothing that tells the domain',
      'list.csv',
      '机构名称,地址\n甲中心,乙区\n',
      [],
      /list\.csv:2:1 expected --domain child, elder or both, found nothing that tells$/,
    ],
    [
      'a row that no register can hold',
      'list.csv',
      '机构名称,地址,托位数,位置精度\n甲园,乙区,30,大概\n',
      [],
      /list\.csv:2:1 expected 位置精度 among 县区、乡镇、街道、门牌, found “大概”/,
    ],
  ])('%s', async (_title, name, text, args, message) => {
    await expect(importFile(content, name, text, [...args, '--write'])).rejects.toThrow(message);
    expect(readdirSync(content)).not.toContain('registers');
  });

  test('content that is broken already', async () => {
    useContent({ 'departments.yaml': 'departments: 无\n' });
    await expect(importFile(content, 'list.csv', first, ['--write'])).rejects.toThrow(
      /departments\.yaml:1:1 expected array in “departments”/,
    );
    expect(readdirSync(content)).not.toContain('registers');
  });

  test('a register of institutions that documents name', async () => {
    useContent({
      'registers/named.yaml': 'title: 名录\npublisher: 某局\ndate: "2026-01-01"\nlicence: 无\n',
      'registers/named.csv': '编号,机构名称,机构类别,业务,行政区划代码,核对日期\n',
    });
    await expect(importFile(content, 'named.csv', first)).rejects.toThrow(
      '--register expected a published list, found “named”, which holds what documents name',
    );
  });
});
