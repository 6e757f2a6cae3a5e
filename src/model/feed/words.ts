import { escapeMarkup } from '../../lib/markup.ts';
import { releaseAddress } from '../addresses/rules.ts';

/** A release as a feed tells it. */
export interface FeedEntry {
  version: string;
  /** `2026-11-22` */
  date: string;
  /** What it changed, in a sentence. */
  summary: string;
}

/**
 * An Atom feed (RFC 4287) of releases, the newest first; a release has a day only, which begins at midnight in China.
 *
 * Throws without an entry.
 *
 * @param url where the site is published
 */
export function formatFeed(given: {
  url: string;
  title: string;
  author: string;
  entries: readonly FeedEntry[];
}): string {
  const { url, title, author, entries } = given;
  const [newest] = entries;
  if (!newest) throw new Error('a feed without an entry has no date');
  const at = (path: string) => escapeMarkup(new URL(path, url).href);
  const timeOf = (date: string) => `${date}T00:00:00+08:00`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${at('/changes/')}</id>`,
    `<title>${escapeMarkup(title)}</title>`,
    `<author><name>${escapeMarkup(author)}</name></author>`,
    `<updated>${timeOf(newest.date)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${at('/changes/feed.xml')}"/>`,
    `<link rel="alternate" type="text/html" href="${at('/changes/')}"/>`,
    ...entries.map(({ version, date, summary }) =>
      [
        '<entry>',
        `<id>${at(releaseAddress(version))}</id>`,
        `<title>${escapeMarkup(version)}版</title>`,
        `<updated>${timeOf(date)}</updated>`,
        `<link rel="alternate" type="text/html" href="${at(releaseAddress(version))}"/>`,
        `<summary>${escapeMarkup(summary)}</summary>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>\n',
  ].join('\n');
}
