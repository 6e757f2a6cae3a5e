import { parseCsv, readOptional } from '../../reading/csv.ts';
import type { Collect } from '../../reading/files.ts';
import {
  checkPosition,
  checkReferences,
  fitRow,
  onceChecker,
  parseDegrees,
  precisions,
  type References,
  rowReport,
} from '../../reading/rows.ts';
import { type Location, location as locationSchema } from './schema.ts';

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
