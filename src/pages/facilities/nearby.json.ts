import type { APIRoute } from 'astro';
import { getNearby } from '../../data/nearby.ts';
import { encodeNearby } from '../../lib/nearby-columns.ts';

/** All that can be near in one file, for the search on the page. */
export const GET: APIRoute = async () => Response.json(encodeNearby((await getNearby()).data));
