import { pairs, polygonContains } from 'd3';
import type { Point, Rings } from './geo.ts';
import { labelPoint } from './label-point.ts';

/** A rectangle by its upper left corner, in drawing units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** About how wide the text is drawn: a Chinese character is one em, a digit or Latin letter 0.6. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += character < '\u2e80' ? 0.6 : 1;
  return ems * fontSize;
}

/** Whether two boxes come closer than `gap`. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}

/** The box of the given size around a point. */
export function boxAround([x, y]: Point, size: { width: number; height: number }): Box {
  return {
    x: x - size.width / 2,
    y: y - size.height / 2,
    width: size.width,
    height: size.height,
  };
}

/** Whether `inner` lies wholly in `outer`. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether the point is in the polygon and in none of its holes (even-odd rule). */
export function isInside(point: Point, rings: Rings): boolean {
  return (
    rings.filter((ring) => polygonContains(ring as [number, number][], [...point])).length % 2 === 1
  );
}

/** Whether the whole box is in the polygon. */
export function isBoxInside(box: Box, rings: Rings): boolean {
  const { x, y, width, height } = box;
  if (!isInside([x + width / 2, y + height / 2], rings)) return false;
  return !edges(rings).some(([a, b]) => crossesBox(a, b, box)) && isInside([x, y], rings);
}

/** Whether no part of the box is in the polygon. */
export function isBoxOutside(box: Box, rings: Rings): boolean {
  if (isInside([box.x + box.width / 2, box.y + box.height / 2], rings)) return false;
  return !edges(rings).some(([a, b]) => crossesBox(a, b, box));
}

/**
 * Where a label of the given size fits into the polygon, clear of the obstacles: at its visual centre if it can be,
 * else as near to that as a grid of `step` units finds. Undefined when it fits nowhere.
 *
 * @param overhang share of the label's width and height that may hang over the border, 0 to 1
 */
export function fitLabel(options: {
  rings: Rings;
  size: { width: number; height: number };
  obstacles?: readonly Box[];
  overhang?: number;
  step?: number;
}): Box | undefined {
  const { rings, size, obstacles = [], overhang = 0, step = 4 } = options;
  const core = { width: size.width * (1 - overhang), height: size.height * (1 - overhang) };
  const isFree = (box: Box) =>
    isBoxInside(boxAround([box.x + box.width / 2, box.y + box.height / 2], core), rings) &&
    !obstacles.some((obstacle) => overlaps(box, obstacle, 1));
  const centre = labelPoint(rings, size.width / size.height);
  if (!centre) return undefined;
  const first = boxAround(centre, size);
  if (isFree(first)) return first;

  const room = bounds(rings);
  const spots: Point[] = [];
  for (let x = room.x; x <= room.x + room.width; x += step) {
    for (let y = room.y; y <= room.y + room.height; y += step) spots.push([x, y]);
  }
  const away = ([x, y]: Point) => Math.hypot(x - centre[0], y - centre[1]);
  return spots
    .toSorted((a, b) => away(a) - away(b))
    .map((spot) => boxAround(spot, size))
    .find(isFree);
}

/** The box around all rings. */
export function bounds(rings: Rings): Box {
  const points = rings.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

type Edge = readonly [Point, Point];

/** Edges by the polygon they bound: a label is tried in thousands of places of the same one. */
const knownEdges = new WeakMap<Rings, readonly Edge[]>();

function edges(rings: Rings): readonly Edge[] {
  const known = knownEdges.get(rings);
  if (known) return known;
  const made = rings.flatMap((ring) => pairs(ring));
  knownEdges.set(rings, made);
  return made;
}

/** Whether the segment meets the box (Liang–Barsky). */
function crossesBox([x1, y1]: Point, [x2, y2]: Point, box: Box): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, x1 - box.x],
    [dx, box.x + box.width - x1],
    [-dy, y1 - box.y],
    [dy, box.y + box.height - y1],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
  }
  return from <= to;
}
