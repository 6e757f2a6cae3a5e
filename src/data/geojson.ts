import type { FeatureCollection, Point } from 'geojson';
import { getFacilities } from './facilities.ts';
import { getPlaces } from './places.ts';
import { getProjects, type PositionView } from './projects.ts';

type Points = FeatureCollection<Point | null>;

/**
 * Points that can be taken away (RFC 7946, WGS-84), by file name. A record whose place is known only
 * by county has no geometry of its own; its precision says so.
 */
export async function getFeatureCollections(): Promise<Record<string, Points>> {
  const [places, projects, facilities] = await Promise.all([
    getPlaces(),
    getProjects(),
    getFacilities(),
  ]);
  return {
    places: collection(
      places.map(({ code, name, level, parent, seat }) => ({
        id: code,
        point: [seat.lng, seat.lat],
        properties: { code, name, level, parent: parent ?? null, source: seat.source },
      })),
    ),
    projects: collection(
      projects.map(({ id, name, kind, domains, site, totalWan, period, position }) => ({
        id,
        point: ownPoint(position),
        properties: {
          id,
          name,
          kind,
          domain: domains.join(';'),
          place_code: site ?? null,
          period: period ?? null,
          total_wan: totalWan ?? null,
          precision: position?.precision ?? null,
        },
      })),
    ),
    facilities: collection(
      facilities.map(({ id, name, type, domains, place, position }) => ({
        id,
        point: ownPoint(position),
        properties: {
          id,
          name,
          type,
          domain: domains.join(';'),
          place_code: place,
          precision: position?.precision ?? null,
        },
      })),
    ),
  };
}

interface PointRecord {
  id: string;
  point: [lng: number, lat: number] | undefined;
  properties: Record<string, string | number | null>;
}

function ownPoint(position: PositionView | undefined): PointRecord['point'] {
  if (!position || position.precision === 'county') return undefined;
  return [position.lng, position.lat];
}

function collection(records: PointRecord[]): Points {
  return {
    type: 'FeatureCollection',
    features: records.map(({ id, point, properties }) => ({
      type: 'Feature',
      id,
      geometry: point ? { type: 'Point', coordinates: point } : null,
      properties,
    })),
  };
}
