import type { FeatureCollection, Point } from 'geojson';
import { formatCell, type CsvValue } from './csv.ts';
import { describeObject, jsonSchema, readCells, type Column, type ColumnOf } from './table.ts';

/** Records with their points (RFC 7946, WGS-84) that can be taken away. */
export interface PointTable {
  name: string;
  title: string;
  /** What a point says of its record. */
  columns: readonly Column[];
  points: FeatureCollection<Point | null>;
}

interface PointDefinition<Row> {
  name: string;
  title: string;
  columns: readonly ColumnOf<Row>[];
  idOf: (row: Row) => string;
  /** Degrees; undefined where no more than the county is known. */
  pointOf: (row: Row) => { lng: number; lat: number } | undefined;
}

/** Makes points of records. A list is one text in them, which maps can show, its items joined by `;`. */
export function definePoints<Row>(
  definition: PointDefinition<Row>,
): (records: readonly Row[], base: string) => PointTable {
  const { name, title, columns, idOf, pointOf } = definition;
  return (records, base) => ({
    name,
    title,
    columns: columns.map(({ of, ...column }) => column),
    points: {
      type: 'FeatureCollection',
      features: records.map((record) => {
        const point = pointOf(record);
        const cells = readCells(columns, record, base);
        return {
          type: 'Feature',
          id: idOf(record),
          geometry: point ? { type: 'Point', coordinates: [point.lng, point.lat] } : null,
          properties: Object.fromEntries(
            columns.map((column) => [column.name, flatten(cells[column.name])]),
          ),
        };
      }),
    },
  });
}

function flatten(value: CsvValue): string | number | boolean | null {
  if (value === undefined) return null;
  return typeof value === 'object' ? formatCell(value) : value;
}

/** The JSON Schema of such points. */
export function describePoints({ title, columns }: Pick<PointTable, 'title' | 'columns'>) {
  const degrees = (most: number) => ({ type: 'number', minimum: -most, maximum: most });
  const point = describeMembers({
    type: { const: 'Point' },
    coordinates: {
      description: 'WGS-84',
      type: 'array',
      prefixItems: [degrees(180), degrees(90)],
      minItems: 2,
      maxItems: 2,
    },
  });
  const feature = describeMembers({
    type: { const: 'Feature' },
    id: { type: 'string' },
    geometry: { anyOf: [point, { type: 'null' }] },
    properties: describeObject(columns, [], { isJoined: true }),
  });
  return {
    $schema: jsonSchema,
    title,
    ...describeMembers({
      type: { const: 'FeatureCollection' },
      features: { type: 'array', items: feature },
    }),
  };
}

function describeMembers(properties: Record<string, object>) {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}
