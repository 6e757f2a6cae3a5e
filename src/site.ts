import { contentRoot } from './reading/content-root.ts';
import { type Content, readContent } from './model/content/read.ts';
import { buildSite, type Site } from './model/site.ts';

let last: { content: Content; site: Site } | undefined;

/** The site of the content as it is now: the same object as long as nothing below the content's folder changes. */
export function readSite(): Site {
  const content = readContent(contentRoot);
  if (last?.content !== content) last = { content, site: buildSite(content) };
  return last.site;
}
