import {
  boxAround,
  fitLabel,
  isBoxOutside,
  isInside,
  isWithin,
  overlaps,
  type Box,
} from '../../lib/geo-labels.ts';
import { labelPoint } from '../../lib/label-point.ts';
import type { Point } from '../../lib/geo.ts';
import { anchorOf, type PlacedArea } from './placed-area.ts';

/** Half the width and height of a diamond with its margin; a number stands to its right. */
export const markRadius = 8;
/** Shares of a label that may hang over its county's border, the better tried first. */
const overhangs = [0.1, 0.25, 0.4];

/** A box for the label inside its area's largest polygon, as far inside as can be. */
export function labelInside(
  { area, polygons, size }: PlacedArea,
  obstacles: readonly Box[],
): Box | undefined {
  for (const overhang of area.fill === 'highlight' ? [0] : overhangs) {
    const box = fitLabel({ rings: polygons[0] ?? [], size, obstacles, overhang });
    if (box) return box;
  }
  return undefined;
}

/** A box for a label that does not fit into its area: off every area if one is near, else off its own. */
export function labelBeside(given: {
  placed: PlacedArea;
  areas: readonly PlacedArea[];
  taken: readonly Box[];
  room: Box;
}): Box | undefined {
  const { placed, areas, taken, room } = given;
  const isOff = (box: Box, others: readonly PlacedArea[]) =>
    others.every(({ polygons }) => polygons.every((rings) => isBoxOutside(box, rings)));
  const find = (others: readonly PlacedArea[]) =>
    findSpot({
      from: anchorOf(placed),
      size: placed.size,
      isFree: (box) =>
        isWithin(box, room) &&
        !taken.some((other) => overlaps(box, other, 2)) &&
        isOff(box, others),
    });
  return find(areas) ?? find([placed]) ?? find([]);
}

/** The nearest free box around a point, in rings of growing distance; undefined when all is full. */
function findSpot(given: {
  from: Point;
  size: PlacedArea['size'];
  isFree: (box: Box) => boolean;
}): Box | undefined {
  const { from, size, isFree } = given;
  for (let distance = 0; distance <= 90; distance += 6) {
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8;
      const spot: Point = [
        from[0] + (distance + size.width / 3) * Math.cos(angle) * Math.sign(distance),
        from[1] + distance * Math.sin(angle),
      ];
      const box = boxAround(spot, size);
      if (isFree(box)) return box;
    }
  }
  return undefined;
}

/**
 * A place for a county's diamond that no label takes: by its own label, at the seat, or wherever there is room. It
 * always lies in the county, for anywhere else it would say something false; undefined when none is free there.
 */
export function findMarkSpot(given: {
  seat: Point;
  placed: PlacedArea;
  size: PlacedArea['size'];
  taken: readonly Box[];
  room: Box;
  label: Box | undefined;
}): Box | undefined {
  const { seat, placed, size, taken, room, label } = given;
  const rings = placed.polygons[0] ?? [];
  const beside: Point[] = label
    ? [
        [label.x + label.width / 2, label.y + label.height + size.height / 2 + 1],
        [label.x + label.width / 2, label.y - size.height / 2 - 1],
        [label.x + label.width + size.width / 2 + 1, label.y + label.height / 2],
        [label.x - size.width / 2 - 1, label.y + label.height / 2],
      ]
    : [];
  const isFree = (box: Box) =>
    isWithin(box, room) &&
    !taken.some((other) => overlaps(box, other)) &&
    isInside(markPoint(box), rings);
  const near = [...beside, seat].map((spot) => boxAround(spot, size)).find(isFree);
  if (near) return near;
  const within = fitLabel({ rings, size, obstacles: taken, overhang: 0.3 });
  return within && isInside(markPoint(within), rings) ? within : undefined;
}

/** The box of a diamond at the inner point of its county, whatever else lies there. */
export function innerMarkSpot(placed: PlacedArea, size: PlacedArea['size']): Box {
  const [x, y] = labelPoint(placed.polygons[0] ?? []) ?? anchorOf(placed);
  return { x: x - markRadius, y: y - markRadius, ...size };
}

/** The centre of the diamond in its box. */
export function markPoint({ x, y }: Box): Point {
  return [x + markRadius, y + markRadius];
}
