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

/**
 * The areas of cities in their order, each with the number of records in it, none too: a county that
 * no record is about is an answer. A city with counties stands among them only where records name no county.
 */
export function countAreas(
  cities: readonly {
    code: string;
    name: string;
    counties: readonly { code: string; name: string }[];
  }[],
  codes: readonly (string | undefined)[],
): FacetOption[] {
  const counts = new Map<string | undefined, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const countOf = (code: string) => counts.get(code) ?? 0;
  return cities.flatMap(({ code, name, counties }) => {
    const areas = counties.map((county) => ({
      value: county.code,
      text: county.name,
      count: countOf(county.code),
    }));
    if (areas.length === 0) return [{ value: code, text: name, count: countOf(code) }];
    const ofCity = countOf(code);
    if (ofCity === 0) return areas;
    return [...areas, { value: code, text: `${name}，未说明在哪个县区`, count: ofCity }];
  });
}

/** What a list can be filtered by: a field of its filters. */
export interface Facet {
  name: string;
  text: string;
  options: FacetOption[];
}
