import { getEntry } from 'astro:content';
import { version } from '../../package.json';
import type { Site } from '../schemas/site.ts';

/** What `site.yaml` says, and the version of the program: with `asOf` it names a state of the site. */
export interface SiteView extends Site {
  version: string;
}

export async function getSite(): Promise<SiteView> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('content/site.yaml was not read');
  return { ...entry.data, version };
}
