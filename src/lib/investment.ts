import { formatNumber } from './format.ts';
import { sumKnown } from './totals.ts';
import { words } from './words.ts';

/** What of a project counts towards investment; money in 万元, undefined where the document prints none. */
export interface Funded {
  domains: readonly string[];
  site?: string | undefined;
  totalWan?: number | undefined;
  soughtWan?: number | undefined;
  matchedWan?: number | undefined;
  slots?: number | undefined;
  beds?: number | undefined;
}

/** Sums of projects of one city, money in 万元; undefined where none of them prints one. */
export interface Investment {
  count: number;
  /** Projects that print no total. */
  withoutTotal: number;
  totalWan: number | undefined;
  soughtWan: number | undefined;
  matchedWan: number | undefined;
  /** What neither source accounts for. */
  restWan: number | undefined;
  /** Childcare places and beds that the projects' own words state. */
  slots: number | undefined;
  beds: number | undefined;
}

export function sumInvestment(projects: readonly Funded[]): Investment {
  return {
    count: projects.length,
    withoutTotal: projects.filter(({ totalWan }) => totalWan === undefined).length,
    totalWan: sumKnown(projects.map(({ totalWan }) => totalWan)),
    soughtWan: sumKnown(projects.map(({ soughtWan }) => soughtWan)),
    matchedWan: sumKnown(projects.map(({ matchedWan }) => matchedWan)),
    restWan: sumKnown(projects.map(restOf)),
    slots: sumKnown(projects.map(({ slots }) => slots)),
    beds: sumKnown(projects.map(({ beds }) => beds)),
  };
}

/** Investment in one county, by what it is for. */
export interface AreaInvestment extends Investment {
  /** Undefined for projects whose place is not printed. */
  code: string | undefined;
  elderWan: number | undefined;
  childWan: number | undefined;
  /** For elder care and childcare at once, which the document does not divide. */
  bothWan: number | undefined;
}

/**
 * Investment by county in the order given: a county without a project has its row too. Projects placed in none of
 * them come last, in a row without a code.
 */
export function sumByArea(codes: readonly string[], projects: readonly Funded[]): AreaInvestment[] {
  const rowOf = (code: string | undefined, own: readonly Funded[]): AreaInvestment => {
    const totalOf = (isMeant: (domains: readonly string[]) => boolean) =>
      sumKnown(own.filter(({ domains }) => isMeant(domains)).map(({ totalWan }) => totalWan));
    return {
      code,
      ...sumInvestment(own),
      elderWan: totalOf((domains) => domains.length === 1 && domains[0] === 'elder'),
      childWan: totalOf((domains) => domains.length === 1 && domains[0] === 'child'),
      bothWan: totalOf((domains) => domains.length > 1),
    };
  };
  const rows = codes.map((code) =>
    rowOf(
      code,
      projects.filter(({ site }) => site === code),
    ),
  );
  const elsewhere = projects.filter(({ site }) => site === undefined || !codes.includes(site));
  return elsewhere.length > 0 ? [...rows, rowOf(undefined, elsewhere)] : rows;
}

/** Part of a total that neither source of money accounts for; undefined when there is none. */
export function restOf({ totalWan, soughtWan = 0, matchedWan = 0 }: Funded): number | undefined {
  if (totalWan === undefined) return undefined;
  const rest = Number((totalWan - soughtWan - matchedWan).toFixed(4));
  return rest > 0 ? rest : undefined;
}

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
