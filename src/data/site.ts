import type { Site } from '../schemas/site.ts';
import { getVersion } from './releases.ts';
import { getSettings } from './settings.ts';

/** What `site.yaml` says, and the version of the data: with `asOf` it names a state of the site. */
export interface SiteView extends Site {
  /** `2026.11.22版`; empty before the first release. */
  version: string;
  /** Whether its releases can be followed: that takes an address, and a release. */
  hasFeed: boolean;
}

export async function getSite(): Promise<SiteView> {
  const [settings, { text: version }] = await Promise.all([getSettings(), getVersion()]);
  return { ...settings, version, hasFeed: Boolean(settings.url && version) };
}
