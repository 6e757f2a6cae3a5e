import { formatPlain } from '../../lib/format.ts';
import { sumKnown } from '../../lib/totals.ts';
import { words } from '../common/words.ts';

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

/** What of a project its cost per unit is made from; undefined where its own words print none. */
export interface Sized {
  /** 万元 */
  totalWan?: number | undefined;
  /** Square metres. */
  floorArea?: number | undefined;
  slots?: number | undefined;
  beds?: number | undefined;
}

/** Total investment by floor area in 元 per square metre, whole 元; undefined unless both are printed. */
export function costPerSquareMetre({ totalWan, floorArea }: Sized): number | undefined {
  if (totalWan === undefined || floorArea === undefined) return undefined;
  return Math.round((totalWan * 10_000) / floorArea);
}

/**
 * Total investment by childcare places or beds, in 万元 each with two decimals; undefined unless both are printed, and
 * for a project that has places and beds, whose money nobody divides between them.
 */
export function costPerPlace({ totalWan, slots, beds }: Sized): number | undefined {
  const count = placesOf({ slots, beds });
  if (totalWan === undefined || count === undefined) return undefined;
  return Number((totalWan / count).toFixed(2));
}

/** The places or the beds of a project that has one of the two. */
function placesOf({ slots, beds }: Sized): number | undefined {
  return slots !== undefined && beds !== undefined ? undefined : (slots ?? beds);
}

/** Whether anything can be computed of a project. */
export function hasUnitCost(project: Sized): boolean {
  return costPerSquareMetre(project) !== undefined || costPerPlace(project) !== undefined;
}

/** A number as a cell of a table that is pasted elsewhere, without its unit; 未载明 where there is none. */
export function formatCell(value: number | undefined): string {
  return value === undefined ? words.unnamed : formatPlain(value);
}
