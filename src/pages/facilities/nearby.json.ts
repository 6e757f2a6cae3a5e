import type { APIRoute } from 'astro';
import { encodeNearby } from '../../model/nearby-file/rules.ts';
import { readSite } from '../../site.ts';

/** All that can be near in one file, for the search on the page. */
export const GET: APIRoute = () => Response.json(encodeNearby(readSite().nearby.data));
