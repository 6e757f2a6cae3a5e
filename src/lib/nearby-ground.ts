import type { FeatureCollection } from 'geojson';
import type { AreaGeometry, LngLat } from './geo.ts';

/** What lies under the points of the nearby map. */
export interface NearbyGround {
  /** Null where the site draws no boundaries; `level` is the colour step, none. */
  readonly boundaries: FeatureCollection<AreaGeometry, { code: string; level: number }> | null;
  readonly labels: readonly { code: string; name: string; at: LngLat }[];
}
