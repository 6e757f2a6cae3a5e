import { extent } from 'd3';
import polylabel from 'polylabel';
import type { Point, Rings } from './geo.ts';

/**
 * The point of the polygon farthest from its border, measured in ellipses of the given aspect (width over height),
 * so that a wide label finds a wide place. Undefined for a polygon without area.
 */
export function labelPoint(rings: Rings, aspect = 1): Point | undefined {
  const scaled = rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y * aspect]));
  const [width, height] = [0, 1].map((axis) => {
    const [from = 0, to = 0] = extent(scaled.flat(), (point) => point[axis]);
    return to - from;
  }) as [number, number];
  if (!(Math.min(width, height) > 0)) return undefined;
  const found = polylabel(scaled, Math.max(width, height) / 200);
  return found.distance > 0 ? [found[0], found[1] / aspect] : undefined;
}
