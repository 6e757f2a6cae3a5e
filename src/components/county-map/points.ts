import type { MapPoint, PointKind, Precision } from './types.ts';

/** What is said of each precision, in the legend and to screen readers. */
export const precisionTexts: Record<Precision, string> = {
  county: '在该县（区）境内，具体位置未载明',
  town: '乡镇一级位置',
  street: '街道一级位置',
  exact: '准确位置',
};

/** What a mark says to those who cannot see it: what it is and how well its place is known. */
export function describePoints(points: readonly MapPoint[], place: string): string {
  const names = points.map(({ label }) => label).join('、');
  const precision = points[0]?.precision ?? 'county';
  return precision === 'county'
    ? `${place}境内 ${points.length} 处，具体位置未载明：${names}`
    : `${names}（${precisionTexts[precision]}）`;
}

/** The kind that several points share, `both` when they differ. */
export function commonKind(points: readonly MapPoint[]): PointKind {
  const [first, ...others] = new Set(points.map(({ kind }) => kind));
  return first && others.length === 0 ? first : 'both';
}
