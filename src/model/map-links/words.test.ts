import { describe, expect, test } from 'vitest';
import { mapLinks, mapSearchLink } from './words.ts';

const target = { lng: 116.404, lat: 39.915, name: '甲托育园', address: '甲路1号' };

describe('mapLinks(target, source)', () => {
  test('names datum and axis order as each service wants them', () => {
    expect(mapLinks(target, '本站')).toEqual([
      {
        text: '高德地图',
        href: 'https://uri.amap.com/marker?position=116.404,39.915&name=%E7%94%B2%E6%89%98%E8%82%B2%E5%9B%AD&src=%E6%9C%AC%E7%AB%99&coordinate=wgs84&callnative=1',
      },
      {
        text: '百度地图',
        href: 'https://api.map.baidu.com/marker?location=39.915,116.404&title=%E7%94%B2%E6%89%98%E8%82%B2%E5%9B%AD&content=%E7%94%B2%E8%B7%AF1%E5%8F%B7&coord_type=wgs84&output=html&src=%E6%9C%AC%E7%AB%99',
      },
      {
        text: '腾讯地图',
        href: 'https://apis.map.qq.com/uri/v1/marker?marker=coord:39.915,116.404;title:%E7%94%B2%E6%89%98%E8%82%B2%E5%9B%AD;addr:%E7%94%B2%E8%B7%AF1%E5%8F%B7&coord_type=1&referer=%E6%9C%AC%E7%AB%99',
      },
      { text: '系统地图', href: 'geo:39.915,116.404' },
    ]);
  });

  test('lets no name break a link', () => {
    const name = '甲&乙=;丙:#"<';
    const hrefs = mapLinks({ ...target, name }, '本站').map(({ href }) => new URL(href));
    const [gaode, baidu, tencent] = hrefs.map(({ searchParams }) => searchParams);
    expect(gaode?.get('name')).toBe(name);
    expect(baidu?.get('title')).toBe(name);
    expect(tencent?.get('marker')).toBe('coord:39.915,116.404;title:甲&乙= 丙 #"<;addr:甲路1号');
    expect(hrefs.map(({ hash }) => hash)).toEqual(['', '', '', '']);
  });

  test('gives the name where no address is known', () => {
    const [, baidu, tencent] = mapLinks({ lng: 1, lat: 2, name: '甲' }, '本站');
    expect(new URL(baidu!.href).searchParams.get('content')).toBe('甲');
    expect(new URL(tencent!.href).searchParams.get('marker')).toBe('coord:2,1;title:甲;addr:甲');
  });
});

test('mapSearchLink(keyword, city, source)', () => {
  expect(mapSearchLink('甲 路&1号', '990100', '本站')).toBe(
    'https://uri.amap.com/search?keyword=%E7%94%B2%20%E8%B7%AF%261%E5%8F%B7&city=990100&view=map&src=%E6%9C%AC%E7%AB%99&callnative=1',
  );
});
