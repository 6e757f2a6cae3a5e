import { describe, expect, test } from 'vitest';
import type { Hit, NearbyResult, Origin } from './rules.ts';
import type { NearbyRow } from './schema.ts';
import { parseNearbyState } from '../nearby-address/rules.ts';
import {
  formatAddress,
  formatAnswer,
  formatDistance,
  formatHeading,
  formatNearness,
  formatOrigin,
  splitAnswer,
  walkingMinutes,
} from './words.ts';

test.each([
  [3, '约10米'],
  [344, '约340米'],
  [994, '约990米'],
  [996, '约1.0公里'],
  [9940, '约9.9公里'],
  [34_400, '约34公里'],
  [995, '约1.0公里'],
])('formatDistance(%d)', (metres, text) => {
  expect(formatDistance(metres)).toBe(text);
});

test('walkingMinutes(metres) tells nobody to walk far', () => {
  expect([10, 1000, 3000, 3001].map(walkingMinutes)).toEqual([1, 22, 65, undefined]);
});

const point: Origin = {
  at: [131, 46],
  kind: 'point',
  name: '甲区',
  county: '甲区',
  place: '990101',
  city: '990100',
  isCovered: true,
};
const county: Origin = { ...point, kind: 'place' };
const row: NearbyRow = {
  id: 'f-1',
  name: '甲园',
  status: 'confirmed',
  kind: 'nursery',
  domains: ['child'],
  place: '990101',
  at: [131, 46],
  precision: 'exact',
  classes: [],
  services: [],
  fees: [],
};

describe('formatNearness(row, metres, origin)', () => {
  test.each([
    [row, 500, point, '约500米，走路约11分钟'],
    [row, 50_000, point, '约50公里'],
    [row, 500, county, '约500米'],
    [row, undefined, undefined, ''],
    [{ ...row, precision: 'county' }, 10_900, point, ''],
    [
      { ...row, place: '990102', precision: 'county' },
      19_000,
      county,
      '到那里的县（区）政府约9.0公里',
    ],
    [{ ...row, precision: 'town' }, 3900, point, '只知道在哪个乡镇，到那里约900米'],
    [{ ...row, at: undefined }, undefined, point, ''],
  ] as const)('%#', (given, metres, origin, text) => {
    expect(formatNearness(given, metres, origin)).toBe(text);
  });
});

test('formatAddress(row, address) says what is not known of the place', () => {
  const vague = { ...row, precision: 'county' } as const;
  expect(formatAddress(row, '一路1号')).toBe('地址：一路1号');
  expect(formatAddress(row, undefined)).toBe('');
  expect(formatAddress(vague, '一路1号')).toBe('地址：一路1号；地图位置本站未收录');
  expect(formatAddress(vague, undefined)).toBe('地址、地图位置：本站未收录');
  expect(formatAddress({ ...row, at: undefined }, undefined)).toBe('地址、地图位置：本站未收录');
});

test('formatOrigin(origin) says how precise it is', () => {
  expect(formatOrigin(point)).toBe('直线距离，从选定的位置算起；算在甲区');
  expect(formatOrigin({ ...point, isCovered: false })).toBe('直线距离，从选定的位置算起');
  expect(formatOrigin({ ...point, fromSeat: 58_000 })).toBe(
    '直线距离，从选定的位置算起；算在甲区（那里的政府驻地最近，约58公里）',
  );
  expect(formatOrigin({ ...point, kind: 'town', name: '二镇', basis: 'seat' })).toBe(
    '二镇的坐标没有公开，从县（区）政府驻地算起，直线距离',
  );
});

test('formatHeading(hit, origin) says how near a group is, and apart what is only planned', () => {
  const hit = { index: 0, row, metres: undefined };
  const groups = ['walk', 'near', 'here', 'beside', 'far'] as const;
  expect(groups.map((group) => formatHeading({ ...hit, group }, point))).toEqual([
    '步行可到',
    '5公里内',
    '本县区（甲区）',
    '邻近县区',
    '更远的',
  ]);
  expect(formatHeading({ ...hit, group: undefined }, undefined)).toBe('已有或已备案的');
  const planned = { ...hit, row: { ...row, status: 'planned' as const } };
  expect(formatHeading({ ...planned, group: 'here' }, point)).toBe(
    '计划建设的（是否建成：本站未收录）',
  );
  expect(formatHeading({ ...planned, group: 'far' }, point)).toBe('更远的');
});

test('splitAnswer(answer) loses nothing', () => {
  expect(splitAnswer('甲区有2家。附近没有。')).toEqual({
    first: '甲区有2家。',
    rest: '附近没有。',
  });
  expect(splitAnswer('甲区有2家。')).toEqual({ first: '甲区有2家。', rest: '' });
});

