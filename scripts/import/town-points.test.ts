import { describe, expect, test } from 'vitest';
import { parseGeoNames, parseStreets, placeTowns, type County } from './town-points.ts';
import { formatTowns } from './towns.ts';

const counties: County[] = [
  {
    code: '990101',
    name: '乙林县',
    aliases: ['乙林'],
    seat: [100.5, 30.5],
    area: {
      type: 'Polygon',
      coordinates: [
        [
          [100, 30],
          [101, 30],
          [101, 31],
          [100, 31],
          [100, 30],
        ],
      ],
    },
  },
  { code: '990200', name: '丁市', aliases: [], seat: [105, 30], area: undefined },
];
const entry = (names: string[], lng: number, lat: number) => ({
  names: new Set(names),
  point: [lng, lat] as const,
});
const place = (towns: [string, string][], entries: ReturnType<typeof entry>[]) =>
  placeTowns(
    towns.map(([code, name]) => ({ code, name })),
    counties,
    entries,
    '某处',
  ).map(({ name, lng, lat, source }) => [name, lng, lat, source]);

test('parseGeoNames(text) keeps Chinese names of entries in China', () => {
  const row = (alternates: string, country: string) =>
    `1\tA\tA\t${alternates}\t30.5\t100.5\tP\tPPL\t${country}\t`;
  const text = [row('Taiping,太平,太平镇', 'CN'), row('Abc', 'CN'), row('太平', 'JP'), ''].join(
    '\n',
  );
  expect(parseGeoNames(text)).toEqual([entry(['太平', '太平镇'], 100.5, 30.5)]);
});

test('parseStreets(rows, counties) keeps the towns of the counties, in the order of their codes', () => {
  const rows = [
    { code: '990101200', name: '东乡', areaCode: '990101' },
    { code: '990101100', name: '西镇', areaCode: '990101' },
    { code: '990199100', name: '南镇', areaCode: '990199' },
  ];
  expect(parseStreets(rows, counties).map(({ name }) => name)).toEqual(['西镇', '东乡']);
});

describe('placeTowns(towns, counties, entries, source)', () => {
  test('takes the entry of the name, with or without its suffix, in the county', () => {
    expect(
      place(
        [
          ['990101101', '太平镇'],
          ['990101201', '鱼池乡'],
          ['990200101', '太平镇'],
        ],
        [
          entry(['太平'], 100.2, 30.2),
          entry(['鱼池', '鱼池乡'], 102, 30),
          entry(['太平镇'], 105.3, 30.2),
        ],
      ),
    ).toEqual([
      ['太平镇', 100.2, 30.2, '某处'],
      ['鱼池乡', undefined, undefined, undefined],
      ['太平镇', 105.3, 30.2, '某处'],
    ]);
  });

  test('takes none where two entries fit, or one fits two towns', () => {
    expect(
      place(
        [
          ['990101101', '太平镇'],
          ['990101001', '红旗街道'],
          ['990101201', '红旗乡'],
        ],
        [
          entry(['太平'], 100.2, 30.2),
          entry(['太平镇'], 100.4, 30.2),
          entry(['红旗'], 100.6, 30.6),
        ],
      ).map(([, lng]) => lng),
    ).toEqual([undefined, undefined, undefined]);
  });

  test('takes the county’s own entry only for its first town, the seat', () => {
    const seat = [entry(['乙林', '乙林县'], 100.5, 30.5)];
    expect(place([['990101101', '乙林镇']], seat)[0]?.[1]).toBeUndefined();
    expect(place([['990101100', '乙林镇']], seat)[0]?.[1]).toBe(100.5);
  });
});

test('formatTowns(towns) writes towns.csv', () => {
  expect(
    formatTowns([
      { code: '990101100', name: '西镇', lng: 100.5, lat: 30.5, source: '某处' },
      { code: '990101101', name: '东镇' },
    ]),
  ).toBe('代码,名称,经度,纬度,坐标来源\n990101100,西镇,100.5,30.5,某处\n990101101,东镇,,,\n');
});
