import { bounds, isInside, textWidth, type Box } from '../../lib/geo-labels.ts';
import { labelPoint } from '../../lib/label-point.ts';
import {
  areaPath,
  projectArea,
  projectPoint,
  type Fit,
  type Point,
  type Rings,
  type AreaGeometry,
} from '../../lib/geo.ts';
import type { FilledArea, MapPoint } from './types.ts';

/** An area with its shape in the units of one panel. */
export interface PlacedArea {
  readonly area: FilledArea;
  /** Path, empty outside the panel. */
  readonly d: string;
  readonly polygons: readonly Rings[];
  readonly size: { width: number; height: number };
}

/** Text size in units of a drawing. */
export const fontSize = 13;
const lineHeight = 1.2;

/** Puts an area where a panel shows it. Throws for one without a shape, naming it. */
export function placeArea(area: FilledArea, fit: Fit): PlacedArea {
  const geometry = geometryOf(area);
  const widest = Math.max(...area.lines.map((line) => textWidth(line, fontSize)));
  return {
    area,
    d: areaPath(geometry, fit.projection),
    polygons: projectArea(geometry, fit.projection),
    size: { width: widest + 4, height: area.lines.length * fontSize * lineHeight },
  };
}

/** An area's shape. Throws when there is none, naming it. */
export function geometryOf({ name, code, geometry }: FilledArea): AreaGeometry {
  if (!geometry)
    throw new Error(`${name} (${code}) has no boundary to draw; draw tiles or import it`);
  return geometry;
}

/** The area a point belongs to: the one it names, else the one around it, else the nearest label point. */
export function areaOf(
  point: MapPoint,
  areas: readonly PlacedArea[],
  fit: Fit,
): PlacedArea | undefined {
  const spot = at(point, fit);
  const distance = (area: PlacedArea) =>
    Math.hypot(anchorOf(area)[0] - spot[0], anchorOf(area)[1] - spot[1]);
  return (
    areas.find(({ area }) => area.code === point.area) ??
    areas.find(({ polygons }) => polygons.some((rings) => isInside(spot, rings))) ??
    areas.toSorted((a, b) => distance(a) - distance(b))[0]
  );
}

/** Where an area's label is best read: well inside its largest polygon. */
export function anchorOf({ polygons, size }: PlacedArea): Point {
  const rings = polygons[0] ?? [];
  return labelPoint(rings, size.width / size.height) ?? boxCentre(bounds(rings));
}

/** A point in the units of a panel. */
export function at({ lng, lat }: MapPoint, fit: Fit): Point {
  return projectPoint([lng, lat], fit.projection);
}

/** Room of an area's largest polygon, in square units of the panel. */
export function spaceOf({ polygons }: PlacedArea): number {
  const { width, height } = bounds(polygons[0] ?? []);
  return width * height;
}

export function boxCentre({ x, y, width, height }: Box): Point {
  return [x + width / 2, y + height / 2];
}

/** A coordinate as it is written into the drawing. */
export function one(value: number): number {
  return Number(value.toFixed(1));
}
