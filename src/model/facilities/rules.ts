import { foldWidth, normalizeLabel, removeSpace } from '../../lib/text.ts';
import { keysOf } from '../../lib/totals.ts';

/** What a family calls an institution. */
export const kindWords = {
  nursery: '托育机构',
  kindergarten: '幼儿园',
  home: '养老机构',
  other: '机构',
} as const;

/** What an institution is, in a few words: a kindergarten with a published filing has a nursery class, not a nursery. */
export function formatKind({
  kind,
  isFiled,
}: {
  kind: keyof typeof kindWords;
  isFiled?: boolean | undefined;
}): string {
  return kind === 'kindergarten' && isFiled ? '幼儿园托班（备案）' : kindWords[kind];
}

/** How long a child stays. */
export const serviceWords = {
  full: '全日托',
  half: '半日托',
  hourly: '计时托',
  temporary: '临时托',
} as const;

/** Who runs an institution. */
export const sectorWords = { public: '公办', private: '民办' } as const;

/** A class of a nursery: the months of age it takes, from and up to, and how many children it may hold. */
export interface NurseryClassRule {
  readonly name: string;
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly mostChildren: number;
}

/** The classes of the national standard, 托育机构设置标准（试行）（国卫人口发〔2019〕58号）. */
export const nurseryClasses = {
  infant: { name: '乳儿班', fromMonth: 6, toMonth: 12, mostChildren: 10 },
  junior: { name: '托小班', fromMonth: 12, toMonth: 24, mostChildren: 15 },
  senior: { name: '托大班', fromMonth: 24, toMonth: 36, mostChildren: 20 },
  mixed: { name: '混合班', fromMonth: 18, toMonth: 36, mostChildren: 18 },
} as const satisfies Record<string, NurseryClassRule>;

export type NurseryClass = keyof typeof nurseryClasses;

export const nurseryClassNames = keysOf(nurseryClasses);

/** The classes that may take a child of so many whole months; none under 6 or from 36 on. */
export function classesForAge(months: number): NurseryClass[] {
  return nurseryClassNames.filter((name) => {
    const { fromMonth, toMonth } = nurseryClasses[name];
    return months >= fromMonth && months < toMonth;
  });
}

/** Shortest name that tells an institution: a bare 幼儿园 is in many. */
const leastName = 4;

/**
 * Answers whether two names may mean one institution: one holds the other, names of places aside. It may be another all
 * the same: only an editor says that they are one.
 *
 * @param places names of places
 */
export function nameComparer(places: readonly string[]): (a: string, b: string) => boolean {
  const ordered = places.toSorted((a, b) => b.length - a.length);
  const known = new Map<string, string>();
  const shorten = (name: string) => {
    const short =
      known.get(name) ??
      ordered.reduce((rest, part) => rest.replaceAll(part, ''), normalizeLabel(name));
    known.set(name, short);
    return short;
  };
  return (a, b) => {
    const [one, other] = [shorten(a), shorten(b)];
    const isLong = Math.min(one.length, other.length) >= leastName;
    return isLong && (one.includes(other) || other.includes(one));
  };
}

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
