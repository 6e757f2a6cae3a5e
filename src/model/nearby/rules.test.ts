import { describe, expect, test } from 'vitest';
import { distanceMetres } from '../../lib/distance.ts';
import { judgeFacet } from '../nearby-filter/rules.ts';
import { countOptions, findOrigin, searchNearby } from './rules.ts';
import type { NearbyData, NearbyRow } from './schema.ts';
import { parseNearbyState } from '../nearby-address/rules.ts';

const nothing: NearbyRow = {
  id: 'f-0',
  name: '无名',
  status: 'confirmed',
  kind: 'nursery',
  domains: ['child'],
  place: '990101',
  precision: 'exact',
  classes: [],
  services: [],
  fees: [],
};

const filings = { name: '截至2026年1月30日的副本', kinds: ['nursery' as const] };
const homes = { name: '截至2026年2月1日的名录', kinds: ['home' as const] };

const data: NearbyData = {
  places: [
    { code: '990101', name: '甲区', city: '990100', at: [131.15, 46.64], lists: [filings] },
    { code: '990102', name: '乙县', city: '990100', at: [131.8, 46.7], lists: [filings, homes] },
    { code: '990103', name: '丙县', city: '990100', at: [133.5, 46.7], lists: [filings] },
    { code: '990100', name: '某市', city: '990100', at: [131.15, 46.64], lists: [filings] },
  ],
  towns: [{ code: '990102100', name: '二镇', at: [131.9, 46.8], basis: 'published' }],
  rows: [
    { ...nothing, id: 'far', name: '远园', at: [131.25, 46.64], classes: ['junior'] },
    { ...nothing, id: 'plan', name: '新园', status: 'planned', at: [131.151, 46.64] },
    {
      ...nothing,
      id: 'near',
      name: '近园',
      street: '振兴路',
      at: [131.16, 46.64],
      classes: ['infant'],
    },
    { ...nothing, id: 'lost', name: '迷园' },
    {
      ...nothing,
      id: 'home',
      name: '丙院',
      kind: 'home',
      domains: ['elder'],
      place: '990102',
      town: '990102100',
      at: [131.9, 46.8],
      nursing: true,
    },
    {
      ...nothing,
      id: 'class',
      kind: 'kindergarten',
      name: '丁幼儿园',
      at: [131.17, 46.64],
      classes: ['mixed'],
    },
  ],
};

const search = (query: string) => searchNearby(data, parseNearbyState(query));
const ids = (query: string) => search(query).hits.map(({ row }) => row.id);

