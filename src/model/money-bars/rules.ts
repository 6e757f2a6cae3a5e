import { domainWords } from '../common/words.ts';
import {
  type AreaInvestment,
  type Funded,
  type Investment,
  sumInvestment,
} from '../investment/rules.ts';
import { formatMoney, formatSum, fundWords } from '../investment/words.ts';

/** A bar of money: its parts in 万元 by key, and what it says in words. */
export interface MoneyBar {
  parts: Record<string, number | undefined>;
  text: string;
  detail: string | undefined;
}

const both = `${domainWords.elder}和${domainWords.child}`;

/** What a county's bar is called, and by what a script finds it. */
export function labelArea(area: {
  code: string | undefined;
  name: string | undefined;
  href: string | undefined;
}) {
  const { code = '', name = '地点未载明', href } = area;
  return { label: name, href, data: { 'data-area': code } };
}

/** What a county's projects are for. */
export function barByDomain(area: AreaInvestment): MoneyBar {
  const { elderWan, childWan, bothWan } = area;
  return {
    parts: { elder: elderWan, child: childWan, both: bothWan },
    text: totalText(area),
    detail: detailText(area, [
      [domainWords.elder, elderWan],
      [domainWords.child, childWan],
      [both, bothWan],
    ]),
  };
}

/** Where the money of several projects is to come from. */
export function barBySource(sums: Investment): MoneyBar {
  const { soughtWan, matchedWan, restWan } = sums;
  return {
    parts: { sought: soughtWan, matched: matchedWan, rest: restWan },
    text: totalText(sums),
    detail: detailText(sums, [
      [fundWords.sought, soughtWan],
      [fundWords.matched, matchedWan],
      [fundWords.rest, restWan],
    ]),
  };
}

/** Where the money of one project is to come from, said of both sources. */
export function barOfProject(project: Funded): MoneyBar {
  const { soughtWan, matchedWan } = project;
  return {
    ...barBySource(sumInvestment([project])),
    detail: `${fundWords.sought}${formatMoney(soughtWan)}，${fundWords.matched}${formatMoney(matchedWan)}`,
  };
}

/** What is said of a county of whose projects none is among those chosen: it may have others. */
export const emptyBar: MoneyBar = { parts: {}, text: '符合条件的：0个', detail: undefined };

function totalText({ count, totalWan }: Investment): string {
  if (count === 0) return '无列入清单的项目';
  return totalWan === undefined ? '投资未载明' : formatSum(totalWan);
}

function detailText(
  { count }: Investment,
  parts: readonly (readonly [label: string, wan: number | undefined])[],
): string | undefined {
  if (count === 0) return undefined;
  const known = parts.filter(([, wan]) => wan !== undefined);
  return [`${count}个项目`, ...known.map(([label, wan]) => `${label}${formatMoney(wan)}`)].join(
    '，',
  );
}
