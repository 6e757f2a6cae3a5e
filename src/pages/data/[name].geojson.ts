import type { APIRoute } from 'astro';
import type { FeatureCollection } from 'geojson';
import { getFeatureCollections } from '../../data/geojson.ts';

export async function getStaticPaths() {
  const collections = await getFeatureCollections();
  return Object.entries(collections).map(([name, features]) => ({
    params: { name },
    props: { features },
  }));
}

export const GET: APIRoute<{ features: FeatureCollection }> = ({ props: { features } }) =>
  new Response(JSON.stringify(features), { headers: { 'content-type': 'application/geo+json' } });
