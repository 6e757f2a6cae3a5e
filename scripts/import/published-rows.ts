import { doubtPoint } from '../../src/model/doubts/rules.ts';
import { ContentError, type Problem } from '../../src/lib/problems.ts';
import { parseDegrees } from '../../src/reading/rows.ts';
import type { Datum } from '../../src/model/registers/schema.ts';
import { convertDegrees, parseDatum, type PrintedPoint } from './datums.ts';
import { findPlace, type Scope } from './find-place.ts';
import type { Table, TableRow } from './table.ts';
import { tidyCells } from './tidy-cells.ts';

/** A published table as a register keeps it: each row in its place, coordinates in WGS-84. */
export interface PublishedRows {
  rows: TableRow[];
  /** Columns that the table decides. */
  fields: Set<string>;
  /** The one datum that its coordinates were printed in, if there are some and it is one. */
  datum: Datum | undefined;
  /** The points as printed, of rows whose place is known. */
  points: PrintedPoint[];
  /** Lines whose telephone had words beside it, which may be a person's name. */
  beside: number[];
  /** Other names that are none. */
  aliases: { line: number; name: string; alias: string }[];
}

/**
 * Places the rows and converts their coordinates. Throws when there are coordinates and nothing says their datum.
 *
 * @param datums `stated` on the command line holds for all rows; `usual` is the register's, for rows that say none;
 *   `isUnknown` leaves the coordinates out
 */
export function publishRows(
  table: Table,
  scope: Scope,
  datums: { stated: Datum | undefined; usual: Datum | undefined; isUnknown: boolean },
): PublishedRows {
  const points: PrintedPoint[] = [];
  const printed = new Set<Datum>();
  const hasPoints = !datums.isUnknown && table.columns.has('lng') && table.columns.has('lat');
  const aliases: PublishedRows['aliases'] = [];
  const beside: number[] = [];
  const rows = table.rows.map(({ line, cells }): TableRow => {
    const place = findPlace(cells, scope);
    const { cells: tidy, droppedAlias: alias, hadWords } = tidyCells(cells, place, scope);
    if (hadWords && place !== undefined) beside.push(line);
    if (alias !== undefined && place !== undefined)
      aliases.push({ line, name: cells['name'] ?? '', alias });
    const { place: _printed, datum: said, ...others } = tidy;
    const { lng, lat, ...rest } = others;
    const placed = place === undefined ? rest : { ...rest, place };
    if (datums.isUnknown) return { line, cells: placed };
    if (!hasPoints || lng === undefined || lat === undefined)
      return { line, cells: { ...placed, ...(lng && { lng }), ...(lat && { lat }) } };
    const datum = datums.stated ?? readDatum(said, line, table) ?? datums.usual;
    if (!datum) throw new ContentError([missingDatum(table)]);
    printed.add(datum);
    const point = readPoint(lng, lat);
    if (place !== undefined && point) points.push({ place, point, datum });
    const [newLng, newLat] = convertDegrees(lng, lat, datum);
    return { line, cells: { ...placed, lng: newLng, lat: newLat, datum: 'WGS-84' } };
  });
  const printedFields = [...table.columns.keys()].filter(
    (field) => !(datums.isUnknown && ['lng', 'lat', 'datum'].includes(field)),
  );
  const fields = new Set([...printedFields, 'place', ...(hasPoints ? ['datum'] : [])]);
  const [datum, another] = printed;
  return { rows, fields, datum: another ? undefined : datum, points, aliases, beside };
}

/** The datum that a row says; undefined when it says none. Throws for a word that means none. */
function readDatum(
  text: string | undefined,
  line: number,
  { file, columns }: Table,
): Datum | undefined {
  const datum = text === undefined ? undefined : parseDatum(text);
  if (text === undefined || datum) return datum;
  const column = columns.get('datum')?.position ?? 1;
  const expected = '坐标系 WGS-84, CGCS2000, GCJ-02 or BD-09 (or --datum)';
  throw new ContentError([{ file, line, column, expected, found: `“${text}”` }]);
}

function missingDatum({ file, header, columns }: Table): Problem {
  const { position: column = 1, header: found = '' } = columns.get('lng') ?? {};
  const expected = 'the datum of the coordinates: --datum gcj02|bd09|wgs84|cgcs2000';
  return { file, line: header, column, expected, found: `“${found}” and no datum` };
}

function readPoint(lng: string, lat: string): [number, number] | undefined {
  const [x, y] = [parseDegrees(lng), parseDegrees(lat)];
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  return doubtPoint(x, y) === undefined ? [x, y] : undefined;
}
