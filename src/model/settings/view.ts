import { getVersion } from '../changes/view.ts';
import type { Hotline } from '../contacts/schema.ts';
import { derive } from '../derive.ts';
import type { Site } from './schema.ts';

/** What `site.yaml` says, and the version of the data: with `asOf` it names a state of the site. */
export interface SiteView extends Site {
  /** `2026.11.22版`; empty before the first release. */
  version: string;
  /** Whether its releases can be followed: that takes an address, and a release. */
  hasFeed: boolean;
  /** What anybody can call. */
  hotline: Hotline;
}

export const getSite = derive((content): SiteView => {
  const settings = content.site;
  const hotline = content.hotline;
  const { text: version } = getVersion(content);
  return { ...settings, hotline, version, hasFeed: Boolean(settings.url && version) };
});
