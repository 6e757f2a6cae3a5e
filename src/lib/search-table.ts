/** What results can be filtered by, in the order of the page. */
export const facetNames = ['kind', 'place', 'domain', 'year', 'department'] as const;
export type FacetName = (typeof facetNames)[number];

/** Values of one facet over all pages. */
export interface Facet {
  values: string[];
  /** Each combination of values that a page has, as indices into `values`. */
  sets: number[][];
  /** Combinations of the pages in their order, as runs: combination, length, combination, length … */
  runs: number[];
}

/**
 * What the browser knows of all pages before it loads any of their text. Pages are numbered in the
 * order in which equal results are shown. A long page is several entries of the index, in order.
 */
export interface PageTable {
  /** Changes with the content; part of the names of the text files. */
  digest: string;
  /** Entries of each page, as runs: number, pages … */
  entries: number[];
  /** Entries of each text file, as runs: number, files … */
  packs: number[];
  facets: Record<FacetName, Facet>;
  /** Index of the place that holds a place, by its index; -1 for none. */
  within: number[];
}

/** One entry's original text, as the text files hold it. */
export interface EntryText {
  href: string;
  title: string;
  /** Text, class as an index into `classes`, and the anchor of long pages. */
  blocks: [text: string, textClass: number, anchor?: string][];
}

/** Equal neighbours as runs: value, length, value, length … */
export function encodeRuns(values: readonly number[]): number[] {
  const runs: number[] = [];
  for (const value of values) {
    if (runs.at(-2) === value) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(value, 1);
  }
  return runs;
}

/** The values that runs stand for. */
export function decodeRuns(runs: readonly number[]): number[] {
  const values: number[] = [];
  for (let index = 0; index < runs.length; index += 2) {
    for (let left = runs[index + 1] ?? 0; left > 0; left -= 1) values.push(runs[index] ?? 0);
  }
  return values;
}

/** The number that each of a row of groups starts with, and the total at the end: 2, 3 → 0, 2, 5. */
export function sumBefore(counts: readonly number[]): number[] {
  let sum = 0;
  return [0, ...counts.map((count) => (sum += count))];
}

/** A facet of pages, with its values in a given order first and others as they come. */
export function encodeFacet(
  valuesOfPages: readonly (readonly string[])[],
  order: readonly string[] = [],
): Facet {
  const used = new Set(valuesOfPages.flat());
  const values = [...new Set([...order.filter((value) => used.has(value)), ...used])];
  const indices = new Map(values.map((value, index) => [value, index]));
  const sets = new Map<string, number>();
  const numbers = valuesOfPages.map((page) => {
    const own = new Set(page.map((value) => indices.get(value) ?? 0));
    const key = [...own].sort((a, b) => a - b).join();
    const known = sets.get(key) ?? sets.size;
    sets.set(key, known);
    return known;
  });
  return {
    values,
    sets: [...sets.keys()].map((key) => (key ? key.split(',').map(Number) : [])),
    runs: encodeRuns(numbers),
  };
}
