import { getBoundaries } from '../boundaries/view.ts';
import type { Content } from '../content/read.ts';
import { derive } from '../derive.ts';
import { type CityView, getCities } from '../places/view.ts';
import type { Ground, GroundArea, NearbyGround } from './rules.ts';

/** The grounds of all cities, in their order. */
export const getGrounds = derive(
  (content): Map<string, Ground> =>
    new Map(getCities(content).map((city) => [city.code, makeGround(content, city)])),
);

/** The ground of a city: the same object for the many pages that draw it. */
export function getGround(content: Content, { code }: { code: string }): Ground {
  const ground = getGrounds(content).get(code);
  if (!ground) throw new Error(`no city ${code}`);
  return ground;
}

function makeGround(content: Content, city: CityView): Ground {
  const boundaries = getBoundaries(content);
  const places = city.counties.length > 0 ? city.counties : [city];
  const areas = places.map(({ code, name, href, seat, tile }): GroundArea => {
    const geometry = boundaries?.geometries.get(code);
    if (boundaries && !geometry) throw new Error(`no boundary of ${name} (${code})`);
    return { code, name, href, geometry, seat: [seat.lng, seat.lat], tile };
  });
  return {
    kind: boundaries ? 'polygons' : 'tiles',
    areas,
    approvalNumber: boundaries?.source.approvalNumber,
    boundarySource: boundaries?.source.attribution,
  };
}

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
