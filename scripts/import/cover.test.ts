import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/model/places/schema.ts';
import { coverOf, type CoverOptions } from './cover.ts';
import { findScope } from './find-place.ts';

const seat = { lng: 100, lat: 30, source: '虚构' };
const place = (code: string, name: string, parent?: string): Place => ({
  code,
  name,
  aliases: [],
  level: parent ? 'county' : 'city',
  ...(parent && { parent }),
  seat,
});
const places = [
  place('990100', '甲市'),
  place('990101', '乙区', '990100'),
  place('990102', '丙县', '990100'),
  place('990200', '丁市'),
];

function cover(code: string, options: Partial<CoverOptions> = {}) {
  const scope = findScope(code, places, [])!;
  const none = { known: undefined, places: undefined, kinds: undefined, found: [] };
  return coverOf({ ...none, ...options, scope });
}

describe('coverOf(options)', () => {
  test('a list of a county, or of a city without counties, covers that', () => {
    expect(cover('990101').places).toEqual(['990101']);
    expect(cover('990200').places).toEqual(['990200']);
  });

  test('of the counties of a city nothing is assumed', () => {
    expect(cover('990100').places).toEqual([]);
    expect(cover('990100', { places: ['990102'] }).places).toEqual(['990102']);
    expect(cover('990100', { places: ['990100'] }).places).toEqual(['990101', '990102']);
  });

  test('what the register covers elsewhere stays, and here too where nothing new is said', () => {
    const known = { places: ['990101', '990200'], kinds: ['home' as const] };
    expect(cover('990100', { known }).places).toEqual(['990101', '990200']);
    expect(cover('990100', { known, places: ['990102'] }).places).toEqual(['990102', '990200']);
  });

  test('kinds are those said, else those of the rows and those known', () => {
    const known = { places: [], kinds: ['home' as const] };
    expect(cover('990101', { known, found: ['nursery'] }).kinds).toEqual(['nursery', 'home']);
    expect(cover('990101', { known, kinds: ['kindergarten'] }).kinds).toEqual(['kindergarten']);
  });

  test('a code of another place is refused', () => {
    expect(() => cover('990100', { places: ['990200'] })).toThrow(
      '--covers expected codes of 990100 甲市, 990101 乙区, 990102 丙县, found “990200”',
    );
  });
});
