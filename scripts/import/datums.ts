import gcoord from 'gcoord';
import { distanceToArea } from '../../src/lib/distance.ts';
import { doubtPoint } from '../../src/model/doubts/rules.ts';
import type { LngLat } from '../../src/lib/geo.ts';
import { normalizeLabel } from '../../src/lib/text.ts';
import type { Areas } from '../../src/model/registers/read.ts';
import { parseDegrees } from '../../src/reading/rows.ts';
import type { Datum } from '../../src/model/registers/schema.ts';

/** CGCS2000 is taken for WGS-84, from which it differs by centimetres. */
const systems = {
  wgs84: gcoord.WGS84,
  cgcs2000: gcoord.WGS84,
  gcj02: gcoord.GCJ02,
  bd09: gcoord.BD09,
};

/** How registers print a datum; the first that fits counts. */
const datumWords: readonly [RegExp, Datum][] = [
  [/cgcs|2000|天地图/i, 'cgcs2000'],
  [/gcj|高德|腾讯|火星/i, 'gcj02'],
  [/bd-?09|百度/i, 'bd09'],
  [/wgs|gps|84/i, 'wgs84'],
];

/** The datum that a word means; undefined for a word that means none. */
export function parseDatum(text: string): Datum | undefined {
  const label = normalizeLabel(text);
  return datumWords.find(([word]) => word.test(label))?.[1];
}

/** A point in WGS-84, to six decimals (0.1 m). */
export function toWgs84(point: LngLat, datum: Datum): LngLat {
  const moved = gcoord.transform<[number, number]>([...point], systems[datum], gcoord.WGS84);
  return [Number(moved[0].toFixed(6)), Number(moved[1].toFixed(6))];
}

/**
 * Printed degrees in WGS-84, as text; swapped ones are moved as the point they mean and stay swapped. What is no point
 * of China stays as printed: the reader doubts it.
 */
export function convertDegrees(lng: string, lat: string, datum: Datum): [string, string] {
  const [x, y] = [parseDegrees(lng), parseDegrees(lat)];
  if (typeof x !== 'number' || typeof y !== 'number') return [lng, lat];
  const doubt = doubtPoint(x, y);
  if (doubt === undefined) return texts(toWgs84([x, y], datum));
  if (doubt !== 'point-swapped') return [lng, lat];
  const [latText, lngText] = texts(toWgs84([y, x], datum)).toReversed();
  return [latText ?? lng, lngText ?? lat];
}

function texts([lng, lat]: LngLat): [string, string] {
  return [String(lng), String(lat)];
}

/** A printed point with the county that its row names and the datum that it is said to be in. */
export interface PrintedPoint {
  place: string;
  point: LngLat;
  datum: Datum;
}

/**
 * The datum that puts clearly more points into their counties than the one they are said to be in, with the counts.
 * Counties are far larger than the 0.5 to 1.3 km between datums, so that only points near a border tell: it takes
 * three of them, half of those that lie outside, and one in 200 of all.
 */
export function suspectDatum(
  points: readonly PrintedPoint[],
  areas: Areas,
): { datum: Datum; inside: number; insideAsSaid: number; all: number } | undefined {
  const judged = points.flatMap(({ place, ...point }) => {
    const area = areas.get(place);
    return area ? [{ ...point, area }] : [];
  });
  const all = judged.length;
  const countInside = (datumOf: (said: Datum) => Datum) =>
    judged.filter(
      ({ point, datum, area }) => distanceToArea(toWgs84(point, datumOf(datum)), area) === 0,
    ).length;
  const insideAsSaid = countInside((said) => said);
  const [best] = (['wgs84', 'gcj02', 'bd09'] as const)
    .map((datum) => ({ datum, inside: countInside(() => datum) }))
    .toSorted((a, b) => b.inside - a.inside);
  if (!best) return undefined;
  const gain = best.inside - insideAsSaid;
  const isClear = gain >= 3 && gain * 2 >= all - insideAsSaid && gain * 200 >= all;
  return isClear ? { ...best, insideAsSaid, all } : undefined;
}
