import { describe, expect, test } from 'vitest';
import type { NearbyResult, Origin } from './nearby.ts';
import type { NearbyRow } from './nearby-rows.ts';
import { parseNearbyState } from './nearby-state.ts';
import {
  formatAnswer,
  formatDistance,
  formatNearness,
  formatOrigin,
  walkingMinutes,
} from './nearby-words.ts';

test.each([
  [3, '约10米'],
  [344, '约340米'],
  [994, '约990米'],
  [996, '约1.0公里'],
  [9940, '约9.9公里'],
  [34_400, '约34公里'],
])('formatDistance(%d)', (metres, text) => {
  expect(formatDistance(metres)).toBe(text);
});

test('walkingMinutes(metres) tells nobody to walk far', () => {
  expect([walkingMinutes(10), walkingMinutes(1000), walkingMinutes(5000)]).toEqual([
    1,
    22,
    undefined,
  ]);
});

const point: Origin = {
  at: [131, 46],
  kind: 'point',
  name: '甲区',
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
    [{ ...row, precision: 'county' }, 10_900, point, '具体位置未公布'],
    [
      { ...row, precision: 'county' },
      19_000,
      county,
      '具体位置未公布，到那里的县（区）政府约9.0公里',
    ],
    [{ ...row, precision: 'town' }, 3900, point, '只知道在哪个乡镇，到那里约900米'],
    [{ ...row, at: undefined }, undefined, point, '位置未公布'],
  ] as const)('%#', (given, metres, origin, text) => {
    expect(formatNearness(given, metres, origin)).toBe(text);
  });
});

test('formatOrigin(origin) says how precise it is', () => {
  expect(formatOrigin(point)).toBe('从选定的位置算起，直线距离');
  expect(formatOrigin({ ...point, kind: 'town', name: '二镇', basis: 'seat' })).toBe(
    '二镇的坐标没有公开，从县（区）政府驻地算起，直线距离',
  );
});

describe('formatAnswer(result, options)', () => {
  const child = parseNearbyState('?domain=child');
  const result = (
    hits: Partial<NearbyRow & { metres: number; lies: 'here' | 'city' | 'elsewhere' }>[],
    origin?: Origin,
  ): NearbyResult => ({
    origin,
    hits: hits.map(({ metres, lies = 'here' as const, ...part }, index) => ({
      index,
      row: { ...row, ...part },
      metres,
      lies,
    })),
    confirmed: 0,
    planned: 0,
    unknown: 0,
  });
  const answer = (given: NearbyResult, full: ('elder' | 'child')[] = [], state = child) =>
    formatAnswer(given, { state, full });

  test('says first that nothing confirmed is known, then what is planned', () => {
    expect(answer(result([{ status: 'planned', precision: 'county', metres: 900 }], point))).toBe(
      '附近没有查到已经开办的托育机构：文件没有点名，完整的机构名录未公布。计划建设的有1个，是否建成未公布。',
    );
    expect(answer(result([], county), ['child'])).toBe(
      '甲区没有查到已经开办的托育机构：名录里没有。',
    );
  });

  test('tells how many are around the corner and how far the nearest is', () => {
    expect(
      answer(result([{ metres: 340 }, { metres: 4000 }, { metres: 8000 }], point), ['child']),
    ).toBe('5公里内有2家托育机构，最近的约340米。');
    expect(answer(result([{ metres: 8000 }], point))).toBe(
      '5公里内没有位置清楚的托育机构，最近的约8.0公里。完整的机构名录未公布。',
    );
  });

  test('does not call near what lies in another city', () => {
    expect(answer(result([{ metres: 400_000, lies: 'elsewhere' }], point))).toMatch(
      /^附近没有查到/,
    );
  });

  test('a register of homes says nothing of nurseries', () => {
    expect(answer(result([], county), ['elder'])).toContain('完整的机构名录未公布');
  });

  test('does not deny what a choice left out', () => {
    const narrowed = parseNearbyState('?domain=child&age=18');
    expect(answer(result([], county), ['child'], narrowed)).toBe(
      '甲区没有符合这些条件的托育机构。',
    );
  });

  test('claims nothing of a town for what is only known of another county', () => {
    const town: Origin = { ...point, kind: 'town', name: '二镇', basis: 'seat' };
    const other = { precision: 'county' as const, metres: 90_000, lies: 'city' as const };
    expect(answer(result([other], town), ['child'])).toBe(
      '二镇所在的县（区）没有查到已经开办的托育机构：名录里没有。',
    );
  });

  test('says of a far place that it is not covered', () => {
    expect(answer(result([{ metres: 900_000 }], { ...point, isCovered: false }))).toMatch(
      /^你选的位置离本站收录的地方很远/,
    );
  });

  test('counts nothing as near that has no place', () => {
    expect(answer(result([{ at: undefined, lies: 'city' }], point))).toMatch(/^附近没有查到/);
  });

  test('counts without an origin, and what has no place of its own', () => {
    expect(answer(result([{}, {}]))).toBe('有2家托育机构。完整的机构名录未公布。');
    expect(answer(result([{ precision: 'county', metres: 900 }], point))).toBe(
      '附近有1家托育机构，具体位置未公布。完整的机构名录未公布。',
    );
  });
});
