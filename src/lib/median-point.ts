import { median } from 'd3';
import type { LngLat } from './geo.ts';

/** The middle of several places by longitude and by latitude, so that a stray one does not move it. Throws for none. */
export function medianPoint(points: readonly LngLat[]): LngLat {
  const [lng, lat] = [median(points, (point) => point[0]), median(points, (point) => point[1])];
  if (lng === undefined || lat === undefined) throw new Error('No points to find the middle of');
  return [lng, lat];
}
