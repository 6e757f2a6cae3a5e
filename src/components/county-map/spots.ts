import {
  boxAround,
  fitLabel,
  isInside,
  isWithin,
  overlaps,
  type Box,
} from '../../lib/geo-labels.ts';
import type { Point } from '../../lib/geo.ts';
import { boxCentre, type PlacedArea } from './placed-area.ts';

/** Shares of a label that may hang over its county's border, the better tried first. */
const overhangs = [0.1, 0.25, 0.4];

/** A box for the label inside its area's largest polygon, as far inside as can be. */
export function labelInside(
  { polygons, size }: PlacedArea,
  obstacles: readonly Box[],
): Box | undefined {
  for (const overhang of overhangs) {
    const box = fitLabel({ rings: polygons[0] ?? [], size, obstacles, overhang });
    if (box) return box;
  }
  return undefined;
}

/** The nearest free box around a point, in rings of growing distance; undefined when all is full. */
export function findSpot(
  from: Point,
  size: PlacedArea['size'],
  taken: readonly Box[],
  room: Box,
): Box | undefined {
  const isFree = (box: Box) =>
    isWithin(box, room) && !taken.some((other) => overlaps(box, other, 2));
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

/** A place for a county's diamond: by its label and inside the county if it can be, else near the seat. */
export function findMarkSpot(given: {
  seat: Point;
  area: PlacedArea | undefined;
  size: PlacedArea['size'];
  taken: readonly Box[];
  room: Box;
  label: Box | undefined;
}): Box {
  const { seat, area, size, taken, room, label } = given;
  const rings = area?.polygons[0] ?? [];
  const beside: Point[] = label
    ? [
        [label.x + label.width / 2, label.y + label.height + size.height / 2 + 1],
        [label.x + label.width / 2, label.y - size.height / 2 - 1],
        [label.x + label.width + size.width / 2 + 1, label.y + label.height / 2],
        [label.x - size.width / 2 - 1, label.y + label.height / 2],
      ]
    : [];
  const isFree = (box: Box) => isWithin(box, room) && !taken.some((other) => overlaps(box, other));
  const boxes = [...beside, seat].map((spot) => boxAround(spot, size)).filter(isFree);
  return (
    boxes.find((box) => isInside(boxCentre(box), rings)) ??
    fitLabel({ rings, size, obstacles: taken, overhang: 0.3 }) ??
    boxes[0] ??
    findSpot(seat, size, taken, room) ??
    boxAround(seat, size)
  );
}
