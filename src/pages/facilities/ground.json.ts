import type { APIRoute } from 'astro';
import { getNearbyGround } from '../../data/nearby-ground.ts';

/** Boundaries and names under the map of what is near. */
export const GET: APIRoute = async () => Response.json(await getNearbyGround());