describe('formatAnswer(result, state)', () => {
  const child = parseNearbyState('?domain=child');
  const filings = {
    name: '截至2026年1月30日的备案公示副本',
    kinds: ['nursery', 'kindergarten'] as const,
  };
  const result = (
    hits: Partial<NearbyRow & Pick<Hit, 'metres' | 'group'>>[],
    { origin, ...rest }: Partial<NearbyResult> = {},
  ): NearbyResult => ({
    hits: hits.map(({ metres, group = origin && 'here', ...part }, index) => ({
      index,
      row: { ...row, ...part },
      metres,
      group,
    })),
    origin,
    far: 0,
    lists: [],
    others: [],
    confirmed: 0,
    planned: 0,
    unknown: 0,
    ...rest,
  });
  const filed = { kind: 'kindergarten', isFiled: true, precision: 'county' } as const;

  test('counts filed classes of kindergartens by the list and its day, and claims no free place', () => {
    const found = result([filed, filed], { origin: county, lists: [filings] });
    expect(formatAnswer(found, child)).toBe(
      '截至2026年1月30日的备案公示副本里，甲区有2家幼儿园托班（备案）。备案不说明现在有没有空位。',
    );
  });

  test('says of a county that the list names none there, and where the nearest are', () => {
    const found = result([], {
      origin: county,
      lists: [filings],
      others: [{ name: '乙县', confirmed: 22, metres: 10_100 }],
    });
    expect(formatAnswer(found, child)).toBe(
      '截至2026年1月30日的备案公示副本里没有列出甲区的托育机构。离甲区最近的（按政府驻地）：乙县22家（约10公里）。',
    );
  });

  test('says beyond a list that none is held, then what is planned', () => {
    const planned = { status: 'planned', precision: 'county', metres: 900 } as const;
    expect(formatAnswer(result([planned], { origin: point }), child)).toBe(
      '文件没有点名甲区已有的托育机构。甲区的托育机构名录，本站未收录。计划建设的：甲区1个，是否建成：本站未收录。',
    );
  });

  test('a list of nurseries says nothing of homes', () => {
    const both = parseNearbyState('');
    const found = result([filed], { origin: county, lists: [filings] });
    expect(formatAnswer(found, both)).toMatch(/甲区的养老机构名录，本站未收录。$/);
  });

  test('tells how many are around the corner and how far the nearest is', () => {
    const near = [{ metres: 340 }, { metres: 4000 }, { metres: 8000 }];
    expect(formatAnswer(result(near, { origin: point, lists: [filings] }), child)).toBe(
      '5公里内有2家托育机构，最近的约340米。',
    );
    expect(formatAnswer(result([{ metres: 8000 }], { origin: point }), child)).toBe(
      '5公里内没有位置清楚的托育机构，最近的约8.0公里。甲区的托育机构名录，本站未收录。',
    );
    const mixed = [{ metres: 340 }, filed];
    expect(formatAnswer(result(mixed, { origin: point, lists: [filings] }), child)).toBe(
      '5公里内有1家托育机构，最近的约340米。截至2026年1月30日的备案公示副本里，甲区另有1家幼儿园托班（备案）。备案不说明现在有没有空位。',
    );
  });

  test('counts what has no point of its own apart', () => {
    const mixed = [{ metres: 340 }, { precision: 'county' as const }];
    expect(formatAnswer(result(mixed, { origin: point, lists: [filings] }), child)).toBe(
      '5公里内有1家托育机构，最近的约340米。甲区另有1家机构。',
    );
  });

  test.each(['far', 'beside'] as const)('counts nothing here that is %s', (group) => {
    const found = result([{ ...filed, group }], { origin: county, lists: [filings] });
    expect(formatAnswer(found, child)).toMatch(/里没有列出甲区的托育机构。$/);
  });

  test('does not deny what a choice left out', () => {
    const narrowed = parseNearbyState('?domain=child&age=18');
    expect(formatAnswer(result([], { origin: county, lists: [filings] }), narrowed)).toBe(
      '没有查到甲区写明符合这些条件的托育机构。',
    );
    const silent = result([], { origin: county, lists: [filings], unknown: 80 });
    expect(formatAnswer(silent, narrowed)).toMatch(/另有80条没有写明，不知道符合不符合。$/);
  });

  test('gives a town the institutions of its county by the county’s name', () => {
    const town: Origin = { ...county, kind: 'town', name: '二镇', basis: 'seat' };
    const found = result([filed], { origin: town, lists: [filings] });
    expect(formatAnswer(found, child)).toContain('甲区有1家幼儿园托班（备案）');
    expect(formatHeading(found.hits[0]!, town)).toBe('本县区（甲区）');
  });

  test('counts plans of neighbouring counties apart', () => {
    const plan = { status: 'planned', precision: 'county' } as const;
    const found = result([plan, { ...plan, group: 'beside' }, { ...plan, group: 'far' }], {
      origin: county,
    });
    expect(formatAnswer(found, child)).toMatch(
      /计划建设的：甲区1个、邻近县区1个，是否建成：本站未收录。$/,
    );
  });

  test('says of a far place that it is not covered', () => {
    const origin = { ...point, isCovered: false };
    expect(formatAnswer(result([{ metres: 900_000, group: 'far' }], { origin }), child)).toMatch(
      /^你选的位置离本站收录的地方很远/,
    );
  });

  test('counts without an origin', () => {
    expect(formatAnswer(result([{}, {}]), child)).toBe('有2家托育机构。托育机构名录，本站未收录。');
  });
});
