import { expect, test } from 'vitest';
import { formatFeed } from './words.ts';

const feed = formatFeed({
  url: 'https://example.org',
  title: '某站 · 更新记录',
  author: '甲 & 乙',
  entries: [
    { version: '2026.11.22.2', date: '2026-11-22', summary: '项目：改动1条，<b>' },
    { version: '2026.11.22', date: '2026-11-22', summary: '第一个版本' },
  ],
});

test('formatFeed names the feed and each release by its address', () => {
  expect([...feed.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id)).toEqual([
    'https://example.org/changes/',
    'https://example.org/changes/#v2026-11-22-2',
    'https://example.org/changes/#v2026-11-22',
  ]);
  expect(feed).toContain(
    'rel="self" type="application/atom+xml" href="https://example.org/changes/feed.xml"',
  );
});

test('formatFeed was last changed when its newest release was', () => {
  expect([...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, time]) => time)).toEqual([
    '2026-11-22T00:00:00+08:00',
    '2026-11-22T00:00:00+08:00',
    '2026-11-22T00:00:00+08:00',
  ]);
});

test('formatFeed writes text as text', () => {
  expect(feed).toContain('<name>甲 &amp; 乙</name>');
  expect(feed).toContain('<summary>项目：改动1条，&lt;b&gt;</summary>');
});
