import { parseCsv, readOptional } from '../../reading/csv.ts';
import type { Collect } from '../../reading/files.ts';
import { fitRow, onceChecker, parseDegrees, rowReport } from '../../reading/rows.ts';
import type { Place } from '../places/schema.ts';
import { type Town, town as townSchema } from './schema.ts';

const townHeaders = {
  code: ['代码'],
  name: ['名称'],
  lng: ['经度'],
  lat: ['纬度'],
  source: ['坐标来源'],
};

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
