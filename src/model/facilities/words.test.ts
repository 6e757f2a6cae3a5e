import { describe, expect, test } from 'vitest';
import {
  type FacilityLike,
  formatGone,
  formatMissing,
  formatPlannedService,
  formatTelephones,
  listDoubts,
  listFacts,
} from './words.ts';

const nothing: FacilityLike = {
  domains: ['child'],
  telephones: [],
  classes: {},
  services: [],
  doubts: [],
};

const nursery: FacilityLike = {
  ...nothing,
  telephones: [{ number: '0400-5550101' }, { number: '0400-5550102' }],
  address: '甲路1号',
  nature: '民办',
  filed: '2024-03',
  creditCode: '52',
  slots: 25,
  classes: { infant: 10, junior: 15 },
  services: ['full', 'temporary'],
  inclusive: false,
  demonstration: '省级示范',
  fee: '每月1800元',
  hours: '7:30—17:30',
};

describe('listFacts(facility, groups)', () => {
  test('tells ages and places by class, and how a child is taken', () => {
    expect(listFacts(nursery, ['service', 'terms'])).toEqual([
      { name: '收多大的孩子', text: '乳儿班 6—12个月：10个\n托小班 12—24个月：15个' },
      { name: '托位', text: '25个' },
      { name: '服务方式', text: '全日托、临时托' },
      { name: '普惠', text: '不是' },
      { name: '示范', text: '省级示范' },
      { name: '收费', text: '每月1800元' },
      { name: '服务时间', text: '7:30—17:30' },
    ]);
  });

  test('tells beds, and a level with the date it was given', () => {
    const home: FacilityLike = {
      ...nothing,
      domains: ['elder'],
      beds: 120,
      nursingBeds: 40,
      level: '三级',
      medical: true,
    };
    expect(listFacts(home, ['service'])).toEqual([
      { name: '床位', text: '120张' },
      { name: '护理型床位', text: '40张' },
      { name: '等级', text: '三级（评定时间：本站未收录）' },
      { name: '医养结合', text: '是' },
    ]);
    const [level] = listFacts({ ...nothing, level: '三级', levelDate: '2024年5月' }, ['service']);
    expect(level?.text).toBe('三级（评定时间：2024年5月）');
  });

  test('says nothing where nothing is published', () => {
    expect(listFacts(nothing, ['contact', 'service', 'terms', 'origin'])).toEqual([]);
  });
});

describe('formatMissing(facility)', () => {
  test('names what a nursery does not publish, and nothing that only homes have', () => {
    expect(formatMissing(nothing)).toBe(
      '电话、地址；收多大的孩子、托位、服务方式、普惠；收费、服务时间；机构性质、备案通过时间',
    );
  });

  test('names what a home does not publish', () => {
    expect(formatMissing({ ...nothing, domains: ['elder'], beds: 5, address: '甲路' })).toBe(
      '电话；护理型床位、等级、医养结合；收费、服务时间；机构性质、运营方式',
    );
  });

  test('does not call a doubtful value unpublished', () => {
    const doubts = [
      { field: 'slots', text: '0', reason: 'zero' },
      { field: 'junior', text: '30', reason: 'over-standard' },
    ] as const;
    expect(formatMissing({ ...nothing, doubts })).toBe(
      '电话、地址；服务方式、普惠；收费、服务时间；机构性质、备案通过时间',
    );
  });

  test('is nothing where all is published', () => {
    expect(formatMissing(nursery)).toBeUndefined();
  });
});

describe('formatTelephones(facility)', () => {
  test('shows every printed number, with what is to be known of it', () => {
    const telephones = [
      { number: '13900000001' },
      { number: '0400-4281234', added: '0400' },
      { number: '1384696', doubt: 'no-telephone' },
    ] as const;
    expect(formatTelephones({ telephones, doubts: [] })).toBe(
      '13900000001、0400-4281234（区号0400是本站按所在地补的，名录没有写）、1384696（存疑：不像电话号码）',
    );
  });

  test('is doubted where what is printed holds no number, and not held where nothing is', () => {
    const doubts = [{ field: 'telephone', text: '见公示牌', reason: 'no-telephone' }] as const;
    expect(formatTelephones({ telephones: [], doubts })).toBe('存疑');
    expect(formatTelephones(nothing)).toBe('本站未收录');
  });
});

test('a doubt is told with its published text and its reason, and is no fact', () => {
  const doubts = [
    { field: 'telephone', text: '5551', reason: 'no-telephone' },
    { field: 'slots', text: '10000', reason: 'too-large' },
    { field: 'junior', text: '30', reason: 'over-standard' },
    { field: 'lng', text: '46.6,131.1', reason: 'point-swapped' },
    { field: 'inclusive', text: '也许', reason: 'unknown-word' },
  ] as const;
  expect(listDoubts({ doubts })).toEqual([
    { name: '电话', text: '5551', reason: '不像电话号码' },
    { name: '托位', text: '10000', reason: '大得不合常理' },
    { name: '托小班', text: '30', reason: '超过一个班的规定人数，可能是几个班合计' },
    { name: '位置的坐标', text: '46.6,131.1', reason: '经度和纬度写反了' },
    { name: '普惠', text: '也许', reason: '看不懂这个写法' },
  ]);
  expect(listFacts({ ...nothing, doubts }, ['contact', 'service'])).toEqual([]);
});

test('a service that is only planned is said to be, and so is an institution no longer listed', () => {
  expect(formatPlannedService(['child'])).toBe('托育服务是计划的，是否开办：本站未收录');
  expect(formatGone('2026-11-21')).toBe(
    '从2026年11月21日起，名录里不再有这家机构，是否还在办：本站未收录。下面是以前名录里写的',
  );
});
