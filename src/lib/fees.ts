import { foldWidth, removeSpace } from './text.ts';

/** Bands of a monthly fee that a family chooses between: from, up to but not including, in 元. */
export const feeBands = [
  { id: '0-1000', from: 0, to: 1000, text: '每月不到1000元' },
  { id: '1000-2000', from: 1000, to: 2000, text: '每月1000—1999元' },
  { id: '2000-3000', from: 2000, to: 3000, text: '每月2000—2999元' },
  { id: '3000-5000', from: 3000, to: 5000, text: '每月3000—4999元' },
  { id: '5000-', from: 5000, to: Infinity, text: '每月5000元及以上' },
] as const;

export type FeeBand = (typeof feeBands)[number]['id'];

/**
 * The bands that a published fee touches; none where it is not by the month or holds no amount in 元
 * (`1200—1800元/月`, `每月2000元`, `自理1500元、全护2800元/月`).
 */
export function feeBandsOf(text: string): FeeBand[] {
  const plain = foldWidth(removeSpace(text)).replaceAll(',', '');
  if (!/元/.test(plain) || !/月/.test(plain) || /[万日天时年]/.test(plain)) return [];
  const amounts = (plain.match(/\d+(?:\.\d+)?/g) ?? []).map(Number).filter((each) => each >= 100);
  if (amounts.length === 0) return [];
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  return feeBands.filter(({ from, to }) => most >= from && least < to).map(({ id }) => id);
}
