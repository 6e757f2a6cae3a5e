import { formatNumber } from '../../lib/format.ts';
import type { Published } from '../common/schema.ts';
import { words } from '../common/words.ts';
import type { Investment } from './rules.ts';

/** Where a project's money is to come from. */
export const fundWords = { sought: '争取', matched: '配套', rest: '来源未载明' } as const;

/** An amount in 万元 with no more decimals than it has, at most four (1元): `4 800`, `0.5`. */
export function formatWan(wan: number): string {
  const yuan = Number(wan.toFixed(4));
  const digits = [0, 1, 2, 3].find((count) => Number(yuan.toFixed(count)) === yuan) ?? 4;
  return formatNumber(yuan, digits);
}

/** An amount with its unit, 未载明 where the document prints none: `4 800万元`. */
export function formatMoney(wan: number | undefined): string {
  return wan === undefined ? words.unnamed : `${formatWan(wan)}万元`;
}

/** A published amount: in 万元, or as it is printed where no number could be read from it; 未载明 where there is none. */
export function formatPrintedMoney(amount: Published | undefined): string {
  return amount && amount.value === undefined ? amount.text : formatMoney(amount?.value);
}

/** A sum with its unit, from 1亿元 on in 亿元 too: `10520万元（约1.05亿元）`. */
export function formatSum(wan: number | undefined): string {
  const money = formatMoney(wan);
  return wan !== undefined && wan >= 10_000 ? `${money}（约${formatYi(wan)}亿元）` : money;
}

const unitsOf = { count: '个项目', slots: '个', beds: '张' } as const;

/** A sum that is printed. */
export type TotalKey = 'totalWan' | 'soughtWan' | 'matchedWan' | keyof typeof unitsOf;

/** A sum with its unit, 未载明 where no project prints a number: `3个项目`, `500张`. */
export function formatTotal(sums: Investment, key: TotalKey): string {
  if (key === 'totalWan' || key === 'soughtWan' || key === 'matchedWan')
    return formatSum(sums[key]);
  const count = sums[key];
  return count === undefined ? words.unnamed : `${count}${unitsOf[key]}`;
}

/** The same amount in 亿元, two decimals: `2.40`. */
export function formatYi(wan: number): string {
  return formatNumber(wan / 10_000, 2);
}
