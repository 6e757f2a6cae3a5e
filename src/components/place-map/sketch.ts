import { boxAround, overlaps, textWidth, type Box } from '../../lib/geo-labels.ts';
import type { LngLat, Point, Rings } from '../../lib/geo.ts';
import type { Level } from '../../lib/geo-classes.ts';
import type { PlaceMapData, PlaceMapPoint } from '../../model/map/rules.ts';
import { labelPlaces } from './label-places.ts';
import { boundsOf, shapeOf, type View } from './view.ts';

/** What colours an area: a step of the scale, a figure that the document leaves out, or nothing that was chosen. */
type Fill = Level | 'unknown' | 'plain';

/** A city's map as it is drawn in a box, in pixels. */
export interface Sketch {
  readonly areas: readonly { code: string; d: string; fill: Fill }[];
  readonly labels: readonly { code: string; at: Point; lines: readonly string[]; fill: Fill }[];
  /** Points that would lie on each other are one group. */
  readonly groups: readonly PointGroup[];
  /** Where each area's popup points to. */
  readonly anchors: ReadonlyMap<string, Point>;
}

export interface PointGroup {
  readonly at: Point;
  readonly points: readonly PlaceMapPoint[];
}

/** Pixels around the drawing, between two groups at least, and of a name's letters and lines. */
const padding = 20;
const apart = 30;
export const labelSize = 14;
export const lineHeight = 18;
/** How far from its place a name may be moved up or down for a group or another name, in pixels. */
const moves = [0, -26, 26, -40, 40];

/** Lays a city's map out in a box of so many pixels. */
export function layOutSketch(
  data: PlaceMapData,
  view: View,
  size: { width: number; height: number },
): Sketch {
  const place = fitMercator(boundsOf(data), size);
  const groups = groupPoints(view.points, place);
  const anchors = new Map(
    labelPlaces(data).map(({ at }, index) => [data.areas[index]?.code ?? '', place(at)]),
  );
  const fillOf = (code: string): Fill => {
    const figure = view.figures.find(({ area }) => area.code === code);
    return view.metric && figure ? (figure.level ?? 'unknown') : 'plain';
  };
  return {
    areas: (data.boundaries?.features ?? []).map(({ properties: { code } }) => ({
      code,
      d: drawArea(shapeOf(code, data), place),
      fill: fillOf(code),
    })),
    labels: placeLabels({ data, view, anchors, groups, size }).map((label) => ({
      ...label,
      fill: data.kind === 'polygons' ? fillOf(label.code) : 'plain',
    })),
    groups,
    anchors,
  };
}

/** Web Mercator, as on the large map, in the middle of the box. */
function fitMercator(
  [[west, south], [east, north]]: readonly [LngLat, LngLat],
  { width, height }: { width: number; height: number },
): (at: LngLat) => Point {
  const high = (lat: number) =>
    (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  const wide = Math.max(east - west, 1e-6);
  const tall = Math.max(high(north) - high(south), 1e-6);
  const scale = Math.min((width - 2 * padding) / wide, (height - 2 * padding) / tall);
  const left = (width - wide * scale) / 2;
  const top = (height - tall * scale) / 2;
  return ([lng, lat]) => [left + (lng - west) * scale, top + (high(north) - high(lat)) * scale];
}

function drawArea(polygons: readonly Rings[], place: (at: LngLat) => Point): string {
  const drawPoint = (at: LngLat) =>
    place(at)
      .map((value) => value.toFixed(1))
      .join(',');
  return polygons
    .flat()
    .map((ring) => `M${ring.map(drawPoint).join('L')}Z`)
    .join('');
}

/** Each point joins the first group that is close. */
function groupPoints(points: readonly PlaceMapPoint[], place: (at: LngLat) => Point): PointGroup[] {
  const groups: { at: Point; points: PlaceMapPoint[] }[] = [];
  for (const point of points) {
    const [x, y] = place([point.lng, point.lat]);
    const near = groups.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) < apart);
    if (near) near.points.push(point);
    else groups.push({ at: [x, y], points: [point] });
  }
  return groups;
}

/** Names with their figures, or alone where there is no room for both; none where even a name has no room. */
function placeLabels(given: {
  data: PlaceMapData;
  view: View;
  anchors: ReadonlyMap<string, Point>;
  groups: readonly PointGroup[];
  size: { width: number; height: number };
}): { code: string; at: Point; lines: string[] }[] {
  const { data, view, anchors, groups, size } = given;
  const places = labelPlaces(data);
  const order = view.figures
    .map(({ area, text }, index) => ({ area, text, zoom: places[index]?.zoom ?? 0 }))
    .toSorted((a, b) => a.zoom - b.zoom);
  const marks = groups.map(({ at }) => boxAround(at, { width: apart, height: apart }));
  const taken: Box[] = [];
  return order.flatMap(({ area: { code, name }, text }) => {
    const [x, y] = anchors.get(code) ?? [0, 0];
    for (const lines of [text ? [name, text] : [name], [name]]) {
      const width = Math.max(...lines.map((line) => textWidth(line, labelSize)));
      const boxes = moves.map((move) =>
        boxAround([x, y + move], { width, height: lines.length * lineHeight }),
      );
      const box = boxes.find(
        (each) =>
          each.x >= 0 &&
          each.x + each.width <= size.width &&
          ![...marks, ...taken].some((other) => overlaps(each, other, 1)),
      );
      if (!box) continue;
      taken.push(box);
      return [{ code, at: [x, box.y + box.height / 2] as const, lines }];
    }
    return [];
  });
}
