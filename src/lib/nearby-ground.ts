import type { FeatureCollection } from 'geojson';
import type { AreaGeometry, LngLat } from './geo.ts';

/** What lies under the points of the nearby map. */
export interface NearbyGround {
  /** Null where the site draws no boundaries. */
  readonly boundaries: FeatureCollection<AreaGeometry, { code: string }> | null;
  readonly labels: readonly { code: string; name: string; at: LngLat }[];
}
