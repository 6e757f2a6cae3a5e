/** A value that a list can be filtered by, with the number of records that have it. */
export interface FacetOption {
  value: string;
  text: string;
  count: number;
}

/** The values that records have, in order of first appearance, each with its count. */
export function countFacet<Item>(
  items: readonly Item[],
  valuesOf: (item: Item) => readonly { value: string; text: string }[],
): FacetOption[] {
  const options = new Map<string, FacetOption>();
  for (const item of items) {
    for (const { value, text } of valuesOf(item)) {
      const option = options.get(value);
      if (option) option.count += 1;
      else options.set(value, { value, text, count: 1 });
    }
  }
  return [...options.values()];
}

/** What a list can be filtered by: a field of its filters. */
export interface Facet {
  name: string;
  text: string;
  options: FacetOption[];
}
