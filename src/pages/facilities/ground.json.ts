import type { APIRoute } from 'astro';
import { readSite } from '../../site.ts';

/** Boundaries and names under the map of what is near. */
export const GET: APIRoute = () => Response.json(readSite().nearbyGround);
