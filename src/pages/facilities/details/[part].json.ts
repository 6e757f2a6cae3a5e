import type { APIRoute } from 'astro';
import { detailRows } from '../../../model/nearby-file/rules.ts';
import type { NearbyDetail } from '../../../model/nearby/schema.ts';
import { readSite } from '../../../site.ts';

export function getStaticPaths() {
  const {
    nearby: { details },
  } = readSite();
  return Array.from({ length: Math.ceil(details.length / detailRows) }, (_, part) => ({
    params: { part: String(part) },
    props: { details: details.slice(part * detailRows, (part + 1) * detailRows) },
  }));
}

/** What the cards of some rows show. */
export const GET: APIRoute<{ details: NearbyDetail[] }> = ({ props: { details } }) =>
  Response.json(details);
