import type { Position } from 'geojson';
import { isInside } from './geo-labels.ts';
import type { AreaGeometry, LngLat } from './geo.ts';

const earthRadius = 6_371_008.8;
const metresPerDegree = (earthRadius * Math.PI) / 180;

/**
 * Metres between two places (WGS-84), on a plane that touches the earth between them: within 0.1 % up to 100 km at
 * the latitudes of China.
 */
export function distanceMetres([lng1, lat1]: LngLat, [lng2, lat2]: LngLat): number {
  const shrink = Math.cos((((lat1 + lat2) / 2) * Math.PI) / 180);
  return Math.hypot((lng2 - lng1) * shrink, lat2 - lat1) * metresPerDegree;
}

/** Metres from a place to the nearest border of an area; 0 inside it. */
export function distanceToArea(place: LngLat, geometry: AreaGeometry): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(toLngLat)));
  if (rings.some((polygon) => isInside(place, polygon))) return 0;
  return Math.min(...rings.flat().map((ring) => distanceToRing(place, ring)));
}

function toLngLat([lng = NaN, lat = NaN]: Position): LngLat {
  return [lng, lat];
}

function distanceToRing(place: LngLat, ring: readonly LngLat[]): number {
  let least = Infinity;
  for (let i = 1; i < ring.length; i++) {
    const nearest = nearestOnSegment(place, ring[i - 1] ?? place, ring[i] ?? place);
    least = Math.min(least, distanceMetres(place, nearest));
  }
  return least;
}

/** The place on a segment that is nearest to another. */
function nearestOnSegment(place: LngLat, from: LngLat, to: LngLat): LngLat {
  const shrink = Math.cos((place[1] * Math.PI) / 180);
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const [px, py] = [(place[0] - from[0]) * shrink, place[1] - from[1]];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length));
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}
