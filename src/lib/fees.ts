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

/** Names of services that hold a word for a time and say nothing of what the fee is paid by. */
const services = /全日托?|整日托?|半日托?|日托|日间|计时托|临时托/g;
/** Ages in months, which say nothing of what the fee is paid by either. */
const ages = /\d+(?:[-—–－~～至到]+\d+)?个?月龄?/g;
/** What is paid by something other than the month. */
const otherTerm = /[万日天时年次周季期晚夜]/;
/** What is paid besides, or paid by another: the fee alone is not what a family pays. */
const besides = /押金|保证金|伙食|膳食|餐|另|补贴|补助|减免|优惠|保险/;
const amount = /(\d+(?:\.\d+)?)(?:元?[-—–－~～至到]+(\d+(?:\.\d+)?))?/g;

/**
 * The bands that a published fee touches; none where it is not by the month, holds no amount in 元, or names anything
 * paid besides (`1200—1800元/月`, `每月2000元`, `全日托1500元/月、半日托800元/月`): a band is never a guess.
 */
export function feeBandsOf(text: string): FeeBand[] {
  const plain = foldWidth(removeSpace(text))
    .replaceAll(',', '')
    .replace(services, '')
    .replace(ages, '');
  if (!/元/.test(plain) || !/月/.test(plain)) return [];
  if (otherTerm.test(plain) || besides.test(plain)) return [];
  const ranges = [...plain.matchAll(amount)]
    .map(([, from, to = from]) => ({ least: Number(from), most: Number(to) }))
    .filter(({ most }) => most >= 100);
  return feeBands
    .filter(({ from, to }) => ranges.some(({ least, most }) => most >= from && least < to))
    .map(({ id }) => id);
}
