import type { Published } from '../common/schema.ts';
import { unstated, words } from '../common/words.ts';

/** The years that a project is to be built in, by its plan; none where the document prints no period. */
export function planYears(given: {
  startYear?: number | undefined;
  endYear?: number | undefined;
}): number[] {
  const { endYear, startYear = endYear } = given;
  if (startYear === undefined || endYear === undefined) return [];
  return Array.from({ length: endYear - startYear + 1 }, (_, index) => startYear + index);
}

/** What a document may say of where a project's money comes from, by the value that stands in the address. */
export const fundingWords = {
  both: '争取和配套都有',
  sought: '只有争取',
  matched: '只有配套',
  unnamed: words.unnamed,
} as const;

/** Which sources of money a project prints; a printed 0 is none. */
export function fundingOf(given: {
  soughtWan?: number | undefined;
  matchedWan?: number | undefined;
}): keyof typeof fundingWords {
  const { soughtWan = 0, matchedWan = 0 } = given;
  if (soughtWan > 0) return matchedWan > 0 ? 'both' : 'sought';
  return matchedWan > 0 ? 'matched' : 'unnamed';
}

/** Smallest upper bound of a band, 万元. */
const smallest = 100;

/**
 * The band of a total investment: every power of ten from 100万元 on begins one. `value` is its lower bound in 万元,
 * so that bands sort as numbers.
 */
export function sizeBand(totalWan: number | undefined): { value: string; text: string } {
  if (totalWan === undefined) return unstated;
  if (totalWan < smallest) return { value: '0', text: `不到${formatBound(smallest)}` };
  const lower = 10 ** (String(Math.trunc(totalWan)).length - 1);
  return { value: String(lower), text: `${formatBound(lower)}到${formatBound(lower * 10)}` };
}

function formatBound(wan: number): string {
  return wan >= 10_000 ? `${wan / 10_000}亿元` : `${wan}万元`;
}

/** A record's own point: the seat of its county, which stands for what is placed no closer, is none. */
export function ownPoint<Position extends { precision: string }>({
  position,
}: {
  position?: Position | undefined;
}): Position | undefined {
  return position?.precision === 'county' ? undefined : position;
}

/** What a project costs and where the money is to come from, 万元; undefined where nothing is printed, or no number. */
export function fundsOf({ total, sought, matched }: PrintedFunds): Funds {
  return { totalWan: total?.value, soughtWan: sought?.value, matchedWan: matched?.value };
}

/** Amounts in 万元; undefined where none is known. */
interface Funds {
  totalWan: number | undefined;
  soughtWan: number | undefined;
  matchedWan: number | undefined;
}

interface PrintedFunds {
  readonly total?: Published | undefined;
  readonly sought?: Published | undefined;
  readonly matched?: Published | undefined;
}
