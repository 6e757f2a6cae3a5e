/** Bytes of text, compressed, up to which it is read whole: less than Pagefind's program and its index of it. */
export const scannedBytes = 250 * 1024;

/** What results can be narrowed by, in the order of the form. */
export const facetNames = ['kind', 'city', 'county', 'domain', 'year', 'department'] as const;
export type FacetName = (typeof facetNames)[number];

/** Chosen values; what is empty narrows nothing. */
export type Facets = Partial<Record<FacetName, string>>;

/** Numbers of the pages that have a value, by facet. */
export type FacetSets = ReadonlyMap<FacetName, ReadonlyMap<string, ReadonlySet<number>>>;

/** How many pages each value would leave. */
export type Counts = Record<FacetName, { value: string; count: number }[]>;

/** Where a term stands best in a page, by its number: 1 as the whole title, 2 in the title, 3 in a heading, 4 in the body. */
export type Levels = ReadonlyMap<number, number>;

/** A page that holds what was asked for. */
export interface Hit {
  page: number;
  /** Whether it is the title that holds it, so that no place inside is meant. */
  isTitle: boolean;
}

/**
 * The pages that hold a query in the order of results: whole title, title, heading, body; terms standing together before
 * terms apart; then by number.
 *
 * @param joined levels of the query without its spaces
 * @param terms of each of its terms, all of which a page must hold; empty when there is but one
 */
export function orderHits(joined: Levels, terms: readonly Levels[]): Hit[] {
  const scores = new Map([...joined].map(([page, level]) => [page, 2 * level]));
  const [first, ...rest] = terms;
  for (const [page, level] of first ?? []) {
    const levels = [level, ...rest.map((term) => term.get(page) ?? Infinity)];
    const score = 2 * Math.max(...levels) + 1;
    if (score < (scores.get(page) ?? Infinity)) scores.set(page, score);
  }
  return [...scores]
    .sort(([a, score], [b, other]) => score - other || a - b)
    .map(([page, score]) => ({ page, isTitle: score < 6 }));
}

/** Keeps the pages that have all chosen values. */
export function narrow<Page extends { page: number }>(
  sets: FacetSets,
  hits: readonly Page[],
  facets: Facets,
): Page[] {
  const chosen = facetNames.flatMap((name) => {
    const value = facets[name];
    return value ? [sets.get(name)?.get(value) ?? new Set<number>()] : [];
  });
  return hits.filter(({ page }) => chosen.every((set) => set.has(page)));
}

/** How many of the pages each value would leave, other facets' choices kept; values without a page are left out. */
export function countFacets(sets: FacetSets, hits: readonly Hit[], facets: Facets): Counts {
  const entries = facetNames.map((name) => {
    const left = narrow(sets, hits, { ...facets, [name]: '' });
    const counts = [...(sets.get(name) ?? [])].map(([value, set]) => ({
      value,
      count: left.filter(({ page }) => set.has(page)).length,
    }));
    return [name, counts.filter(({ count }) => count > 0)] as const;
  });
  return Object.fromEntries(entries) as Counts;
}

/** The numbers that ranges stand for, each its first one and its length: 4, 2 → 4, 5. */
export function listNumbers(ranges: readonly number[]): number[] {
  return ranges.flatMap((first, at) =>
    at % 2 === 0 ? Array.from({ length: ranges[at + 1] ?? 0 }, (_, step) => first + step) : [],
  );
}
