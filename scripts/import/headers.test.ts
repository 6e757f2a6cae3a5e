import { describe, expect, test } from 'vitest';
import { headerReader } from './headers.ts';

/** A vocabulary that knows little more than the columns. */
const names = {
  id: ['编号'],
  name: ['机构名称'],
  creditCode: ['统一社会信用代码'],
  area: ['所属区域', '县（区）'],
  town: ['乡镇街道'],
  address: ['地址'],
  telephone: ['联系电话'],
  slots: ['托位数'],
  infant: ['乳儿班'],
  beds: ['床位数'],
  nursingBeds: ['护理型床位数'],
  fee: ['收费'],
  level: ['等级'],
  nature: ['机构性质'],
  operation: ['运营方式'],
  lng: ['经度'],
  lat: ['纬度'],
};
const read = headerReader(names);

describe('headerReader(names)', () => {
  test.each([
    ['机构名称（全称）', 'name'],
    ['托育服务机构名称', 'name'],
    ['养老服务机构名称', 'name'],
    ['机构名', 'name'],
    ['单 位\n名 称', 'name'],
    ['区（县）', 'area'],
    ['县(区)', 'area'],
    ['所属辖区', 'area'],
    ['所在县（市、区）', 'area'],
    ['县市区', 'area'],
    ['行政区', 'area'],
    ['市区县', 'area'],
    ['所在区县', 'area'],
    ['街镇', 'town'],
    ['所在街道（乡镇）', 'town'],
    ['乡镇/街道', 'town'],
    ['镇（街道）', 'town'],
    ['具体地址', 'address'],
    ['机构所在地址', 'address'],
    ['注册地址', 'address'],
    ['经营地址', 'address'],
    ['联系人电话', 'telephone'],
    ['咨询电话', 'telephone'],
    ['对外服务电话', 'telephone'],
    ['电话（区号+号码）', 'telephone'],
    ['统一社会信用代码（18位）', 'creditCode'],
    ['总床位数（张）', 'beds'],
    ['核定床位', 'beds'],
    ['设计床位数', 'beds'],
    ['备案床位数', 'beds'],
    ['实有床位（张）', 'beds'],
    ['护理床位', 'nursingBeds'],
    ['其中：护理型', 'nursingBeds'],
    ['其中：护理型床位数（张）', 'nursingBeds'],
    ['核定托位', 'slots'],
    ['备案托位数（个）', 'slots'],
    ['可提供托位', 'slots'],
    ['乳儿班（人）', 'infant'],
    ['收费标准（元/月）', 'fee'],
    ['床位费（元/月）', 'fee'],
    ['护理费（自理）', 'fee'],
    ['餐费', 'fee'],
    ['星级', 'level'],
    ['评定级别', 'level'],
    ['公办/民办', 'nature'],
    ['运营性质', 'operation'],
    ['X坐标', 'lng'],
  ])('reads “%s” as %s', (header, field) => {
    expect(read(header).fields).toEqual([field]);
  });

  test('reads both axes from one column', () => {
    expect(read('经纬度').fields).toEqual(['lng', 'lat']);
  });

  test.each(['负责人电话', '负责人', '法定代表人', '园长', '联系人', '联系人姓名'])(
    'leaves out “%s”, a person’s',
    (header) => {
      expect(read(header)).toEqual({ fields: [], reason: 'a person’s' });
    },
  );

  test.each([
    '登记证号',
    '备案编号',
    '序号',
    '备注',
    '床位使用率（%）',
    '消防验收',
    '机构名称变更情况',
    '',
  ])('does not know “%s”', (header) => {
    expect(read(header)).toEqual({ fields: [], reason: 'no column of vocabulary.yaml' });
  });

  test.each(['床位数（百张）', '托位数（%）'])(
    'does not read “%s”, which counts otherwise',
    (header) => {
      expect(read(header)).toEqual({ fields: [], reason: 'counts in a unit that is not read' });
    },
  );
});
