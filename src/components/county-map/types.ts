import type { Level } from '../../lib/geo-classes.ts';
import type { AreaGeometry, LngLat } from '../../lib/geo.ts';

/** How precisely a point is placed, coarsest first. */
export type Precision = 'county' | 'town' | 'street' | 'exact';

/** What a point is about: elder care, childcare, or both. */
export type PointKind = 'elder' | 'child' | 'both';

/** One county (or a city without counties) and its figure. */
export interface MapArea {
  readonly code: string;
  readonly name: string;
  readonly href?: string | undefined;
  /** What the colour stands for; null is 未公布. */
  readonly value: number | null;
  /** The figure as it is printed under the name; empty prints no figure. */
  readonly text: string;
  /** RFC 7946, WGS-84; required when the map is drawn with polygons. */
  readonly geometry?: AreaGeometry | undefined;
  readonly seat?: LngLat | undefined;
  /** Column and row in the tile grid. */
  readonly tile?: readonly [col: number, row: number] | undefined;
}

/** A project or an institution on the map. */
export interface MapPoint {
  readonly lng: number;
  readonly lat: number;
  readonly label: string;
  readonly href?: string | undefined;
  readonly precision: Precision;
  readonly kind: PointKind;
  /** Code of the area it lies in, if known: the tile grid needs it, polygons find it by themselves. */
  readonly area?: string | undefined;
}

/** What a page gives to `<CountyMap>`. */
export interface CountyMapProps {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** Year and status: 2025年，计划目标. */
  readonly caption: string;
  /** Where the figures or points come from; empty when the map shows neither. */
  readonly source: string;
  readonly areas: readonly MapArea[];
  readonly kind: 'polygons' | 'tiles';
  /** Unit of the figures: 个, 人, 个/千人. */
  readonly unit: string;
  /** Ascending lower bounds of the colour classes but the first; without it about equal classes are made. */
  readonly scale?: readonly number[] | undefined;
  readonly points?: readonly MapPoint[] | undefined;
  /** 审图号 of the boundaries; empty is as good as none. */
  readonly approvalNumber?: string | undefined;
  /** Whose boundaries these are and on what terms; printed with polygons only. */
  readonly boundarySource?: string | undefined;
  readonly note?: string | undefined;
  /** A small map to show where something is: one colour, one label, no legend. */
  readonly compact?: boolean | undefined;
  /** Code of the area to outline. */
  readonly highlight?: string | undefined;
}

/** How an area is filled. */
export type Fill = Level | 'unknown' | 'plain' | 'context';

/** An area as drawn. */
export interface Shape {
  readonly code: string;
  /** SVG path. */
  readonly d: string;
  readonly fill: Fill;
  readonly href?: string | undefined;
  /** What a screen reader says; empty when another panel says it. */
  readonly description: string;
}

/** Lines of text centred on a point, with a line to what they name where they stand apart from it. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** What lies under the text. */
  readonly fill: Fill;
  readonly leader?: string | undefined;
}

/** One or several points as drawn: a diamond somewhere in the county, or a circle where it is. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly precision: Precision;
  readonly kind: PointKind;
  /** How many it stands for. */
  readonly count: number;
  readonly href?: string | undefined;
  readonly description: string;
}

/** One drawing: the map, or the crowded part of it larger. */
export interface Panel {
  readonly name: 'main' | 'inset';
  readonly width: number;
  readonly height: number;
  /** Text size in units of the drawing at its smallest. */
  readonly fontSize: number;
  readonly shapes: readonly Shape[];
  readonly labels: readonly Label[];
  readonly marks: readonly Mark[];
  /** Path of the highlighted area. */
  readonly outline?: string | undefined;
  /** Where the inset lies in the main drawing. */
  readonly frame?: { x: number; y: number; width: number; height: number } | undefined;
  /** Heading of an inset. */
  readonly heading?: string | undefined;
}

/** Everything that the component prints. */
export interface CountyMapDrawing {
  readonly panels: readonly Panel[];
  /** Colour classes; empty when nothing is coloured. */
  readonly legend: readonly { level: Level; label: string }[];
  /** Some figure is 未公布. */
  readonly hasUnknown: boolean;
  /** Kinds of points that are there, for the legend. */
  readonly marks: readonly { precision: Precision; label: string }[];
  /** Some points are about elder care, or childcare. */
  readonly domains: readonly Exclude<PointKind, 'both'>[];
  /** 审图号 or the sentence that stands for it; none for tiles. */
  readonly approval: string | undefined;
  /** The whole map in words. */
  readonly description: string;
}

/** An area with its fill decided, as the two layouts take it. */
export interface FilledArea extends MapArea {
  readonly fill: Fill;
  readonly lines: readonly string[];
  readonly description: string;
}
