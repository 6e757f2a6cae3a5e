import { legendOf, levelOf, scaleClasses, type Classes } from '../../lib/geo-classes.ts';
import type { Ground, GroundArea } from '../../model/ground/rules.ts';
import { formatApproval } from '../../model/boundaries/words.ts';
import { words } from '../../model/common/words.ts';
import { precisionWords } from '../../model/places/words.ts';
import { layoutPolygons } from './polygons.ts';
import { layoutTileGrid } from './tiles.ts';
import type { CountyMapDrawing, CountyMapProps, FilledArea, MapPoint } from './types.ts';

export type * from './types.ts';

/** Small maps without points by their ground and the area they outline: thousands of pages draw the same few. */
const drawn = new WeakMap<Ground, Map<string | undefined, CountyMapDrawing>>();

/**
 * Lays out the map. Throws when an area that must be drawn has no shape or no place in the grid, naming it.
 */
export function layoutCountyMap(props: CountyMapProps): CountyMapDrawing {
  const { ground, values, points = [], highlight } = props;
  if (values || points.length > 0) return draw(props);
  const known = drawn.get(ground) ?? new Map<string | undefined, CountyMapDrawing>();
  drawn.set(ground, known);
  const drawing = known.get(highlight) ?? draw(props);
  known.set(highlight, drawing);
  return drawing;
}

function draw(props: CountyMapProps): CountyMapDrawing {
  const { ground, values, unit = '', points = [], highlight } = props;
  const classes = props.scale ?? scaleClasses([...(values?.values() ?? [])]);
  const areas = ground.areas.map((area) =>
    values
      ? fillArea({ area, value: values.get(area.code), classes, unit })
      : plainArea(area, highlight),
  );
  const layout = ground.kind === 'polygons' ? layoutPolygons : layoutTileGrid;
  const used = (test: (point: MapPoint) => boolean) => points.some(test);
  return {
    panels: layout({ areas, points, compact: !values, highlight }),
    legend: !values || classes.breaks.length === 0 ? [] : legendOf(classes),
    hasUnknown: areas.some(({ fill }) => fill === 'unknown'),
    marks: (['county', 'town', 'street', 'exact'] as const)
      .filter((precision) => used((point) => point.precision === precision))
      .map((precision) => ({ precision, label: precisionWords[precision] })),
    domains: (['elder', 'child'] as const).filter((domain) =>
      used((point) => point.kind === domain),
    ),
    approval: ground.kind === 'polygons' ? formatApproval(ground.approvalNumber) : undefined,
    description: areas.map(({ description }) => description).join('；'),
  };
}

function plainArea(area: GroundArea, highlight: string | undefined): FilledArea {
  const fill = area.code === highlight ? 'highlight' : 'plain';
  return { ...area, fill, lines: [area.name], description: area.name };
}

function fillArea(given: {
  area: GroundArea;
  value: number | undefined;
  classes: Classes;
  unit: string;
}): FilledArea {
  const { area, value, classes, unit } = given;
  const figure = value === undefined ? words.unnamed : String(value);
  return {
    ...area,
    fill: value === undefined ? 'unknown' : levelOf(value, classes),
    lines: [area.name, figure],
    description: `${area.name}：${figure}${value === undefined ? '' : unit}`,
  };
}
