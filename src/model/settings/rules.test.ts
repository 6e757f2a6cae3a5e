import { describe, expect, test } from 'vitest';
import { formatSiteFiles } from './rules.ts';

const site = {
  url: 'https://example.org',
  title: '某站',
  description: '甲 & 乙',
  asOf: '2026-11-21',
};

/** The files by name. */
function format(paths: string[]): Map<string, string> {
  return new Map(formatSiteFiles({ ...site, paths }).map(({ name, text }) => [name, text]));
}

const locationsOf = (text = '') => [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);

describe('formatSiteFiles(site)', () => {
  test('lists every page once, as it is addressed', () => {
    const sitemap = format(['', 'tasks/', 'tasks/a-1/', '/places/甲/']).get('sitemap.xml');
    expect(locationsOf(sitemap)).toEqual([
      'https://example.org/',
      'https://example.org/places/%E7%94%B2/',
      'https://example.org/tasks/',
      'https://example.org/tasks/a-1/',
    ]);
    expect(sitemap).toContain('<lastmod>2026-11-21</lastmod>');
  });

  test('leaves out what is not found by itself', () => {
    const paths = ['404/', 'search/', 'embed/slots/990100/', 'searching/'];
    expect(locationsOf(format(paths).get('sitemap.xml'))).toEqual([
      'https://example.org/searching/',
    ]);
  });

  test('splits what one sitemap may not hold', () => {
    const files = format(Array.from({ length: 50_001 }, (_, index) => `tasks/a-${index}/`));
    expect(locationsOf(files.get('sitemap.xml'))).toEqual([
      'https://example.org/sitemap-1.xml',
      'https://example.org/sitemap-2.xml',
    ]);
    expect(locationsOf(files.get('sitemap-1.xml'))).toHaveLength(50_000);
    expect(locationsOf(files.get('sitemap-2.xml'))).toHaveLength(1);
  });

  test('names the sitemap to robots', () => {
    expect(format([]).get('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n',
    );
  });

  test('tells browsers how to search', () => {
    const text = format([]).get('opensearch.xml');
    expect(text).toContain('template="https://example.org/search/?q={searchTerms}"');
    expect(text).toContain('<Description>甲 &amp; 乙</Description>');
  });
});
