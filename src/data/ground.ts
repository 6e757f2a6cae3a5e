import type { MultiPolygon, Polygon } from 'geojson';
import { getBoundaries, type CityView } from './places.ts';

/** An area of a city's map without its figure. */
export interface GroundArea {
  code: string;
  name: string;
  href: string;
  geometry: Polygon | MultiPolygon | undefined;
  seat: [lng: number, lat: number];
  tile: [number, number] | undefined;
}

/** What a city's maps are drawn on: its boundaries, or a grid where the site draws none. */
export interface Ground {
  kind: 'polygons' | 'tiles';
  areas: GroundArea[];
  approvalNumber: string | undefined;
  boundarySource: string | undefined;
}

/** The ground of a city; a city without counties is its own only area. */
export async function getGround(city: CityView): Promise<Ground> {
  const boundaries = await getBoundaries();
  const places = city.counties.length > 0 ? city.counties : [city];
  const areas = places.map(({ code, name, href, seat, tile }): GroundArea => {
    const geometry = boundaries?.geometries.get(code);
    const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
    return {
      code,
      name,
      href,
      geometry: isArea ? geometry : undefined,
      seat: [seat.lng, seat.lat],
      tile,
    };
  });
  const isDrawn = boundaries !== undefined && areas.every(({ geometry }) => geometry);
  return {
    kind: isDrawn ? 'polygons' : 'tiles',
    areas,
    approvalNumber: isDrawn ? boundaries.source.approvalNumber : undefined,
    boundarySource: isDrawn ? boundaries.source.attribution : undefined,
  };
}
