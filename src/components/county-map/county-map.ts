import {
  classOf,
  legendOf,
  levelOf,
  quantileClasses,
  thresholdClasses,
  type Classes,
  type Level,
} from '../../lib/geo-classes.ts';
import { precisionTexts } from './points.ts';
import { layoutPolygons } from './polygons.ts';
import { layoutTileGrid } from './tiles.ts';
import type { CountyMapDrawing, CountyMapProps, FilledArea, MapArea, MapPoint } from './types.ts';

export type * from './types.ts';

const unknown = '未公布';

/**
 * Lays out the map. Throws when an area that must be drawn has no shape or no place in the grid, naming it.
 */
export function layoutCountyMap(props: CountyMapProps): CountyMapDrawing {
  const { areas, kind, unit, points = [], compact = false, highlight, scale } = props;
  const values = areas.flatMap(({ value }) => (value === null ? [] : [value]));
  const classes = scale ? thresholdClasses(values, scale) : quantileClasses(values);
  const filled = areas.map((area) => fillArea({ area, classes, unit, compact }));
  const layout = kind === 'polygons' ? layoutPolygons : layoutTileGrid;
  const used = (test: (point: MapPoint) => boolean) => points.some(test);
  return {
    panels: layout({ areas: filled, points, compact, highlight }),
    legend: compact || classes.breaks.length === 0 ? [] : usedClasses(values, classes),
    hasUnknown: !compact && values.length < areas.length,
    marks: (['county', 'town', 'street', 'exact'] as const)
      .filter((precision) => used((point) => point.precision === precision))
      .map((precision) => ({ precision, label: precisionTexts[precision] })),
    domains: (['elder', 'child'] as const).filter((domain) =>
      used((point) => point.kind === domain),
    ),
    approval: kind === 'polygons' ? approvalText(props.approvalNumber) : undefined,
    description: filled.map(({ description }) => description).join('；'),
  };
}

function fillArea(given: {
  area: MapArea;
  classes: Classes;
  unit: string;
  compact: boolean;
}): FilledArea {
  const { area, classes, unit, compact } = given;
  const { name, value, text } = area;
  if (compact) return { ...area, fill: 'plain', lines: [name], description: name };
  const figure = value === null ? text || unknown : text;
  return {
    ...area,
    fill: value === null ? 'unknown' : levelOf(value, classes),
    lines: figure ? [name, figure] : [name],
    description:
      value === null
        ? `${name}：${figure}`
        : `${name}：${figure}${figure.endsWith(unit) ? '' : unit}`,
  };
}

/** The legend without classes that thresholds left empty at either end. */
function usedClasses(
  values: readonly number[],
  classes: Classes,
): { level: Level; label: string }[] {
  const found = values.map((value) => classOf(value, classes));
  return legendOf(classes).slice(Math.min(...found), Math.max(...found) + 1);
}

function approvalText(approvalNumber = ''): string {
  return approvalNumber ? `审图号：${approvalNumber}` : '示意图，边界未经审核';
}
