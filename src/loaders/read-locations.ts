import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  location as locationSchema,
  town as townSchema,
  type Location,
  type Place,
  type Town,
} from '../schemas/places.ts';
import { parseCsv } from './csv.ts';
import { readContentFile, type Collect, type ContentFile } from './files.ts';
import {
  checkPosition,
  checkReferences,
  fitRow,
  onceChecker,
  parseDegrees,
  precisions,
  rowReport,
  type References,
} from './rows.ts';

const locationHeaders = {
  project: ['项目'],
  words: ['地点'],
  place: ['行政区划代码'],
  lng: ['经度'],
  lat: ['纬度'],
  datum: ['坐标系'],
  precision: ['位置精度'],
  source: ['来源'],
};

const townHeaders = {
  code: ['代码'],
  name: ['名称'],
  lng: ['经度'],
  lat: ['纬度'],
  source: ['坐标来源'],
};

/** Reads `locations.csv`: where the projects are. */
export function readLocations(root: string, references: References, collect: Collect): Location[] {
  return readOptional(root, 'locations.csv').flatMap((file) => {
    const checkOnce = onceChecker(file.path, '项目');
    return parseCsv(file, locationHeaders, collect).flatMap(({ line, cells }) => {
      const report = rowReport(file.path, line, collect);
      const { datum, lng, lat, precision, ...rest } = cells;
      checkOnce(rest['project'], line, report);
      checkReferences({ place: rest['place'], project: rest['project'] }, references, report);
      checkPosition(datum, precision, report);
      const value = {
        ...rest,
        precision: precisions[precision ?? ''] ?? 'county',
        ...(lng && { lng: parseDegrees(lng) }),
        ...(lat && { lat: parseDegrees(lat) }),
      };
      return fitRow(locationSchema, value, locationHeaders, report);
    });
  });
}

/** Reads `towns.csv`: the towns of the places. */
export function readTowns(root: string, places: readonly Place[], collect: Collect): Town[] {
  const counties = new Set(places.map(({ code }) => code));
  return readOptional(root, 'towns.csv').flatMap((file) => {
    const checkOnce = onceChecker(file.path, '代码');
    return parseCsv(file, townHeaders, collect).flatMap(({ line, cells }) => {
      const report = rowReport(file.path, line, collect);
      const { lng, lat, ...rest } = cells;
      const { code = '' } = rest;
      checkOnce(code, line, report);
      if (!counties.has(code.slice(0, 6)))
        report('a code that begins with that of a place of places.yaml', `“${code}”`);
      const value = {
        ...rest,
        ...(lng && { lng: parseDegrees(lng) }),
        ...(lat && { lat: parseDegrees(lat) }),
      };
      return fitRow(townSchema, value, townHeaders, report);
    });
  });
}

function readOptional(root: string, name: string): ContentFile[] {
  const path = join(root, name);
  return existsSync(path) ? [readContentFile(path)] : [];
}
