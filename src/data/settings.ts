import { getEntry } from 'astro:content';
import type { Hotline } from '../schemas/contacts.ts';
import type { Site } from '../schemas/site.ts';

/** What `site.yaml` says. */
export async function getSettings(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('content/site.yaml was not read');
  return entry.data;
}

/** What `hotline.yaml` says. */
export async function getHotline(): Promise<Hotline> {
  const entry = await getEntry('hotline', 'hotline');
  if (!entry) throw new Error('hotline.yaml was not read');
  return entry.data;
}
