import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { distanceMetres, distanceToArea } from '../../lib/distance.ts';
import type { AreaGeometry, LngLat } from '../../lib/geo.ts';
import type { Problem } from '../../lib/problems.ts';
import { parseCsv } from '../../reading/csv.ts';
import { type Collect, listFiles, readContentFile, shownPath } from '../../reading/files.ts';
import { onceChecker, type References, rowReport } from '../../reading/rows.ts';
import { parseYaml, type YamlValue } from '../../reading/yaml.ts';
import type { Boundaries } from '../boundaries/schema.ts';
import { doubtExpectations, mostOnOnePoint } from '../doubts/rules.ts';
import { readFacility } from '../facilities/read.ts';
import type { Doubt, Facility } from '../facilities/schema.ts';
import type { Vocabulary } from '../vocabulary/schema.ts';
import { type Register, register as registerSchema } from './schema.ts';

/** Areas that points are held against, by place code; a place without one is not judged. */
export type Areas = ReadonlyMap<string, AreaGeometry>;

/** The shapes of all boundaries by place code. */
export function areasOf(boundaries: Readonly<Record<string, Boundaries>>): Areas {
  return new Map(
    Object.values(boundaries).flatMap(({ features }) =>
      features.map(({ properties, geometry }) => [properties.code, geometry as AreaGeometry]),
    ),
  );
}

/** How far outside its county a point may lie: boundaries are simplified, and drawn a few hundred metres off. */
const toleranceMetres = 2000;

/** How far from its county's seat a point may lie where no shape tells. */
const farthestFromSeat = 100_000;

/** Whether a point lies away from its place. */
type IsAway = (point: LngLat, place: string) => boolean;

/** A row that became a facility. */
interface ReadRow {
  file: string;
  line: number;
  facility: Facility;
}

/**
 * Reads `registers/*.csv`, each with the YAML beside it. Problems are collected; `warnings` are the doubts, with
 * file and line.
 */
export function readRegisters(
  root: string,
  vocabulary: Vocabulary,
  references: References,
  { areas, collect }: { areas: Areas; collect: Collect },
): { facilities: Facility[]; registers: Record<string, Register>; warnings: Problem[] } {
  const registers: Record<string, Register> = {};
  const seen = new Map<string, string>();
  const rows = listFiles(join(root, 'registers'), ['.csv']).flatMap((path): ReadRow[] => {
    const file = readContentFile(path);
    const yamlPath = path.replace(/\.csv$/, '.yaml');
    if (!existsSync(yamlPath)) {
      rowReport(file.path, 1, collect)(`${file.stem}.yaml beside it`, 'none');
      return [];
    }
    const yaml = parseYaml(readContentFile(yamlPath), registerSchema, collect);
    if (!yaml) return [];
    const about = yaml.value;
    registers[file.stem] = about;
    checkColumns({ ...yaml, file: shownPath(yamlPath) }, vocabulary, collect);
    const names = namesOf(vocabulary, about);
    const checkOnce = onceChecker(file.path, '编号', seen);
    return parseCsv(file, names, collect).flatMap((row) => {
      const { line } = row;
      const report = rowReport(file.path, line, collect);
      checkOnce(row.cells['id'], line, report);
      const words = vocabulary.registerWords;
      const context = { register: file.stem, about, names, words, references, report };
      return readFacility(row, context).map((facility) => ({ file: file.path, line, facility }));
    });
  });
  const seats = new Map(
    references.places.map(({ code, seat }): [string, LngLat] => [code, [seat.lng, seat.lat]]),
  );
  const doubted = doubtTogether(rows, (point, place) =>
    isOutside(point, areas.get(place), seats.get(place)),
  );
  return {
    facilities: doubted.map(({ facility }) => facility),
    registers,
    warnings: doubted.flatMap(listWarnings),
  };
}

/** Reports columns of a register's YAML that the vocabulary does not have. */
function checkColumns(
  { value, file, positionOf }: YamlValue<Register> & { file: string },
  { register }: Vocabulary,
  collect: Collect,
) {
  for (const field of Object.keys(value.columns)) {
    if (register[field]) continue;
    const expected = 'a column of “register” in vocabulary.yaml';
    collect({ file, ...positionOf(['columns', field]), expected, found: `“${field}”` });
  }
}

/** Headers by column: those of the vocabulary and the register's own. */
export function namesOf({ register }: Vocabulary, { columns }: Pick<Register, 'columns'>) {
  const fields = new Set([...Object.keys(register), ...Object.keys(columns)]);
  return Object.fromEntries(
    [...fields].map((field) => [field, [...(register[field] ?? []), ...(columns[field] ?? [])]]),
  );
}

/** A row's doubts as lines for the editor. */
function listWarnings({ file, line, facility }: ReadRow): Problem[] {
  return facility.doubts.map(({ field, text, reason }) => ({
    file,
    line,
    column: 1,
    expected: `${doubtExpectations[reason]} in “${field}”`,
    found: `“${text}”`,
  }));
}

/**
 * Adds the doubts that only show when rows are held against each other and against the map. Rows that are gone raise
 * none in others.
 */
function doubtTogether(rows: readonly ReadRow[], isAway: IsAway): ReadRow[] {
  const listed = rows.filter(({ facility }) => facility.gone === undefined);
  const codes = countBy(listed, ({ facility }) => facility.creditCode);
  const points = countBy(listed, ({ facility }) => pointKey(facility));
  return rows.map((row) => {
    let { facility } = row;
    const { creditCode } = facility;
    if (creditCode && (codes.get(creditCode) ?? 0) > 1) {
      const { creditCode: _doubted, ...rest } = facility;
      facility = withDoubt(rest, { field: 'creditCode', text: creditCode, reason: 'code-twice' });
    }
    const reason = doubtPlace(facility, points, isAway);
    return { ...row, facility: reason ? withoutPoint(facility, reason) : facility };
  });
}

function doubtPlace(
  facility: Facility,
  points: ReadonlyMap<string, number>,
  isAway: IsAway,
): Doubt['reason'] | undefined {
  const { lng, lat, place } = facility;
  if (lng === undefined || lat === undefined) return undefined;
  if ((points.get(pointKey(facility) ?? '') ?? 0) > mostOnOnePoint) return 'point-shared';
  return isAway([lng, lat], place) ? 'point-outside' : undefined;
}

/** Whether a point lies outside its county's shape, or, where there is none, farther from its seat than a county reaches. */
function isOutside(
  point: LngLat,
  area: AreaGeometry | undefined,
  seat: LngLat | undefined,
): boolean {
  if (area) return distanceToArea(point, area) > toleranceMetres;
  return seat !== undefined && distanceMetres(point, seat) > farthestFromSeat;
}

function withoutPoint({ lng, lat, ...rest }: Facility, reason: Doubt['reason']): Facility {
  return withDoubt(
    { ...rest, precision: 'county' },
    { field: 'lng', text: `${lng},${lat}`, reason },
  );
}

function withDoubt(facility: Facility, doubt: Doubt): Facility {
  return { ...facility, doubts: [...facility.doubts, doubt] };
}

/** Points that differ by less than a metre are one; those of whole towns and counties are shared by nature. */
function pointKey({ lng, lat, precision }: Facility): string | undefined {
  if (lng === undefined || lat === undefined || precision === 'county' || precision === 'town')
    return undefined;
  return `${lng.toFixed(5)},${lat.toFixed(5)}`;
}

function countBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
