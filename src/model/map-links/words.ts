/** Something with its own known position (WGS-84, degrees) that map services are asked to show. */
export interface MapTarget {
  readonly lng: number;
  readonly lat: number;
  readonly name: string;
  readonly address?: string | undefined;
}

/** A link that opens a map outside this site. */
export interface MapLink {
  readonly text: string;
  readonly href: string;
}

/**
 * Links that show a position on the usual maps, each told that it is WGS-84, so that the service converts it itself.
 * 高德 takes longitude first, all others latitude. `source` is what the services are told of who asks.
 *
 * Formats: lbs.amap.com/api/uri-api, lbsyun.baidu.com (Web 端地图调起), lbs.qq.com (URI API), RFC 5870.
 */
export function mapLinks({ lng, lat, name, address = '' }: MapTarget, source: string): MapLink[] {
  const [title, place, asker] = [name, address || name, source].map(encodeURIComponent);
  const marker = `coord:${lat},${lng};title:${encodePart(name)};addr:${encodePart(address || name)}`;
  return [
    {
      text: '高德地图',
      href: `https://uri.amap.com/marker?position=${lng},${lat}&name=${title}&src=${asker}&coordinate=wgs84&callnative=1`,
    },
    {
      text: '百度地图',
      href: `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${title}&content=${place}&coord_type=wgs84&output=html&src=${asker}`,
    },
    {
      text: '腾讯地图',
      href: `https://apis.map.qq.com/uri/v1/marker?marker=${marker}&coord_type=1&referer=${asker}`,
    },
    { text: '系统地图', href: `geo:${lat},${lng}` },
  ];
}

/** 腾讯 parts its marker at ; and : after decoding, so that a value may hold neither. */
function encodePart(text: string): string {
  return encodeURIComponent(text.replace(/[;:]/g, ' '));
}

/**
 * A search of 高德 for words within a city, where no position is known: the one service that documents such a link
 * by the division code. Format: lbs.amap.com/api/uri-api/guide/search/search.
 */
export function mapSearchLink(keyword: string, city: string, source: string): string {
  const [wanted, asker] = [keyword, source].map(encodeURIComponent);
  return `https://uri.amap.com/search?keyword=${wanted}&city=${city}&view=map&src=${asker}&callnative=1`;
}
