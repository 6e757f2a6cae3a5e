import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { signedArea } from '../../src/lib/geo.ts';
import { run } from './boundaries.ts';
import {
  findAreas,
  parseCities,
  simplifyAreas,
  toWgs84,
  type RawFeatures,
} from './boundary-shapes.ts';

const places = `
- { code: "990100", name: 东城市, level: city, seat: { lng: 120.5, lat: 40.5, source: 例 } }
- { code: "990101", name: 甲县, level: county, parent: "990100", seat: { lng: 120.5, lat: 40.5, source: 例 }, tile: [0, 0] }
- { code: "990102", name: 乙县, level: county, parent: "990100", aliases: [乙旗], seat: { lng: 121.5, lat: 40.5, source: 例 }, tile: [1, 0] }
- { code: "990200", name: 西城市, level: city, seat: { lng: 110.5, lat: 40.5, source: 例 } }
`;

/** A square of one degree, clockwise, with a small tooth in its eastern border. */
const square = (west: number, south: number): RawFeatures['features'][number]['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west, south + 1],
      [west + 1, south + 1],
      [west + 1, south + 0.5],
      [west + 1.001, south + 0.499],
      [west + 1, south + 0.498],
      [west + 1, south],
      [west, south],
    ],
  ],
});

/** The square to the east of it, sharing the toothed border. */
const neighbour: RawFeatures['features'][number]['geometry'] = {
  type: 'Polygon',
  coordinates: [
    [
      [121, 40],
      [121, 40.498],
      [121.001, 40.499],
      [121, 40.5],
      [121, 41],
      [122, 41],
      [122, 40],
      [121, 40],
    ],
  ],
};

const feature = (
  properties: Record<string, unknown>,
  geometry: RawFeatures['features'][number]['geometry'],
): RawFeatures['features'][number] => ({ type: 'Feature', properties, geometry });

const features = [
  feature({ name: '甲县', adcode: 990101 }, square(120, 40)),
  feature({ name: '乙旗' }, neighbour),
  feature({ NAME: '西城市', gb: '156990200' }, square(110, 40)),
  feature({ name: '丙县', adcode: 990199 }, square(100, 40)),
];

test('parseCities(yaml) gives each city its counties, or itself when it has none', () => {
  const cities = parseCities(places).map(({ code, areas }) => [
    code,
    areas.map((area) => area.code),
  ]);
  expect(cities).toEqual([
    ['990100', ['990101', '990102']],
    ['990200', ['990200']],
  ]);
});

describe('findAreas(areas, features)', () => {
  const [city] = parseCities(places);

  test('finds by code, by name and by alias, in the order of the areas', () => {
    expect(findAreas(city?.areas ?? [], features.toReversed())).toEqual(features.slice(0, 2));
  });

  test('names everything that is missing or there twice in one line', () => {
    const twice = [
      feature({ name: '甲县' }, square(120, 40)),
      feature({ name: '甲县' }, square(100, 40)),
    ];
    expect(() => findAreas(city?.areas ?? [], twice)).toThrow(
      '甲县 (990101) is there 2 times; 乙县 (990102) is missing',
    );
  });
});

test('toWgs84(geometry, datum) undoes the shift of GCJ-02 and leaves the others alone', () => {
  const geometry = { type: 'Polygon' as const, coordinates: [[[116.410244499, 39.916404282]]] };
  expect(toWgs84(geometry, 'cgcs2000')).toBe(geometry);
  const [lng = 0, lat = 0] = (toWgs84(geometry, 'gcj02').coordinates as number[][][])[0]?.[0] ?? [];
  expect(lng).toBeCloseTo(116.404, 5);
  expect(lat).toBeCloseTo(39.915, 5);
});

describe('simplifyAreas(geometries, toleranceMetres)', () => {
  const [west, east] = simplifyAreas([square(120, 40), neighbour], 500);

  test('drops small bends on both sides of a shared border alike', () => {
    const positions = (geometry: typeof west) => geometry?.coordinates.flat().map(String) ?? [];
    expect(positions(west)).not.toContain('121.001,40.499');
    const shared = positions(west).filter((position) => position.startsWith('121,'));
    expect(shared.length).toBeGreaterThan(1);
    expect(positions(east)).toEqual(expect.arrayContaining(shared));
  });

  test('turns outer rings counterclockwise', () => {
    const area = [west, east].map((geometry) =>
      signedArea((geometry?.coordinates as number[][][])[0] ?? []),
    );
    expect(area.every((value) => value > 0)).toBe(true);
  });

  test('refuses to lose an area', () => {
    expect(() => simplifyAreas([square(120, 40)], 500_000)).toThrow('lower --tolerance');
  });
});

describe('run({ args, content, today })', () => {
  let content = '';
  beforeEach(() => {
    content = mkdtempSync(join(tmpdir(), 'boundaries-test-'));
    mkdirSync(join(content, 'boundaries'));
    writeFileSync(join(content, 'places.yaml'), places);
    writeFileSync(join(content, 'boundaries', 'README.md'), 'kept');
    writeFileSync(join(content, 'boundaries', '990300.geojson'), 'of a city that is gone');
  });
  afterEach(() => rmSync(content, { recursive: true }));

  const runWith = (found: typeof features) => {
    const file = join(content, 'given.geojson');
    writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: found }));
    const args = [
      '--file',
      file,
      '--datum',
      'cgcs2000',
      '--source',
      '某局',
      '--terms',
      '可公开使用',
    ];
    return () =>
      run({ args: [...args, '--approval-number', '某S（2026）1号'], content, today: '2026-01-02' });
  };
  const written = () => readdirSync(join(content, 'boundaries')).toSorted();

  test('writes one file a city and where they come from, and nothing else is left', () => {
    runWith(features)();
    expect(written()).toEqual(['990100.geojson', '990200.geojson', 'README.md', 'source.yaml']);
    const { features: kept } = JSON.parse(
      readFileSync(join(content, 'boundaries', '990100.geojson'), 'utf8'),
    ) as RawFeatures;
    expect(kept.map(({ properties }) => properties)).toEqual([
      { code: '990101', name: '甲县' },
      { code: '990102', name: '乙县' },
    ]);
    expect(readFileSync(join(content, 'boundaries', 'source.yaml'), 'utf8')).toContain(
      'approvalNumber: 某S（2026）1号\ndate: 2026-01-02',
    );
  });

  test('writes nothing when one county is missing', () => {
    expect(runWith(features.slice(1))).toThrow('东城市 (990100): 甲县 (990101) is missing');
    expect(written()).toEqual(['990300.geojson', 'README.md']);
  });

  test('says which city of the package has no file named', () => {
    const args = ['--package', '--shape', '990100=dong1_cheng2'];
    expect(() => run({ args, content, today: '2026-01-02' })).toThrow(
      'No --shape for 西城市: --shape 990200=…',
    );
  });

  test('explains itself when it is asked to, and when a value is missing', () => {
    const usage = /npm run import:boundaries -- /;
    expect(run({ args: ['--help'], content, today: '2026-01-02' })).toMatch(usage);
    expect(() => run({ args: ['--datum'], content, today: '2026-01-02' })).toThrow(usage);
  });

  test('explains itself when the datum is left out', () => {
    expect(() => run({ args: ['--file', 'x.geojson'], content, today: '2026-01-02' })).toThrow(
      '--datum',
    );
  });
});
