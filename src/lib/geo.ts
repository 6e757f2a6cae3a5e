import { geoConicEqualArea, geoPath, polygonArea, type GeoProjection } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Longitude and latitude in degrees, WGS-84. */
export type LngLat = readonly [lng: number, lat: number];
/** A point of a drawing, in its own units, y downwards. */
export type Point = readonly [x: number, y: number];
/** The shape of an area, in degrees. */
export type AreaGeometry = Polygon | MultiPolygon;
/** A drawn polygon: its outer ring, then its holes, each closed. */
export type Rings = readonly (readonly Point[])[];

/** Who reads a ring: RFC 7946 wants outer rings counterclockwise, d3-geo clockwise. */
export type Winding = 'rfc7946' | 'd3';

/** The signed area of a closed ring in square units; positive when counterclockwise with y upwards. */
export function signedArea(ring: readonly (Position | Point)[]): number {
  return -polygonArea(ring as [number, number][]);
}

/** The same area with its rings turned the way the reader wants them; the one place that knows of winding. */
export function rewind<G extends AreaGeometry>(geometry: G, winding: Winding): G {
  const outerIsPositive = winding === 'rfc7946';
  const turn = (rings: Position[][]): Position[][] =>
    rings.map((ring, index) => {
      const wantPositive = (index === 0) === outerIsPositive;
      return signedArea(ring) > 0 === wantPositive ? ring : ring.toReversed();
    });
  const coordinates =
    geometry.type === 'Polygon' ? turn(geometry.coordinates) : geometry.coordinates.map(turn);
  return { ...geometry, coordinates };
}

/** A projection and the size of the drawing it fills. */
export interface Fit {
  readonly projection: GeoProjection;
  readonly width: number;
  readonly height: number;
}

/**
 * An equal-area projection in which the areas fill a drawing of the given width, and the height that follows.
 * Lower than `minHeight` or higher than `maxHeight` it is centred instead.
 */
export function fitAreas(options: {
  geometries: readonly AreaGeometry[];
  width: number;
  padding: number;
  minHeight?: number;
  maxHeight?: number;
}): Fit {
  const { geometries, width, padding, minHeight = 0, maxHeight = Infinity } = options;
  const [[west, south], [east, north]] = lngLatBounds(geometries);
  const sixth = (north - south) / 6;
  const projection = geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-(west + east) / 2, 0])
    .precision(0);
  const all = {
    type: 'GeometryCollection' as const,
    geometries: geometries.map((geometry) => rewind(geometry, 'd3')),
  };
  projection.fitWidth(width - 2 * padding, all);
  const [[, top], [, bottom]] = geoPath(projection).bounds(all);
  const height = Math.min(maxHeight, Math.max(minHeight, Math.ceil(bottom - top + 2 * padding)));
  projection.fitExtent(
    [
      [padding, padding],
      [width - padding, height - padding],
    ],
    all,
  );
  return { projection, width, height };
}

/** West-south and east-north corner of the areas, in degrees. Throws without any position. */
export function lngLatBounds(geometries: readonly AreaGeometry[]): [LngLat, LngLat] {
  const positions = geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
  );
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = NaN, lat = NaN] of positions) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  if (!(west <= east && south <= north)) throw new Error('No areas to fit a map to');
  return [
    [west, south],
    [east, north],
  ];
}

/** An SVG path of the area with one decimal; empty where the projection's clip leaves nothing. */
export function areaPath(geometry: AreaGeometry, projection: GeoProjection): string {
  return geoPath(projection).digits(1)(rewind(geometry, 'd3')) ?? '';
}

/** The area's polygons in drawing units, the largest first. */
export function projectArea(geometry: AreaGeometry, projection: GeoProjection): Rings[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .map((rings) => rings.map((ring) => ring.map((position) => projectPoint(position, projection))))
    .toSorted((a, b) => Math.abs(signedArea(b[0] ?? [])) - Math.abs(signedArea(a[0] ?? [])));
}

/** A position in drawing units. Throws for one that the projection cannot show. */
export function projectPoint(position: Position | LngLat, projection: GeoProjection): Point {
  const [lng = NaN, lat = NaN] = position;
  const point = projection([lng, lat]);
  if (!point) throw new Error(`Position ${lng}, ${lat} cannot be projected`);
  return point;
}
