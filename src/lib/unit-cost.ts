import { formatPlain } from './format.ts';
import { words } from './words.ts';

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
