import type { ReleasedId } from './schema.ts';

/** A number that was given to a record, with the title that says what it means. */
export interface ReleasedNumber {
  number: number;
  title: string;
  /** Whether a release has withdrawn it: only a record of the same title gets it again. */
  isWithdrawn: boolean;
}

/** What a record's id means, as it is released. */
export function formatTitle(title: string): string {
  return title.replaceAll('\n', ' ').trim();
}

/**
 * Numbers of records in their order, which a row put in, taken out or moved does not change: a record keeps the number that
 * was released with its title, and where titles were altered and nothing else, those between two that were not keep theirs.
 * Others get numbers that nobody had. Without released numbers they count from 1.
 */
export function numberRecords(
  titles: readonly string[],
  released: readonly ReleasedNumber[],
): number[] {
  const known = released.toSorted((a, b) => a.number - b.number);
  const pairs = pairTitles(titles, known);
  pairMoved(titles, known, pairs);
  pairAltered(titles.length, known, pairs);
  let last = Math.max(0, ...known.map(({ number }) => number));
  return titles.map((_, at) => {
    const found = known[pairs.get(at) ?? -1];
    return found ? found.number : (last += 1);
  });
}

/**
 * Items with their ids `prefix-1`, `prefix-2` …, numbered as they were released.
 *
 * @param titleOf what the id of an item means
 */
export function giveIds<Item>(
  items: readonly Item[],
  titleOf: (item: Item) => string,
  {
    released,
    collection,
    prefix,
  }: { released: readonly ReleasedId[]; collection: string; prefix: string },
): { id: string; item: Item }[] {
  const numbers = numberRecords(items.map(titleOf), numbersOf(released, collection, prefix));
  return items.map((item, at) => ({ id: `${prefix}-${numbers[at] ?? 0}`, item }));
}

function numbersOf(
  released: readonly ReleasedId[],
  collection: string,
  prefix: string,
): ReleasedNumber[] {
  return released.flatMap((row) => {
    const rest = row.id.startsWith(`${prefix}-`) ? row.id.slice(prefix.length + 1) : '';
    if (row.collection !== collection || !/^\d+$/.test(rest)) return [];
    return [{ number: Number(rest), title: row.title, isWithdrawn: row.withdrawn !== '' }];
  });
}

/** Indices of titles to those of released ones, as many as stand in the same order. */
function pairTitles(
  titles: readonly string[],
  known: readonly ReleasedNumber[],
): Map<number, number> {
  const isSame = (at: number, other: number) =>
    formatTitle(titles[at] ?? '') === known[other]?.title;
  const lengths = Array.from({ length: titles.length + 1 }, () =>
    new Array<number>(known.length + 1).fill(0),
  );
  const lengthAt = (at: number, other: number) => lengths[at]?.[other] ?? 0;
  for (let at = titles.length - 1; at >= 0; at -= 1)
    for (let other = known.length - 1; other >= 0; other -= 1)
      (lengths[at] ??= [])[other] = isSame(at, other)
        ? lengthAt(at + 1, other + 1) + 1
        : Math.max(lengthAt(at + 1, other), lengthAt(at, other + 1));
  const pairs = new Map<number, number>();
  for (let at = 0, other = 0; at < titles.length && other < known.length;) {
    if (isSame(at, other)) pairs.set(at++, other++);
    else if (lengthAt(at + 1, other) >= lengthAt(at, other + 1)) at += 1;
    else other += 1;
  }
  return pairs;
}

/** Pairs titles that stand elsewhere than they did. */
function pairMoved(
  titles: readonly string[],
  known: readonly ReleasedNumber[],
  pairs: Map<number, number>,
): void {
  const taken = new Set(pairs.values());
  titles.forEach((title, at) => {
    if (pairs.has(at)) return;
    const other = known.findIndex(
      (one, index) => !taken.has(index) && one.title === formatTitle(title),
    );
    if (other === -1) return;
    pairs.set(at, other);
    taken.add(other);
  });
}

/** Pairs titles between two neighbours that were found, where as many were released between these. */
function pairAltered(
  count: number,
  known: readonly ReleasedNumber[],
  pairs: Map<number, number>,
): void {
  const taken = new Set(pairs.values());
  for (let at = 0; at < count; at += 1) {
    if (pairs.has(at)) continue;
    let end = at;
    while (end < count && !pairs.has(end)) end += 1;
    const first = at === 0 ? 0 : (pairs.get(at - 1) ?? 0) + 1;
    const last = end === count ? known.length : (pairs.get(end) ?? 0);
    const between = known
      .map((one, index) => ({ ...one, index }))
      .slice(first, last)
      .filter(({ index, isWithdrawn }) => !isWithdrawn && !taken.has(index));
    if (between.length === end - at)
      between.forEach(({ index }, step) => pairs.set(at + step, index));
    at = end;
  }
}

/** What the id of a numbered record means, by its collection. */
export function recordTitles(places: readonly { code: string; name: string }[]) {
  const title = (record: { title: string }) => record.title;
  const name = (record: { name: string }) => record.name;
  return {
    policies: title,
    tasks: title,
    projects: name,
    indicators: name,
    slots: ({ area, year }: { area: string; year: number }) =>
      `${places.find(({ code }) => code === area)?.name} ${year}`,
    progress: ({ goal }: { goal: string }) => goal.slice(0, 40),
    figures: (record: { title: string; year?: number | undefined }) =>
      `${record.title}${record.year ?? ''}`,
  };
}
