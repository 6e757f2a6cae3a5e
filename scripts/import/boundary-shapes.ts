import gcoord from 'gcoord';
import type {
  Feature,
  FeatureCollection,
  GeometryCollection,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { feature as toFeature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { parse } from 'yaml';
import { rewind, signedArea, type AreaGeometry } from '../../src/lib/geo.ts';
import { places as placesSchema } from '../../src/model/places/schema.ts';

/** What an area of the map is, from `content/places.yaml`. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A city and the areas its map shows: its counties, or itself when it has none. */
export interface City {
  readonly code: string;
  readonly name: string;
  readonly areas: readonly Area[];
}

/** How positions were measured; CGCS2000 is taken for WGS-84, from which it differs by centimetres. */
export type Datum = 'wgs84' | 'gcj02' | 'cgcs2000';

/** One area's shape as it is kept. */
export type Boundary = Feature<AreaGeometry, { code: string; name: string }>;

/** Features as found in the wild: attribute names differ. */
export type RawFeatures = FeatureCollection<Polygon | MultiPolygon, Record<string, unknown> | null>;

/** Reads the cities and their areas from the text of `places.yaml`. Throws when it is not valid. */
export function parseCities(yaml: string): City[] {
  const places = placesSchema.parse(parse(yaml));
  const cities = places.filter(({ level }) => level === 'city');
  return cities.map((city) => {
    const counties = places.filter(
      ({ parent, level }) => level === 'county' && parent === city.code,
    );
    return { code: city.code, name: city.name, areas: counties.length > 0 ? counties : [city] };
  });
}

/**
 * The areas' features in the areas' order, found by division code, else by name or alias.
 * Throws one line with everything missing or ambiguous.
 */
export function findAreas(
  areas: readonly Area[],
  features: RawFeatures['features'],
): RawFeatures['features'] {
  const faults: string[] = [];
  const found = areas.flatMap((area) => {
    const byCode = features.filter((feature) => codeOf(feature) === area.code);
    const names = [area.name, ...area.aliases];
    const byName = features.filter(
      (feature) => names.includes(nameOf(feature)) && !codeOf(feature),
    );
    const matches = byCode.length > 0 ? byCode : byName;
    if (matches.length === 0) faults.push(`${area.name} (${area.code}) is missing`);
    if (matches.length > 1)
      faults.push(`${area.name} (${area.code}) is there ${matches.length} times`);
    return matches.slice(0, 1);
  });
  if (faults.length > 0) throw new Error(faults.join('; '));
  return found;
}

/** The geometry in WGS-84. */
export function toWgs84(geometry: AreaGeometry, datum: Datum): AreaGeometry {
  if (datum !== 'gcj02') return geometry;
  const move = (rings: Position[][]) =>
    rings.map((ring) =>
      ring.map(([lng = NaN, lat = NaN]) =>
        gcoord.transform<[number, number]>([lng, lat], gcoord.GCJ02, gcoord.WGS84),
      ),
    );
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: move(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(move) };
}

/**
 * The shapes with fewer points, a shared border the same on both sides; islands and holes smaller than the tolerance go.
 * Positions have four decimals (about 10 m), rings the winding of RFC 7946.
 * Throws when an area would vanish.
 *
 * @param toleranceMetres depth of the deepest bend that may go: the triangle it makes, four times as wide as deep, is
 * the smallest that is kept (Visvalingam–Whyatt)
 */
export function simplifyAreas(
  geometries: readonly AreaGeometry[],
  toleranceMetres: number,
): AreaGeometry[] {
  const earthRadiusMetres = 6_371_009;
  const shapes: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: geometries.map(withoutRepeats),
  };
  const shared = topology({ areas: shapes }) as Topology<Objects<object>>;
  const weight = 2 * (toleranceMetres / earthRadiusMetres) ** 2;
  const simple = simplify(presimplify(shared, sphericalTriangleArea), weight);
  const collection = simple.objects['areas'];
  if (collection?.type !== 'GeometryCollection') throw new Error('No shapes to simplify');
  return collection.geometries.map((object, index) => {
    const { geometry } = toFeature(simple, object) as Feature<AreaGeometry>;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const kept = polygons.map(roundRings).filter((rings) => rings.length > 0);
    const [first] = kept;
    if (!first)
      throw new Error(`Shape ${index + 1} is smaller than ${toleranceMetres} m: lower --tolerance`);
    const shape: AreaGeometry =
      kept.length === 1
        ? { type: 'Polygon', coordinates: first }
        : { type: 'MultiPolygon', coordinates: kept };
    return rewind(shape, 'rfc7946');
  });
}

/** The boundaries of a city's areas from features in the given datum. Throws one line that names the city. */
export function importCity(options: {
  city: City;
  features: RawFeatures['features'];
  datum: Datum;
  toleranceMetres: number;
}): FeatureCollection<AreaGeometry, Boundary['properties']> {
  const { city, features, datum, toleranceMetres } = options;
  try {
    const found = findAreas(city.areas, features);
    const shapes = simplifyAreas(
      found.map(({ geometry }) => toWgs84(geometry, datum)),
      toleranceMetres,
    );
    return {
      type: 'FeatureCollection',
      features: city.areas.flatMap(({ code, name }, index) => {
        const geometry = shapes[index];
        return geometry ? [{ type: 'Feature' as const, properties: { code, name }, geometry }] : [];
      }),
    };
  } catch (error) {
    throw new Error(`${city.name} (${city.code}): ${(error as Error).message}`, { cause: error });
  }
}

/** One feature a line, so that a change shows which county it is. */
export function formatBoundaries({ features }: FeatureCollection): string {
  const lines = features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

function codeOf({ id, properties }: RawFeatures['features'][number]): string | undefined {
  const values = [id, ...['code', 'adcode', 'gb', '行政区划代码'].map((key) => properties?.[key])];
  return values.map((value) => /^(?:156)?(\d{6})$/.exec(String(value))?.[1]).find(Boolean);
}

function nameOf({ properties }: RawFeatures['features'][number]): string {
  return String(properties?.['name'] ?? properties?.['NAME'] ?? properties?.['名称'] ?? '');
}

function withoutRepeats(geometry: AreaGeometry): AreaGeometry {
  const clean = (rings: Position[][]) =>
    rings.map((ring) =>
      ring.filter((position, i) => i === 0 || String(position) !== String(ring[i - 1])),
    );
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: clean(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(clean) };
}

/** The polygon's rings that still enclose something, rounded; none when the outer ring does not. */
function roundRings(rings: Position[][]): Position[][] {
  const rounded = rings.map((ring) =>
    ring.map((position) => position.map((value) => Number(value.toFixed(4)))),
  );
  const encloses = (ring: Position[]) => ring.length >= 4 && Math.abs(signedArea(ring)) > 1e-7;
  return rounded[0] && encloses(rounded[0]) ? rounded.filter(encloses) : [];
}
