import type { APIRoute } from 'astro';
import { getNearby } from '../../../data/nearby.ts';
import { detailRows, type NearbyDetail } from '../../../lib/nearby-rows.ts';

export async function getStaticPaths() {
  const { details } = await getNearby();
  return Array.from({ length: Math.ceil(details.length / detailRows) }, (_, part) => ({
    params: { part: String(part) },
    props: { details: details.slice(part * detailRows, (part + 1) * detailRows) },
  }));
}

/** What the cards of some rows show. */
export const GET: APIRoute<{ details: NearbyDetail[] }> = ({ props: { details } }) =>
  Response.json(details);
