import type { APIRoute } from 'astro';
import { getReleases, summarizeRelease } from '../../data/releases.ts';
import { getSite } from '../../data/site.ts';
import { formatFeed } from '../../lib/feed.ts';

/** A feed names itself by its address and has a newest entry: without either there is none. */
export async function getStaticPaths() {
  const { hasFeed } = await getSite();
  return hasFeed ? [{ params: { feed: 'feed' } }] : [];
}

export const GET: APIRoute = async () => {
  const { url, title, sponsor } = await getSite();
  const releases = await getReleases();
  const text = formatFeed({
    url,
    title: `${title} · 更新记录`,
    author: sponsor || title,
    entries: releases.map((release) => ({ ...release, summary: summarizeRelease(release) })),
  });
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
