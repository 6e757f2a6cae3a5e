import { getEntry } from 'astro:content';
import type { Site } from '../schemas/site.ts';

/** What `site.yaml` says. */
export async function getSettings(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('content/site.yaml was not read');
  return entry.data;
}