describe('searchNearby(data, state)', () => {
  test('puts the nearest first, what has no place last, what is planned after all', () => {
    expect(ids('?near=131.15,46.64&domain=child')).toEqual([
      'near',
      'class',
      'far',
      'lost',
      'plan',
    ]);
    expect(search('?near=131.15,46.64&domain=child')).toMatchObject({ confirmed: 4, planned: 1 });
  });

  test('gives the metres of what has a place', () => {
    const [first, , , lost] = search('?near=131.15,46.64&domain=child').hits;
    expect(first?.metres).toBeCloseTo(distanceMetres([131.15, 46.64], [131.16, 46.64]), 6);
    expect(lost?.metres).toBeUndefined();
  });

  test('puts what is placed only to its county behind what is really near', () => {
    const rows = [
      { ...nothing, id: 'vague', at: [131.15, 46.64] as const, precision: 'county' as const },
      { ...nothing, id: 'sure', at: [131.2, 46.64] as const },
    ];
    const state = parseNearbyState('?near=131.15,46.64');
    const { hits } = searchNearby({ ...data, rows }, state);
    expect(hits.map(({ row }) => row.id)).toEqual(['sure', 'vague']);
    expect(hits[1]?.metres).toBe(10_000);
  });

  test('begins at a town, whatever lies nearer to its county', () => {
    expect(ids('?town=990102100')[0]).toBe('home');
    expect(search('?town=990102100').origin).toMatchObject({
      kind: 'town',
      name: '二镇',
      county: '乙县',
      basis: 'published',
    });
  });

  test('begins at a chosen county, and leaves the counties of a chosen city alone', () => {
    expect(ids('?place=990102')).toHaveLength(6);
    expect(search('?place=990102').hits[0]).toMatchObject({ row: { id: 'home' }, group: 'here' });
    expect(ids('?place=990100')).toHaveLength(6);
    expect(ids('?place=990100&words=丙院')).toEqual(['home']);
    expect(ids('?place=990102&near=131.15,46.64')).toHaveLength(6);
  });

  test('groups by how near things are; what is far stands after all, planned or not', () => {
    const rows = [
      { ...nothing, id: 'far', place: '990103', at: [133.5, 46.7] as const },
      { ...nothing, id: 'plan-far', place: '990103', status: 'planned' as const },
      { ...nothing, id: 'plan', status: 'planned' as const },
      { ...nothing, id: 'beside', place: '990102', precision: 'county' as const },
      { ...nothing, id: 'here', precision: 'county' as const, at: [131.15, 46.64] as const },
      { ...nothing, id: 'near', at: [131.2, 46.64] as const },
      { ...nothing, id: 'walk', at: [131.16, 46.64] as const },
      { ...nothing, id: 'out', place: '990102', at: [131.3, 46.64] as const },
    ];
    const found = (query: string) => searchNearby({ ...data, rows }, parseNearbyState(query));
    const groups = (query: string) =>
      found(query).hits.map(({ row, group }) => `${row.id} ${group}`);
    expect(groups('?near=131.15,46.64')).toEqual([
      'walk walk',
      'near near',
      'here here',
      'out beside',
      'beside beside',
      'plan here',
      'far far',
      'plan-far far',
    ]);
    expect(found('?near=131.15,46.64').far).toBe(2);
    expect(groups('?place=990101').slice(0, 3)).toEqual(['walk here', 'near here', 'here here']);
    expect(found('').hits.map(({ group }) => group)).toEqual(rows.map(() => undefined));
  });

  test('folds everything for a point that is far from all places', () => {
    const { hits, origin } = search('?near=116.4,39.9');
    expect(origin?.isCovered).toBe(false);
    expect(new Set(hits.map(({ group }) => group))).toEqual(new Set(['far']));
  });

  test('names the nearest counties that have some, by their seats, and the lists of the place', () => {
    const { others, lists } = search('?place=990103&domain=child');
    expect(others.map(({ name, confirmed }) => [name, confirmed])).toEqual([['甲区', 4]]);
    expect(others[0]?.metres).toBeCloseTo(distanceMetres([133.5, 46.7], [131.15, 46.64]), 6);
    expect(lists).toEqual([filings]);
    expect(search('?place=990102').lists).toEqual([filings, homes]);
    expect(search('').lists).toEqual([filings]);
    expect(search('?place=990100').others).toEqual([]);
  });

  test('finds names, streets, towns and places', () => {
    expect(ids('?words=近园')).toEqual(['near']);
    expect(ids('?words=振兴')).toEqual(['near']);
    expect(ids('?words=二镇')).toEqual(['home']);
    expect(ids('?words=乙县%20丙')).toEqual(['home']);
    expect(ids('?words=没有的')).toEqual([]);
  });

  test('by a name as it is printed, and with half-width brackets and digits', () => {
    const printed = { ...data.rows[0]!, name: '小太阳第２托育园（城东园）' };
    const found = (words: string) =>
      searchNearby({ ...data, rows: [printed] }, parseNearbyState(`?words=${words}`)).hits.length;
    for (const typed of [printed.name, '第2托育园(城东园)', '（城东园）', '[城东园]', '第２'])
      expect([typed, found(typed)]).toEqual([typed, 1]);
    expect(found('第3')).toBe(0);
  });

  test('leaves out what does not say, counts it, and takes it in when asked', () => {
    expect(ids('?domain=child&age=7')).toEqual(['near']);
    expect(search('?domain=child&age=7').unknown).toBe(2);
    expect(ids('?domain=child&age=7&unknown=1')).toEqual(['near', 'lost', 'plan']);
  });

  test('shows what was noted down alone', () => {
    expect(ids('?list=lost,home&only=list')).toEqual(['lost', 'home']);
    expect(ids('?list=lost,home')).toHaveLength(6);
  });
});

test.each([
  ['age', '18', { classes: ['mixed'] }, 'yes'],
  ['age', '17', { classes: ['mixed'] }, 'no'],
  ['age', '17', {}, 'unknown'],
  ['service', 'half', { services: ['full', 'half'] }, 'yes'],
  ['service', 'hourly', { services: ['full'] }, 'no'],
  ['fee', '1000-2000', { fees: ['1000-2000'] }, 'yes'],
  ['inclusive', 'no', { inclusive: false }, 'yes'],
  ['inclusive', 'yes', { inclusive: false }, 'no'],
  ['inclusive', 'yes', {}, 'unknown'],
  ['sector', 'public', { sector: 'private' }, 'no'],
  ['nursing', 'yes', { nursing: false }, 'no'],
  ['medical', 'yes', { medical: true }, 'yes'],
  ['level', '三级', { level: '三级' }, 'yes'],
  ['domain', 'kindergarten', { kind: 'kindergarten' }, 'yes'],
  ['domain', 'elder', {}, 'no'],
  ['status', 'planned', {}, 'no'],
] as const)('judgeFacet(row, %s, %s) of %j is %s', (facet, value, part, verdict) => {
  expect(judgeFacet({ ...nothing, ...part }, facet, value)).toBe(verdict);
});

test('countOptions counts each value with the other choices kept', () => {
  const state = parseNearbyState('?domain=child&age=7');
  const counts = countOptions(data, state, { domain: ['child', 'elder'], age: ['7', '12', '30'] });
  expect(Object.fromEntries(counts.get('age') ?? [])).toEqual({ 7: 1, 12: 1, 30: 1 });
  expect(Object.fromEntries(counts.get('domain') ?? [])).toEqual({ child: 1, elder: 0 });
});

test('a point bears the name of the place whose seat is nearest; an unknown place is no origin', () => {
  expect(findOrigin({ near: [131.7, 46.7] }, data)).toMatchObject({ kind: 'point', name: '乙县' });
  expect(findOrigin({ place: '110000' }, data)).toBeUndefined();
  expect(findOrigin({}, data)).toBeUndefined();
});
