import { describe, expect, test } from 'vitest';
import { listPageTags } from './words.ts';

const site = { title: '某站', url: 'https://example.org', filing: { siteId: '9901000001' } };
const column = { name: '文件原文', type: '文件' };

describe('listPageTags(page)', () => {
  test('a page of a section is a column', () => {
    expect(
      listPageTags({ site, title: '文件原文', column: { ...column, description: '全部文件' } }),
    ).toEqual([
      ['SiteName', '某站'],
      ['SiteDomain', 'example.org'],
      ['SiteIDCode', '9901000001'],
      ['ColumnName', '文件原文'],
      ['ColumnDescription', '全部文件'],
      ['ColumnKeywords', '文件原文'],
      ['ColumnType', '文件'],
    ]);
  });

  test('a page below it is an article, with date and source where they are known', () => {
    const article = { issuer: '某市人民政府', issued: '2022-12-31' };
    expect(listPageTags({ site, title: '某市方案', column, article }).slice(3)).toEqual([
      ['ColumnName', '文件原文'],
      ['ColumnType', '文件'],
      ['ArticleTitle', '某市方案'],
      ['PubDate', '2022-12-31'],
      ['ContentSource', '某市人民政府'],
    ]);
    expect(listPageTags({ site, title: '某清单', column, article: {} }).slice(5)).toEqual([
      ['ArticleTitle', '某清单'],
    ]);
  });

  test.each([
    { ...site, url: '' },
    { ...site, filing: { siteId: '' } },
  ])('a site that is no government site has none', (other) => {
    expect(listPageTags({ site: other, title: '文件原文', column })).toEqual([]);
  });
});
