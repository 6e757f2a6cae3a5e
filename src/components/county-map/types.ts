import type { Classes, Level } from '../../lib/geo-classes.ts';
import type { Ground, GroundArea } from '../../model/ground/rules.ts';
import type { Domain } from '../../model/common/schema.ts';
import type { Precision } from '../../model/places/schema.ts';

/** What a point is about: elder care, childcare, or both. */
export type PointKind = Domain | 'both';

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
  /** Where the figures or points come from; left out when the map shows neither. */
  readonly source?: string | undefined;
  readonly ground: Ground;
  /**
   * Figures by area code; an area without one is 未载明. Left out, the map is a small one that shows where something
   * is: the highlighted area in its colour, the others neutral, one label, no legend.
   */
  readonly values?: ReadonlyMap<string, number> | undefined;
  /** Classes of the figures over all years; left out, they are made from the figures of this map alone. */
  readonly scale?: Classes | undefined;
  /** Unit of the figures: 个, 人, 个/千人. */
  readonly unit?: string | undefined;
  readonly points?: readonly MapPoint[] | undefined;
  /** Code of the area to outline. */
  readonly highlight?: string | undefined;
}

/** How an area is filled. */
type Fill = Level | 'unknown' | 'plain' | 'highlight' | 'context';

/** An area as drawn. */
interface Shape {
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
  /** Code of the area that it names. */
  readonly code: string;
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
  /** Some figure is 未载明. */
  readonly hasUnknown: boolean;
  /** Kinds of points that are there, for the legend. */
  readonly marks: readonly { precision: Precision; label: string }[];
  /** Some points are about elder care, or childcare. */
  readonly domains: readonly Domain[];
  /** 审图号 or the sentence that stands for it; none for tiles. */
  readonly approval: string | undefined;
  /** The whole map in words. */
  readonly description: string;
}

/** An area with its fill decided, as the two layouts take it. */
export interface FilledArea extends GroundArea {
  readonly fill: Fill;
  readonly lines: readonly string[];
  readonly description: string;
}
