import {
  legendOf,
  levelOf,
  scaleClasses,
  type Classes,
  type Level,
} from '../../lib/geo-classes.ts';
import { isInside } from '../../lib/geo-labels.ts';
import { lngLatBounds, type LngLat, type Rings } from '../../lib/geo.ts';
import type {
  Layer,
  PlaceMapArea,
  PlaceMapData,
  PlaceMapMetric,
  PlaceMapPoint,
  PlaceMapUnlocated,
} from '../../model/map/rules.ts';
import { words } from '../../model/common/words.ts';
import type { Domain } from '../../model/common/schema.ts';
import type { Precision } from '../../model/places/schema.ts';
import type { MapState } from './state.ts';

/** An area with the figure that colours it. */
export interface AreaFigure {
  readonly area: PlaceMapArea;
  readonly value: number | null;
  /** The figure as printed, 未载明 when there is none; empty when no metric is chosen. */
  readonly text: string;
  /** Colour step; null for 未载明 and when no metric is chosen. */
  readonly level: Level | null;
}

/** A line of the points' legend; `shape` tells projects from institutions. */
export type Sign = Precision | Domain | 'shape';

/** What the map, the list, the legend and the table show in one state. */
export interface View {
  readonly metric: PlaceMapMetric | undefined;
  /** 2025年，计划目标. */
  readonly yearText: string;
  readonly figures: readonly AreaFigure[];
  readonly legend: readonly { level: Level; label: string }[];
  readonly hasUnknown: boolean;
  readonly points: readonly PlaceMapPoint[];
  readonly unlocated: readonly PlaceMapUnlocated[];
  /** What signs the points are drawn with, for their legend. */
  readonly signs: ReadonlySet<Sign>;
  /** One row an area, one text a metric; undefined is 未载明. */
  readonly rows: readonly { area: PlaceMapArea; texts: readonly (string | undefined)[] }[];
}

/** Everything that follows from the data and the state. */
export function viewOf(data: PlaceMapData, state: MapState): View {
  const metric = data.metrics.find(({ id }) => id === state.metric);
  const classes = metric ? metricClasses(metric, data.years) : undefined;
  const figures = data.areas.map((area) => figureOf({ area, metric, classes, year: state.year }));
  const isShown = (each: { layer: Layer; domains: readonly Domain[] }) =>
    state.layers.includes(each.layer) &&
    each.domains.some((domain) => state.domains.includes(domain));
  const points = data.points.filter(isShown);
  return {
    metric,
    yearText: yearText(state.year, metric ?? data.metrics[0]),
    figures,
    legend: classes ? legendOf(classes) : [],
    hasUnknown: metric !== undefined && figures.some(({ value }) => value === null),
    points,
    signs: signsOf(points),
    unlocated: data.unlocated.filter(isShown),
    rows: data.areas.map((area) => ({
      area,
      texts: data.metrics.map((each) =>
        formatFigure(valueOf(each, area.code, state.year), metricClasses(each, data.years)),
      ),
    })),
  };
}

function signsOf(points: readonly PlaceMapPoint[]): Set<Sign> {
  const signs = points.flatMap(({ precision, domains }): Sign[] => [precision, ...domains]);
  if (points.some(({ precision }) => precision !== 'county')) signs.push('shape');
  return new Set(signs);
}

/** A year and what the metric is in it: 2025年，计划目标. Empty for 0, the year of a city without any. */
function yearText(year: number, metric: PlaceMapMetric | undefined): string {
  if (year === 0) return '';
  const status = metric?.status[year];
  return status ? `${year}年，${status}` : `${year}年`;
}

/** The classes of a metric over all years, so that a colour means the same in each. */
export function metricClasses({ values }: PlaceMapMetric, years: readonly number[]): Classes {
  const all = Object.values(values).flatMap((byYear) =>
    years.flatMap((year) => (typeof byYear[year] === 'number' ? [byYear[year]] : [])),
  );
  return scaleClasses(all);
}

/** Whether a place lies in an area; true for an area without a shape. */
export function isInArea(place: LngLat, code: string, data: PlaceMapData): boolean {
  const polygons = shapeOf(code, data);
  return polygons.length === 0 || polygons.some((rings) => isInside(place, rings));
}

export function shapeOf(code: string, { boundaries }: PlaceMapData): Rings[] {
  const geometry = boundaries?.features.find(
    ({ properties }) => properties.code === code,
  )?.geometry;
  if (!geometry) return [];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng, lat] as const)),
  );
}

/** West-south and east-north corner of all that a city's map can show. */
export function boundsOf({ areas, boundaries, points }: PlaceMapData): [LngLat, LngLat] {
  const shapes = boundaries?.features.map(({ geometry }) => geometry) ?? [];
  const spots = [
    ...areas.map(({ seat }) => [...seat]),
    ...points.map(({ lng, lat }) => [lng, lat]),
  ];
  return lngLatBounds([...shapes, { type: 'Polygon', coordinates: [spots] }]);
}

function figureOf(given: {
  area: PlaceMapArea;
  metric: PlaceMapMetric | undefined;
  classes: Classes | undefined;
  year: number;
}): AreaFigure {
  const { area, metric, classes, year } = given;
  if (!metric || !classes) return { area, value: null, text: '', level: null };
  const value = valueOf(metric, area.code, year);
  const level = value === null ? null : levelOf(value, classes);
  return { area, value, text: formatFigure(value, classes) ?? words.unnamed, level };
}

function valueOf({ values }: PlaceMapMetric, code: string, year: number): number | null {
  return values[code]?.[year] ?? null;
}

function formatFigure(value: number | null, { decimals }: Classes): string | undefined {
  return value?.toFixed(decimals);
}
