import type { Hotline } from '../schemas/contacts.ts';
import type { Site } from '../schemas/site.ts';
import { getVersion } from './releases.ts';
import { getHotline, getSettings } from './settings.ts';

/** What `site.yaml` says, and the version of the data: with `asOf` it names a state of the site. */
export interface SiteView extends Site {
  /** `2026.11.22版`; empty before the first release. */
  version: string;
  /** Whether its releases can be followed: that takes an address, and a release. */
  hasFeed: boolean;
  /** What anybody can call. */
  hotline: Hotline;
}

export async function getSite(): Promise<SiteView> {
  const [settings, hotline, { text: version }] = await Promise.all([
    getSettings(),
    getHotline(),
    getVersion(),
  ]);
  return { ...settings, hotline, version, hasFeed: Boolean(settings.url && version) };
}
