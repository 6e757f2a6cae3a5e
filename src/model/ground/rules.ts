import type { FeatureCollection } from 'geojson';
import type { AreaGeometry, LngLat } from '../../lib/geo.ts';

/** An area of a city's map without its figure. */
export interface GroundArea {
  readonly code: string;
  readonly name: string;
  readonly href?: string | undefined;
  /** RFC 7946, WGS-84; required when the map is drawn with polygons. */
  readonly geometry?: AreaGeometry | undefined;
  readonly seat: LngLat;
  /** Column and row in the tile grid. */
  readonly tile?: readonly [col: number, row: number] | undefined;
}

/** What a city's maps are drawn on: its boundaries, or a grid where the site draws none. */
export interface Ground {
  readonly kind: 'polygons' | 'tiles';
  /** The counties; a city without any is its own only area. */
  readonly areas: readonly GroundArea[];
  /** 审图号 of the boundaries; empty is as good as none. */
  readonly approvalNumber?: string | undefined;
  /** Whose boundaries these are and on what terms. */
  readonly boundarySource?: string | undefined;
}

/** The ground of one area alone, for a map of what is in it; the whole ground where that is none of its areas. */
export function onlyArea(ground: Ground, code: string): Ground {
  const areas = ground.areas.filter((area) => area.code === code);
  return areas.length === 0 ? ground : { ...ground, areas };
}

/** What lies under the points of the nearby map. */
export interface NearbyGround {
  /** Null where the site draws no boundaries. */
  readonly boundaries: FeatureCollection<AreaGeometry, { code: string }> | null;
  readonly labels: readonly { code: string; name: string; at: LngLat }[];
}
