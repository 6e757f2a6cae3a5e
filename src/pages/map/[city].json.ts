import type { APIRoute } from 'astro';
import type { CityView } from '../../model/places/view.ts';
import { readSite } from '../../site.ts';

export function getStaticPaths() {
  const { cities } = readSite();
  return cities.map((city) => ({ params: { city: city.code }, props: { city } }));
}

export const GET: APIRoute<{ city: CityView }> = ({ props: { city } }) =>
  Response.json(readSite().mapOf(city));
