import { normalizeLabel } from '../../lib/text.ts';
import { groupBy } from '../../lib/totals.ts';

/** A town of `content/towns.csv`. */
export interface TownName {
  readonly code: string;
  readonly name: string;
}

/**
 * The town of a county that a register names, or else the one whose whole name stands in the address, the longest
 * where several do. A name that has no town is looked for in the address too.
 */
export function findTown<Town extends TownName>({
  county,
  towns,
  name,
  address,
}: {
  county: string;
  towns: readonly Town[];
  name: string | undefined;
  address: string | undefined;
}): Town | undefined {
  const own = townsOf(towns, county);
  const label = normalizeLabel(name ?? '');
  const named = label && own.find((town) => town.name === label || shortName(town.name) === label);
  if (named) return named;
  const text = normalizeLabel(address ?? '');
  const inside = own.filter((town) => text.includes(town.name));
  return inside.toSorted((a, b) => b.name.length - a.name.length)[0];
}

const byCounty = new WeakMap<readonly TownName[], Map<string, TownName[]>>();

/** The towns of one county, found once for each list of towns. */
export function townsOf<Town extends TownName>(towns: readonly Town[], county: string): Town[] {
  let index = byCounty.get(towns);
  if (!index) {
    index = groupBy(towns, ({ code }) => code.slice(0, 6));
    byCounty.set(towns, index);
  }
  return (index.get(county) ?? []) as Town[];
}

/** 太保 of 太保镇, 八马路 of 八马路街道; a farm keeps its whole name. */
export function shortName(name: string): string {
  return name.replace(/(?:街道(?:办事处)?|镇|乡)$/, '');
}

/** Not one where a street word follows at once: the 旗 of 红旗大街 belongs to the street, that of 红旗街道 to the 街道. */
const division =
  /^\p{Script=Han}{1,7}?(?:(?:省|市|(?<![小社])区|县|旗(?!社区)|镇|乡)(?!大?街|大道|公路|路|巷|胡同|弄|屯|小区|村(?![委民部]))|街道(?:办事处)?)/u;

const street = /^[\p{Script=Han}\d]{1,8}?(?:大街|大道|公路|胡同|街|路|巷|弄|村|屯|社区|小区)/u;

/**
 * The street, village or estate that a published address names after its divisions (`振兴路` of `某区振兴路12号`);
 * undefined where it names none.
 */
export function streetOf(address: string): string | undefined {
  let rest = address.replace(/\s+/g, '');
  while (division.test(rest)) rest = rest.replace(division, '');
  return street.exec(rest)?.[0];
}
