import type { APIRoute } from 'astro';
import { getCityMap } from '../../data/map.ts';
import { getCities, type CityView } from '../../data/places.ts';

export async function getStaticPaths() {
  const cities = await getCities();
  return cities.map((city) => ({ params: { city: city.code }, props: { city } }));
}

export const GET: APIRoute<{ city: CityView }> = async ({ props: { city } }) =>
  Response.json(await getCityMap(city));
