import { normalizeLabel } from './text.ts';
import { groupBy } from './totals.ts';

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
