import { words } from '../../model/common/words.ts';
import { precisionWords } from '../../model/places/words.ts';
import type { MapPoint, PointKind } from './types.ts';

/** What a mark says to those who cannot see it: what it is and how well its place is known. */
export function describePoints(points: readonly MapPoint[], place: string): string {
  const names = points.map(({ label }) => label).join('、');
  const precision = points[0]?.precision ?? 'county';
  return precision === 'county'
    ? `${place}境内 ${points.length} 处，地图位置${words.unheld}：${names}`
    : `${names}（${precisionWords[precision]}）`;
}

/** The kind that several points share, `both` when they differ. */
export function commonKind(points: readonly MapPoint[]): PointKind {
  const [first, ...others] = new Set(points.map(({ kind }) => kind));
  return first && others.length === 0 ? first : 'both';
}
