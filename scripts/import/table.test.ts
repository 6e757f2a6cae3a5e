import { describe, expect, test } from 'vitest';
import { parseSheet } from './sheet.ts';
import { findTable } from './table.ts';

const names = {
  id: ['编号'],
  name: ['机构名称', '名称'],
  area: ['县（区）'],
  telephone: ['联系电话', '电话'],
  slots: ['托位数'],
  fee: ['收费'],
  lng: ['经度'],
  lat: ['纬度'],
};
const words = {
  notes: ['注：'],
  totals: ['合计'],
  registerWords: {
    kinds: { nursery: ['托育'] },
    yes: [],
    no: [],
    nothing: ['无'],
    foot: ['填报单位', '备注', '以上'],
  },
};
const find = (text: string) => findTable(parseSheet(text, 'a.csv'), 'a.csv', names, words);

describe('findTable(sheet, file, names, words)', () => {
  test('takes the row with the most known headers, however they are spaced and bracketed', () => {
    const table = find('名称：甲市名单\n编号, 县(区),"机构\n名称",联系电话\n1,乙区,甲园,0999\n');
    expect(table?.header).toBe(2);
    expect([...(table?.columns ?? [])]).toEqual([
      ['area', { position: 2, header: '县(区)' }],
      ['name', { position: 3, header: '机构名称' }],
      ['telephone', { position: 4, header: '联系电话' }],
    ]);
    expect(table?.rows).toEqual([
      { line: 4, cells: { area: '乙区', name: '甲园', telephone: '0999' } },
    ]);
  });

  test('says what it leaves out', () => {
    const table = find(
      '编号,机构名称,电话,联系电话,园长\n1,甲园,1,,某\n编号,机构名称,电话,联系电话,园长\n,,5,,\n,合计,1,,\n注：无\n',
    );
    expect(table?.rows).toEqual([{ line: 2, cells: { name: '甲园', telephone: '1' } }]);
    expect(table?.leftOut).toEqual([
      'column 1 “编号”: the site’s own column',
      'column 4 “联系电话”: read from “电话” already',
      'column 5 “园长”: a person’s',
      'line 3 “编号”: the header again',
      'line 4 “5”: no name',
      'line 5 “合计”: a total',
      'line 6 “注：无”: a note',
    ]);
  });

  test('takes empty cells after the last header, and goes on empty where a row ends early', () => {
    expect(find('名称,电话\n甲园,1,,\n')?.rows).toHaveLength(1);
    expect(find('名称,电话\n甲园\n')?.rows).toEqual([{ line: 2, cells: { name: '甲园' } }]);
    expect(() => find('名称,电话\n甲园,1,2\n')).toThrow(
      'a.csv:2:1 expected 2 cells, as in the header, found 3',
    );
  });

  test('takes no row below the list for an institution, and no institution for such a row', () => {
    const table = find(
      '备注,名称,电话\n,甲园,1\n合计（1家）,,\n填报单位：,某局,\n以上数据截至2024年底,,\n,合计：1家,\n（一）乙区,,\n备注：新,乙托育园,2\n,备注托育园,3\n',
    );
    expect(table?.rows.map(({ cells }) => cells['name'])).toEqual([
      '甲园',
      '乙托育园',
      '备注托育园',
    ]);
    expect(table?.leftOut).toEqual([
      'column 1 “备注”: no column of vocabulary.yaml',
      'line 3 “合计（1家）”: a total',
      'line 4 “填报单位：”: below the list',
      'line 5 “以上数据截至2024年底”: below the list',
      'line 6 “合计：1家”: a total',
      'line 7 “（一）乙区”: a heading',
    ]);
  });

  test('reads nothing from words for nothing and from failed formulas', () => {
    const table = find('名称,电话,托位数\n甲园,无,/\n乙园,#N/A,30\n#REF!,1,2\n无,1,2\n');
    expect(table?.rows).toEqual([
      { line: 2, cells: { name: '甲园' } },
      { line: 3, cells: { name: '乙园', slots: '30' } },
    ]);
    expect(table?.leftOut).toEqual([
      'line 3 “电话”: the error “#N/A”',
      'line 4 “#REF!”: no name but the error “#REF!”',
      'line 5 “无”: no name',
    ]);
  });

  test('reads several fees as one, a point from one column, and the vocabulary’s words before others', () => {
    const table = find(
      '机构地址,核定托位,托位数,床位费（元/月）,经纬度,餐费（元/天）,名称\n,20,30,1000,"100.5,30.5",20,甲园\n',
    );
    expect(table?.rows).toEqual([
      {
        line: 2,
        cells: {
          slots: '30',
          fee: '床位费1000元/月；餐费20元/天',
          lng: '100.5',
          lat: '30.5',
          name: '甲园',
        },
      },
    ]);
    expect(table?.leftOut).toEqual([
      'column 1 “机构地址”: no column of vocabulary.yaml',
      'column 2 “核定托位”: read from “托位数” already',
    ]);
    expect(table?.columns.get('fee')).toEqual({
      position: 4,
      header: '床位费(元/月)、餐费(元/天)',
    });
  });

  test('finds none without a name', () => {
    expect(find('编号,电话\n1,2\n')).toBeUndefined();
    expect(find('')).toBeUndefined();
  });
});
