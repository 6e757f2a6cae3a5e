import { escapeMarkup } from '../../lib/markup.ts';

/** A text file at the top of the site. */
export interface SiteFile {
  name: string;
  text: string;
}

/** Most addresses that one sitemap may list, by the protocol. */
const SITEMAP_SIZE = 50_000;

/** First parts of paths that are not found by themselves: no page, a page of what was asked, parts of pages. */
const unlisted = ['404', 'search', 'embed'];

/**
 * What search engines and browsers ask for, all with whole addresses: a sitemap of the pages, or several below an index,
 * robots.txt that names it, and the site's search for a browser's address line.
 *
 * @param url where the site is published
 * @param paths of all pages, with or without a slash before and after
 * @param asOf the day that the content was last checked
 * @see https://www.sitemaps.org/protocol.html
 */
export function formatSiteFiles(given: {
  url: string;
  title: string;
  description: string;
  asOf: string;
  paths: readonly string[];
}): SiteFile[] {
  const { url, title, description, asOf, paths } = given;
  const at = (path: string) => new URL(path, url).href;
  const listed = paths
    .map((path) => path.replace(/^\/|\/$/g, ''))
    .filter((path) => !unlisted.includes(path.split('/')[0] ?? ''))
    .map((path) => at(path === '' ? '/' : `/${path}/`))
    .sort();
  return [
    ...formatSitemaps(listed, { asOf, at }),
    { name: 'robots.txt', text: `User-agent: *\nAllow: /\n\nSitemap: ${at('/sitemap.xml')}\n` },
    { name: 'opensearch.xml', text: formatOpenSearch({ title, description, at }) },
  ];
}

function formatSitemaps(
  addresses: readonly string[],
  { asOf, at }: { asOf: string; at: (path: string) => string },
): SiteFile[] {
  const entry = (tag: string, address: string) =>
    `<${tag}><loc>${escapeMarkup(address)}</loc><lastmod>${asOf}</lastmod></${tag}>`;
  const wrap = (tag: string, entries: string[]) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<${tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
      ...entries,
      `</${tag}>\n`,
    ].join('\n');
  const parts: string[][] = [];
  for (let start = 0; start < addresses.length; start += SITEMAP_SIZE)
    parts.push(addresses.slice(start, start + SITEMAP_SIZE).map((one) => entry('url', one)));
  const [only = []] = parts;
  if (parts.length <= 1) return [{ name: 'sitemap.xml', text: wrap('urlset', only) }];
  const files = parts.map((entries, index) => ({
    name: `sitemap-${index + 1}.xml`,
    text: wrap('urlset', entries),
  }));
  const index = files.map(({ name }) => entry('sitemap', at(`/${name}`)));
  return [{ name: 'sitemap.xml', text: wrap('sitemapindex', index) }, ...files];
}

/** @see https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md, which allows a name of 16 characters. */
function formatOpenSearch(given: {
  title: string;
  description: string;
  at: (path: string) => string;
}): string {
  const { title, description, at } = given;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeMarkup(title.slice(0, 16))}</ShortName>`,
    `<Description>${escapeMarkup(description)}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image type="image/svg+xml">${escapeMarkup(at('/favicon.svg'))}</Image>`,
    `<Url type="text/html" template="${escapeMarkup(at('/search/'))}?q={searchTerms}"/>`,
    '</OpenSearchDescription>\n',
  ].join('\n');
}
