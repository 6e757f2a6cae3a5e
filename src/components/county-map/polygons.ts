import {
  boxAround,
  bounds,
  isBoxInside,
  isInside,
  overlaps,
  textWidth,
  type Box,
} from '../../lib/geo-labels.ts';
import { fitAreas, type Fit, type Point } from '../../lib/geo.ts';
import {
  anchorOf,
  areaOf,
  at,
  boxCentre,
  fontSize,
  geometryOf,
  one,
  placeArea,
  spaceOf,
  type PlacedArea,
} from './placed-area.ts';
import { commonKind, describePoints } from './points.ts';
import {
  findMarkSpot,
  innerMarkSpot,
  labelBeside,
  labelInside,
  markPoint,
  markRadius,
} from './spots.ts';
import type { FilledArea, Label, MapPoint, Mark, Panel } from './types.ts';

const padding = 6;
/** How much larger than in the main drawing an inset must show things to be worth its room. */
const worthwhile = 1.6;

/** The counties by their shapes, and those too small for their names once more in an inset. */
export function layoutPolygons(given: {
  areas: readonly FilledArea[];
  points: readonly MapPoint[];
  compact: boolean;
  highlight?: string | undefined;
}): Panel[] {
  const { areas, points, compact, highlight } = given;
  const width = compact ? 240 : 360;
  const fit = fitAreas({
    geometries: areas.map(geometryOf),
    width,
    padding,
    maxHeight: width * (areas.length > 1 ? 1.1 : 0.75),
  });
  const placed = areas.map((area) => placeArea(area, fit));
  const labelled = placed.filter(({ area }) => !compact || area.code === highlight);
  const crowded = compact ? [] : findCrowd(labelled, fit);
  const home = new Map(points.map((point) => [point, areaOf(point, placed, fit)]));
  const isCrowded = (area: PlacedArea) => crowded.includes(area);
  const hidden = points.filter((point) => crowded.some((area) => area === home.get(point)));

  const frame = crowded.length > 0 ? frameAround(crowded) : undefined;
  const main = layoutPanel({
    fit,
    areas: placed,
    labelled: labelled.filter((area) => !isCrowded(area)),
    points: points.filter((point) => !hidden.includes(point)),
    home,
    obstacles: crowded.map(({ polygons }) => bounds(polygons[0] ?? [])),
  });
  const outline = placed.find(
    ({ area }) => area.code === highlight && area.fill !== 'highlight',
  )?.d;
  const panels: Panel[] = [{ ...main, name: 'main', outline, frame }];
  if (crowded.length === 0) return panels;

  const members = crowded.map(({ area }) => area);
  const insetFit = fitInset(members);
  const insetAreas = areas.map((area) => placeArea(area, insetFit)).filter(({ d }) => d !== '');
  const isMember = ({ area }: PlacedArea) => members.includes(area);
  const inset = layoutPanel({
    fit: insetFit,
    areas: insetAreas.map((area) => (isMember(area) ? area : asContext(area))),
    labelled: insetAreas.filter(isMember),
    points: hidden,
    home: new Map(
      points.map((point) => [point, insetAreas.find(({ area }) => area === home.get(point)?.area)]),
    ),
    obstacles: [],
  });
  const heading = members.every(({ name }) => name.endsWith('区')) ? '市区放大' : '局部放大';
  const insetOutline = insetAreas.find(
    ({ area }) => area.code === highlight && members.includes(area),
  );
  panels.push({ ...inset, name: 'inset', heading, outline: insetOutline?.d });
  return panels.map((panel) => (panel.name === 'main' ? silence(panel, members) : panel));
}

/** Areas whose labels fit nowhere inside and that an inset would show much larger; none or at least two. */
function findCrowd(areas: readonly PlacedArea[], fit: Fit): PlacedArea[] {
  let crowd = areas.filter((area) => !labelInside(area, []));
  const centre = ({ polygons }: PlacedArea) => boxCentre(bounds(polygons[0] ?? []));
  while (crowd.length >= 2) {
    const gain =
      fitInset(crowd.map(({ area }) => area)).projection.scale() / fit.projection.scale();
    if (gain >= worthwhile) return crowd;
    const middle = [0, 1].map((axis) => median(crowd.map((area) => centre(area)[axis] ?? 0)));
    const away = (area: PlacedArea) =>
      Math.hypot(centre(area)[0] - (middle[0] ?? 0), centre(area)[1] - (middle[1] ?? 0));
    const farthest = Math.max(...crowd.map(away));
    crowd = crowd.filter((area) => away(area) < farthest);
  }
  return [];
}

function fitInset(areas: readonly FilledArea[]): Fit {
  const fit = fitAreas({
    geometries: areas.map(geometryOf),
    width: 300,
    padding: 10,
    maxHeight: 320,
    minHeight: 150,
  });
  fit.projection.clipExtent([
    [0, 0],
    [fit.width, fit.height],
  ]);
  return fit;
}

