import { expect, test } from 'vitest';
import { ageOption, listFacets } from './rules.ts';
import type { NearbyRow } from '../nearby/schema.ts';

const row: NearbyRow = {
  id: 'f-1',
  name: '甲园',
  status: 'confirmed',
  kind: 'nursery',
  domains: ['child'],
  place: '990101',
  precision: 'county',
  classes: [],
  services: [],
  fees: [],
};

test('listFacets asks nothing that no row answers', () => {
  expect(listFacets({ rows: [row] }).map(({ name }) => name)).toEqual(['status']);
});

test('listFacets offers only what there is', () => {
  const rows = [{ ...row, classes: ['mixed'] as const, level: '三级', sector: 'private' as const }];
  expect(
    listFacets({ rows }).map(({ name, options }) => [name, options.map(({ value }) => value)]),
  ).toEqual([
    ['status', ['confirmed']],
    ['age', ['18', '24']],
    ['sector', ['private']],
    ['level', ['三级']],
  ]);
});

test('ageOption(months)', () => {
  expect([5, 6, 17, 20, 35].map(ageOption)).toEqual(['', '6', '12', '18', '24']);
});
