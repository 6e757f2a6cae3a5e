import { derive } from './derive.ts';
import type { NearbyGround } from '../lib/nearby-ground.ts';
import { getGrounds } from './ground.ts';

/** The areas of all cities. */
export const getNearbyGround = derive((content): NearbyGround => {
  const areas = [...getGrounds(content).values()].flatMap((ground) => ground.areas);
  const drawn = areas.flatMap(({ code, geometry }) =>
    geometry ? [{ type: 'Feature' as const, properties: { code }, geometry }] : [],
  );
  return {
    boundaries: drawn.length > 0 ? { type: 'FeatureCollection', features: drawn } : null,
    labels: areas.map(({ code, name, seat }) => ({ code, name, at: seat })),
  };
});
