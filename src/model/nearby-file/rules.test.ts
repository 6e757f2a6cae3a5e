import { expect, test } from 'vitest';
import { decodeNearby, encodeNearby } from './rules.ts';
import type { NearbyData, NearbyRow } from '../nearby/schema.ts';

const row: NearbyRow = {
  id: 'f-0001',
  name: '甲园',
  status: 'confirmed',
  kind: 'nursery',
  domains: ['child'],
  place: '990101',
  town: '990101001',
  street: '振兴路',
  at: [131.15171, 46.64112],
  precision: 'exact',
  sector: 'private',
  inclusive: true,
  medical: undefined,
  nursing: undefined,
  isFiled: true,
  level: undefined,
  classes: ['junior', 'mixed'],
  services: ['full', 'hourly'],
  fees: ['1000-2000', '2000-3000'],
};

const homes = { name: '截至2026年2月1日的名录', kinds: ['home' as const] };
const filings = {
  name: '截至2026年1月30日的备案公示副本',
  kinds: ['nursery' as const, 'kindergarten' as const],
};

const data: NearbyData = {
  places: [
    { code: '990101', name: '甲区', city: '甲市', at: [131.15, 46.64], lists: [homes, filings] },
    { code: '990102', name: '乙县', city: '甲市', at: [131.8, 46.7], lists: [filings] },
    { code: '990100', name: '甲市', city: '甲市', at: [131.15, 46.64], lists: [homes, filings] },
  ],
  towns: [
    { code: '990101001', name: '一街道', at: [131.1517, 46.6411], basis: 'median' },
    { code: '990102100', name: '二镇', at: [131.9, 46.8], basis: 'published' },
  ],
  rows: [
    row,
    { ...row, id: 'f-0012', name: '乙园', at: [131.14999, 46.65], inclusive: false },
    {
      ...row,
      id: 'f-10003',
      name: '丙院',
      kind: 'home',
      domains: ['elder', 'child'],
      town: undefined,
      street: undefined,
      precision: 'county',
      at: [131.15, 46.64],
      sector: undefined,
      medical: true,
      nursing: false,
      level: '三级',
      classes: [],
      services: [],
      fees: [],
    },
    {
      ...row,
      id: 'home',
      place: '990102',
      town: '990102100',
      precision: 'town',
      at: [131.9, 46.8],
      status: 'planned',
    },
    {
      ...row,
      id: 'plan-2022-7',
      place: '990100',
      town: undefined,
      precision: 'county',
      at: undefined,
    },
  ],
};

/** Degrees as exact as the columns keep them. */
function rounded({ towns, rows, places }: NearbyData) {
  const round = (at: readonly number[] | undefined) => at?.map((each) => each.toFixed(5));
  return {
    places,
    towns: towns.map((town) => ({ ...town, at: round(town.at) })),
    rows: rows.map((each) => ({ ...each, at: round(each.at) })),
  };
}

test('what is packed comes out again, to the metre', () => {
  const columns = JSON.parse(JSON.stringify(encodeNearby(data))) as ReturnType<typeof encodeNearby>;
  expect(rounded(decodeNearby(columns))).toEqual(rounded(data));
});

test('no rows are packed and come out', () => {
  const empty = { ...data, rows: [] };
  expect(decodeNearby(encodeNearby(empty)).rows).toEqual([]);
});

test('any number of levels and of beginnings of ids is packed', () => {
  const rows = Array.from({ length: 90 }, (_, index) => ({
    ...row,
    id: `home-${String.fromCharCode(97 + (index % 26))}${'x'.repeat(index)}`,
    level: `第${index}级`,
  }));
  const packed = decodeNearby(encodeNearby({ ...data, rows }));
  expect(packed.rows.map(({ id, level }) => [id, level])).toEqual(
    rows.map(({ id, level }) => [id, level]),
  );
});
