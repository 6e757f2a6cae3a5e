import { describe, expect, test } from 'vitest';
import { parseSheet } from './sheet.ts';
import { findTable } from './table.ts';

const names = {
  id: ['编号'],
  name: ['机构名称', '名称'],
  area: ['县（区）'],
  telephone: ['联系电话', '电话'],
  slots: ['托位数'],
};
const marks = { notes: ['注：'], totals: ['合计'] };
const find = (text: string) => findTable(parseSheet(text, 'a.csv'), 'a.csv', names, marks);

describe('findTable(sheet, file, names, marks)', () => {
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
      'column 5 “园长”: no column of vocabulary.yaml',
      'line 4 “5”: no name',
      'line 5 “合计”: a total',
      'line 6 “注：无”: a note',
    ]);
  });

  test('takes empty cells after the last header, and no fewer cells than headers', () => {
    expect(find('名称,电话\n甲园,1,,\n')?.rows).toHaveLength(1);
    expect(() => find('名称,电话\n甲园\n')).toThrow('a.csv:2:1 expected 2 cells, as in the header');
    expect(() => find('名称,电话\n甲园,1,2\n')).toThrow('found 3');
  });

  test('finds none without a name', () => {
    expect(find('编号,电话\n1,2\n')).toBeUndefined();
    expect(find('')).toBeUndefined();
  });
});
