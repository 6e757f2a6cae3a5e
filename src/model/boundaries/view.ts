import type { MultiPolygon, Polygon } from 'geojson';
import { derive } from '../derive.ts';
import type { BoundarySource } from './schema.ts';

/** Boundaries of the cities' areas. */
export interface Boundaries {
  /** Geometry by place code, one for every area. */
  geometries: Map<string, Polygon | MultiPolygon>;
  source: BoundarySource;
}

/** Undefined when `site.yaml` asks for tiles. Throws when it asks for polygons and there are none. */
export const getBoundaries = derive((content): Boundaries | undefined => {
  const { map } = content.site;
  const source = content.boundarySource;
  if (map.style === 'tiles') return undefined;
  if (!source) throw new Error('no source of the boundaries');
  const features = Object.values(content.boundaries).flatMap((collection) => collection.features);
  const geometries = new Map(
    features.map(({ properties, geometry }) => [properties.code, geometry]),
  );
  return { geometries, source };
});
