interface Tagged {
  site: { title: string; url: string; filing: { siteId: string } };
  /** The page's own title. */
  title: string;
  /** The section that the page is in, or is. */
  column: { name: string; type: string; description?: string | undefined };
  /** Left out for the page of a section. */
  article?: { issuer?: string | undefined; issued?: string | undefined } | undefined;
}

/**
 * Names and values of the page tags that 政府网站发展指引 (国办发〔2017〕47号) asks of government sites. Only a site with a
 * 网站标识码 and an address is one, so that no other poses as one. What is unknown has no tag; a document's date bears no
 * time of day, so PubDate has none.
 */
export function listPageTags(page: Tagged): [name: string, value: string][] {
  const { site, title, column, article } = page;
  if (!site.filing.siteId || !site.url) return [];
  const tags: [string, string | undefined][] = [
    ['SiteName', site.title],
    ['SiteDomain', new URL(site.url).host],
    ['SiteIDCode', site.filing.siteId],
    ['ColumnName', column.name],
    ['ColumnDescription', column.description],
    ['ColumnKeywords', column.description && column.name],
    ['ColumnType', column.type],
    ['ArticleTitle', article && title],
    ['PubDate', article?.issued],
    ['ContentSource', article?.issuer],
  ];
  return tags.filter((tag): tag is [string, string] => Boolean(tag[1]));
}
