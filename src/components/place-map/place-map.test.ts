import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import PlaceMap from './PlaceMap.astro';
import { areaName, formatMetricStatus, valuesIn } from '../../model/map/rules.ts';
import { polygonsExample as data, tilesExample } from './place-map.examples.ts';
import { spreadPoints } from './spread.ts';
import { cityOf, defaultState, formatState, parseState, type MapState } from './state.ts';
import { labelFeatures } from './style.ts';
import { labelPlaces } from './label-places.ts';
import { boundsOf, isInArea, viewOf } from './view.ts';

const start = defaultState(data);
const write = (state: MapState, query = '') =>
  formatState({ state, data, query, firstCity: '990100' });

describe('the address', () => {
  test('is empty for the default state', () => {
    expect(write(start)).toBe('');
    expect(parseState('', data)).toEqual(start);
  });

  test('brings every choice back', () => {
    const state: MapState = {
      city: '990100',
      metric: '',
      year: 2024,
      layers: ['facility'],
      domains: [],
      selected: { type: 'point', id: 'f1' },
    };
    expect(write(state)).toBe('?metric=none&year=2024&layer=facility&domain=none&point=f1');
    expect(parseState(write(state), data)).toEqual(state);
    const other: MapState = {
      ...start,
      metric: 'slots-per-thousand',
      selected: { type: 'area', id: '990102' },
    };
    expect(parseState(write(other), data)).toEqual(other);
  });

  test('names the city unless it is the first', () => {
    expect(write({ ...start, city: '990200' })).toBe('?city=990200');
    expect(cityOf('?city=990200', [data.city, tilesExample.city])).toBe('990200');
    expect(cityOf('?city=1', [data.city, tilesExample.city])).toBe('990100');
  });

  test('leaves other parameters of the page alone', () => {
    expect(write({ ...start, year: 2024 }, '?from=home&year=2025&area=990101')).toBe(
      '?from=home&year=2024',
    );
  });

  test('falls back where it is misspelt', () => {
    expect(parseState('?metric=x&year=1999&layer=project,x&area=1&point=x', data)).toEqual({
      ...start,
      layers: ['project'],
    });
  });
});

