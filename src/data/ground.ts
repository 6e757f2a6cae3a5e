import type { Ground, GroundArea } from '../lib/ground.ts';
import { getBoundaries, type CityView } from './places.ts';

/** Grounds by the city they were made for: many pages draw the same. */
const made = new Map<string, { key: string; ground: Ground }>();

/** The ground of a city, the same object as long as nothing in it changes. */
export async function getGround(city: CityView): Promise<Ground> {
  const before = made.get(city.code);
  if (before && !import.meta.env.DEV) return before.ground;
  const ground = await makeGround(city);
  const key = JSON.stringify(ground);
  if (before?.key === key) return before.ground;
  made.set(city.code, { key, ground });
  return ground;
}

async function makeGround(city: CityView): Promise<Ground> {
  const boundaries = await getBoundaries();
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
