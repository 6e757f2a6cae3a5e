import { contentRoot } from './reading/content-root.ts';
import { type Content, readContent } from './model/content/read.ts';
import { buildSite, type Site } from './model/site.ts';

let last: { content: Content; site: Site } | undefined;

/** The site of the content: one for a whole build; in development as the content is now, the same while nothing in it changes. */
export function readSite(): Site {
  if (last && !import.meta.env.DEV) return last.site;
  const content = readContent(contentRoot);
  if (last?.content !== content) last = { content, site: buildSite(content) };
  return last.site;
}