describe('spreadPoints(points)', () => {
  const at = { lng: 120.5, lat: 40.5, area: '990101' };

  test('lays points known only to the county around the seat, apart from each other', () => {
    const places = spreadPoints(
      Array.from({ length: 12 }, () => ({ ...at, precision: 'county' as const })),
    );
    const spots = [[at.lng, at.lat], ...places];
    const gaps = spots.flatMap(([x = 0, y = 0], i) =>
      spots.slice(i + 1).map(([u = 0, v = 0]) => Math.hypot(x - u, y - v)),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(0.01);
    expect(Math.max(...gaps)).toBeLessThan(0.2);
  });

  test('keeps them within their area', () => {
    const points = Array.from({ length: 12 }, () => ({ ...at, precision: 'county' as const }));
    const places = spreadPoints(points, ([lng]) => lng > at.lng);
    expect(places.every(([lng]) => lng > at.lng)).toBe(true);
    expect(new Set(places.map(String)).size).toBe(12);
    expect(spreadPoints(points, () => false)).toHaveLength(12);
  });

  test('leaves the others where they are', () => {
    expect(spreadPoints([{ ...at, precision: 'town' }])).toEqual([[120.5, 40.5]]);
  });
});

describe('viewOf(data, state)', () => {
  test('shows the figures of the year and says what is unpublished', () => {
    const { figures, yearText, hasUnknown } = viewOf(data, { ...start, year: 2024 });
    expect(figures.map(({ text }) => text)).toEqual(['100', '未载明']);
    expect(figures[1]?.level).toBeNull();
    expect(yearText).toBe('2024年，现状');
    expect(hasUnknown).toBe(true);
  });

  test('keeps a colour for the same figure in every year', () => {
    const legend = viewOf(data, start).legend;
    expect(viewOf(data, { ...start, year: 2024 }).legend).toEqual(legend);
    expect(legend.map(({ label }) => label)).toEqual([
      '不足100',
      '100—149',
      '150—199',
      '200及以上',
    ]);
  });

  test('filters points and what has no place alike', () => {
    const { points, unlocated } = viewOf(data, {
      ...start,
      layers: ['project'],
      domains: ['child'],
    });
    expect(points.map(({ id }) => id)).toEqual(['p2']);
    expect(unlocated).toEqual([]);
    expect(viewOf(data, start).unlocated).toHaveLength(1);
  });

  test('keeps the status of the table when no metric colours the map', () => {
    expect(viewOf(data, { ...start, metric: '' }).yearText).toBe('2025年，计划目标');
  });

  test('has no year for a city without yearly targets', () => {
    const bare = { ...data, years: [], metrics: [] };
    const { yearText, legend } = viewOf(bare, defaultState(bare));
    expect([yearText, legend]).toEqual(['', []]);
  });

  test('explains only the signs of the points shown', () => {
    expect([...viewOf(data, start).signs].toSorted()).toEqual([
      'child',
      'county',
      'elder',
      'exact',
      'shape',
    ]);
    expect([...viewOf(data, { ...start, layers: ['project'], domains: ['child'] }).signs]).toEqual([
      'county',
      'child',
    ]);
  });

  test('gives the table every metric of the year', () => {
    expect(viewOf(data, start).rows.map(({ texts }) => texts)).toEqual([
      ['200', '3.0'],
      ['50', undefined],
    ]);
  });

  test('colours nothing when no metric is chosen', () => {
    const { figures, legend, hasUnknown } = viewOf(data, { ...start, metric: '' });
    expect(figures.map(({ text, level }) => [text, level])).toEqual([
      ['', null],
      ['', null],
    ]);
    expect([legend, hasUnknown]).toEqual([[], false]);
  });
});

describe('the data of a city', () => {
  test('names the area of a point, the city where only that is known', () => {
    expect(data.points.map((point) => areaName(point, data))).toEqual(['甲县', '甲县', '乙县']);
    expect(areaName({ area: '990100' }, data)).toBe('东城市');
  });

  test('says of every year what its figures are', () => {
    const [metric] = data.metrics;
    expect(formatMetricStatus(metric!, [2024, 2025])).toBe('2024年：现状；2025年：计划目标');
    const status = { 2024: '计划目标', 2025: '计划目标' };
    expect(formatMetricStatus({ ...metric!, status }, [2024, 2025])).toBe('2024—2025年：计划目标');
  });

  test('leaves out what is unpublished in a year', () => {
    expect([...valuesIn(data.metrics[0]!, 2024)]).toEqual([['990101', 100]]);
  });
});

test('labelFeatures(data, view, places) knows the colour under a name', () => {
  const levels = (shown: typeof data) =>
    labelFeatures(shown, viewOf(shown, defaultState(shown)), labelPlaces(shown)).features.map(
      ({ properties }) => properties?.['level'] as number,
    );
  expect(levels(data)).toEqual([5, 1]);
  expect(levels(tilesExample).every((level) => level < 0)).toBe(true);
});

test('labelPlaces(data) writes names inside the largest shape, or at the seat', () => {
  const [, place] = labelPlaces(data);
  expect(place?.at[0]).toBeGreaterThan(121.2);
  expect(place?.at[0]).toBeLessThan(122);
  expect(place?.zoom).toBe(5);
  expect(labelPlaces(tilesExample)).toEqual(data.areas.map(({ seat }) => ({ at: seat, zoom: 0 })));
});

test('isInArea(place, code, data) is true where there is no shape to test', () => {
  expect(isInArea([121.5, 40.5], '990102', data)).toBe(true);
  expect(isInArea([120.5, 40.5], '990102', data)).toBe(false);
  expect(isInArea([0, 0], '990102', tilesExample)).toBe(true);
});

test('boundsOf(data) holds shapes, seats and points', () => {
  expect(boundsOf(data)).toEqual([
    [120, 40],
    [122.5, 41],
  ]);
  expect(boundsOf(tilesExample)).toEqual([
    [120.5, 40.3],
    [121.6, 40.5],
  ]);
});

test('the template wraps what stands there without a script and holds no inline style', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(PlaceMap, {
    props: { cities: [{ ...data.city, src: '/map/990100.json' }] },
    slots: { default: '<table id="figures"></table>' },
  });
  expect(html).toMatch(/class="static"[^>]*><table id="figures">/);
  expect(html).not.toMatch(/ style=|select name="city"/);
});
