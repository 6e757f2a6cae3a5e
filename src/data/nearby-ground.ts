import type { Ground } from '../lib/ground.ts';
import type { NearbyGround } from '../lib/nearby-ground.ts';
import { getGround } from './ground.ts';
import { getCities } from './places.ts';

/** The areas of all cities. */
export async function getNearbyGround(): Promise<NearbyGround> {
  const areas = (await getGrounds()).flatMap((ground) => ground.areas);
  const drawn = areas.flatMap(({ code, geometry }) =>
    geometry ? [{ type: 'Feature' as const, properties: { code }, geometry }] : [],
  );
  return {
    boundaries: drawn.length > 0 ? { type: 'FeatureCollection', features: drawn } : null,
    labels: areas.map(({ code, name, seat }) => ({ code, name, at: seat })),
  };
}

/** The grounds of all cities, for what must be said of them. */
export async function getGrounds(): Promise<Ground[]> {
  return Promise.all((await getCities()).map(getGround));
}
