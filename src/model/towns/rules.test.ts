import { describe, expect, test } from 'vitest';
import { findTown, streetOf, townsOf } from './rules.ts';

describe('streets', () => {
  test.each([
    ['甲市乙区振兴路12号', '振兴路'],
    ['乙区八马路街道文化大街3号', '文化大街'],
    ['丙县青原镇兴旺村', '兴旺村'],
    ['乙区 和平小区 5号楼', '和平小区'],
    ['新华街8号', '新华街'],
    ['乙区长安街道办事处', undefined],
    ['见公示栏', undefined],
    ['红旗大街5号', '红旗大街'],
    ['甲市红旗街8号', '红旗街'],
    ['甲市乙区新市路1号', '新市路'],
    ['甲市乙区城乡路3号', '城乡路'],
    ['甲市路北区建设路1号', '建设路'],
    ['乙区红旗街道文化街2号', '文化街'],
    ['乙区红旗社区', '红旗社区'],
    ['丙县太平乡新乡村', '新乡村'],
    ['乙区社区卫生服务中心', undefined],
  ])('streetOf(%s)', (address, street) => {
    expect(streetOf(address)).toBe(street);
  });
});

describe('towns', () => {
  const towns = [
    { code: '990101001', name: '东街道' },
    { code: '990101002', name: '河东街道' },
    { code: '990101100', name: '太平镇' },
    { code: '990102100', name: '太平镇' },
  ];
  const find = (county: string, name?: string, address?: string) =>
    findTown({ county, towns, name, address })?.code;

  test('findTown takes the named town of the county, with or without its suffix', () => {
    expect(find('990101', '太平镇')).toBe('990101100');
    expect(find('990102', '太平')).toBe('990102100');
  });

  test('findTown looks in the address, the longest name first', () => {
    expect(find('990101', undefined, '甲区河东街道12号')).toBe('990101002');
    expect(find('990101', '不知名', '太平镇一委')).toBe('990101100');
  });

  test('findTown finds none in another county or without a name', () => {
    expect(find('990103', '太平镇')).toBeUndefined();
    expect(find('990101', undefined, '太平路3号')).toBeUndefined();
    expect(find('990101')).toBeUndefined();
  });

  test('townsOf(towns, county)', () => {
    expect(townsOf(towns, '990102').map(({ code }) => code)).toEqual(['990102100']);
  });
});
