import type { APIRoute } from 'astro';
import { summarizeRelease } from '../../model/changes/view.ts';
import { formatFeed } from '../../model/feed/words.ts';
import { readSite } from '../../site.ts';

/** A feed names itself by its address and has a newest entry: without either there is none. */
export function getStaticPaths() {
  const {
    site: { hasFeed },
  } = readSite();
  return hasFeed ? [{ params: { feed: 'feed' } }] : [];
}

export const GET: APIRoute = () => {
  const {
    site: { url, title, sponsor },
    releases,
  } = readSite();
  const text = formatFeed({
    url,
    title: `${title} · 更新记录`,
    author: sponsor || title,
    entries: releases.map((release) => ({ ...release, summary: summarizeRelease(release) })),
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
