/** The keys of such a table of words, in its order. */
export function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  return Object.keys(table) as [Key, ...Key[]];
}

/** Sum of the numbers there are; undefined when there are none. */
export function sumKnown(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}

/** Items by key, keys in order of first appearance. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Finds the items of a key, none where there are none: looking through all of them for each key is work squared. */
export function groupFinder<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): (key: Key) => readonly Item[] {
  const groups = groupBy(items, keyOf);
  return (key) => groups.get(key) ?? [];
}

/** The same where an item is found by several keys. */
export function groupsFinder<Item, Key>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly Key[],
): (key: Key) => readonly Item[] {
  const pairs = items.flatMap((item) => keysOf(item).map((key) => ({ key, item })));
  const find = groupFinder(pairs, ({ key }) => key);
  return (key) => find(key).map(({ item }) => item);
}

/** Items without those that come again under the same key, in order of first appearance. */
export function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[] {
  return [...groupBy(items, keyOf).values()].flatMap((alike) => alike.slice(0, 1));
}