/**
 * Labels inside their areas where they fit; then the diamonds, each in its own area, where need be in the place of a
 * label; last the other labels, beside their areas with a leader.
 */
function layoutPanel(given: {
  fit: Fit;
  areas: readonly PlacedArea[];
  labelled: readonly PlacedArea[];
  points: readonly MapPoint[];
  home: ReadonlyMap<MapPoint, PlacedArea | undefined>;
  obstacles: readonly Box[];
}): Omit<Panel, 'name'> {
  const { fit, areas, labelled, points, home } = given;
  const room: Box = { x: 2, y: 2, width: fit.width - 4, height: fit.height - 4 };
  const fixed = points.filter(({ precision }) => precision !== 'county');
  const boxes = new Map<PlacedArea, Box>();
  const marked: Box[] = [
    ...given.obstacles,
    ...fixed.map((point) => boxAround(at(point, fit), { width: 9, height: 9 })),
  ];
  const taken = () => [...marked, ...boxes.values()];
  const bySpace = labelled.toSorted((a, b) => spaceOf(a) - spaceOf(b));
  for (const area of bySpace) {
    const box = labelInside(area, taken());
    if (box) boxes.set(area, box);
  }

  const marks: Mark[] = fixed.map((point) => toMark([point], at(point, fit), home.get(point)));
  const counted = points.filter(({ precision }) => precision === 'county');
  for (const placed of new Set(counted.map((point) => home.get(point)))) {
    const inside = counted.filter((point) => home.get(point) === placed);
    const [first] = inside;
    if (!first || !placed) continue;
    const size = {
      width: 2 * markRadius + (inside.length > 1 ? textWidth(String(inside.length), fontSize) : 0),
      height: 2 * markRadius,
    };
    const seat = at(first, fit);
    const label = boxes.get(placed);
    const box =
      findMarkSpot({ seat, placed, size, taken: taken(), room, label }) ??
      innerMarkSpot(placed, size);
    for (const [area, other] of boxes) if (overlaps(box, other)) boxes.delete(area);
    marked.push(box);
    marks.push(toMark(inside, markPoint(box), placed));
  }
  for (const placed of bySpace) {
    if (boxes.has(placed)) continue;
    const box = labelBeside({ placed, areas, taken: taken(), room });
    if (box) boxes.set(placed, box);
  }

  return {
    width: fit.width,
    height: fit.height,
    fontSize,
    shapes: areas.map(({ area, d }) => ({ ...area, d })),
    labels: [...boxes].map(([area, box]) => toLabel(area, box)),
    marks,
  };
}

function toLabel(placed: PlacedArea, box: Box): Label {
  const [x, y] = boxCentre(box);
  const isAtHome = isBoxInside(box, placed.polygons[0] ?? []);
  const fill = isAtHome ? placed.area.fill : 'context';
  const { code, lines } = placed.area;
  const label: Label = { code, x: one(x), y: one(y), lines, fill };
  const isApart = placed.polygons[0] && !isInside([x, y], placed.polygons[0]);
  if (!isApart) return label;
  const anchor = anchorOf(placed);
  const [edgeX, edgeY] = [
    Math.min(box.x + box.width, Math.max(box.x, anchor[0])),
    Math.min(box.y + box.height, Math.max(box.y, anchor[1])),
  ];
  return {
    ...label,
    leader: `M${one(edgeX)},${one(edgeY)}L${one(anchor[0])},${one(anchor[1])}`,
  };
}

function toMark(points: readonly MapPoint[], [x, y]: Point, placed: PlacedArea | undefined): Mark {
  return {
    x: one(x),
    y: one(y),
    precision: points[0]?.precision ?? 'county',
    kind: commonKind(points),
    count: points.length,
    href: points.length === 1 ? points[0]?.href : undefined,
    description: describePoints(points, placed?.area.name ?? ''),
  };
}

/** A neighbour that only shows where an inset lies. */
function asContext(placed: PlacedArea): PlacedArea {
  const area: FilledArea = { ...placed.area, fill: 'context', href: undefined, description: '' };
  return { ...placed, area };
}

/** The panel with the given areas left to the inset: still coloured and clickable, no longer read out twice. */
function silence<P extends Panel>(panel: P, members: readonly FilledArea[]): P {
  const codes = members.map(({ code }) => code);
  const shapes = panel.shapes.map((shape) =>
    codes.includes(shape.code) ? { ...shape, description: '' } : shape,
  );
  return { ...panel, shapes };
}

function frameAround(areas: readonly PlacedArea[]): Box {
  const { x, y, width, height } = bounds(areas.flatMap(({ polygons }) => polygons.flat()));
  const margin = 3;
  return {
    x: one(x - margin),
    y: one(y - margin),
    width: one(width + 2 * margin),
    height: one(height + 2 * margin),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
