import {
  decodeRuns,
  facetNames,
  sumBefore,
  type FacetName,
  type PageTable,
} from './search-table.ts';

/** Chosen values by facet; what is empty is not filtered by. */
export type Filters = Partial<Record<FacetName, string>>;

/** Where a term was found best in a page: 1 whole title, 2 title, 3 heading, 4 body, 0 not at all. */
export interface TermHits {
  /** By page. */
  level: Uint8Array;
  /** The first entry of that level, by page. */
  entry: Int32Array;
}

/** A page in the order of results, and the entry whose text is shown. */
export interface Hit {
  page: number;
  entry: number;
  /** Whether only the page's title matched, so that no place inside is meant. */
  isTitle: boolean;
}

/** Numbers of pages by value, for one facet. */
export type Counts = Record<FacetName, { value: string; count: number }[]>;

/** The page table, unfolded. */
export interface Pages {
  count: number;
  /** The page of each entry. */
  pageOf: Int32Array;
  firstEntries: number[];
  /** The first entry of each text file, and the number of entries. */
  packs: number[];
  /** Combination of values of each page, by facet. */
  sets: Record<FacetName, number[]>;
  /** Run of equal kinds that each page is in. */
  kindRuns: number[];
  table: PageTable;
}

/** Unfolds the table that the index's build wrote. */
export function readTable(table: PageTable): Pages {
  const entries = decodeRuns(table.entries);
  const firstEntries = sumBefore(entries);
  const pageOf = new Int32Array(firstEntries.at(-1) ?? 0);
  entries.forEach((_, page) => pageOf.fill(page, firstEntries[page], firstEntries[page + 1]));
  const sets = Object.fromEntries(
    facetNames.map((name) => [name, decodeRuns(table.facets[name].runs)]),
  ) as Record<FacetName, number[]>;
  const kindLengths = table.facets.kind.runs.filter((_, index) => index % 2 === 1);
  return {
    count: entries.length,
    pageOf,
    firstEntries,
    packs: sumBefore(decodeRuns(table.packs)),
    sets,
    kindRuns: decodeRuns(kindLengths.flatMap((length, run) => [run, length])),
    table,
  };
}

/** No hit in any page. */
export function noHits(pages: Pages): TermHits {
  return { level: new Uint8Array(pages.count), entry: new Int32Array(pages.count) };
}

/** Notes that entries hold a term at a level, where nothing better was noted before. */
export function addHits(pages: Pages, hits: TermHits, level: number, entries: Iterable<number>) {
  for (const entry of entries) {
    const page = pages.pageOf[entry];
    if (page === undefined) throw new Error(`No page has entry ${entry} of the search index.`);
    const known = hits.level[page] ?? 0;
    const isBetter = known === 0 || level < known;
    if (isBetter || (known === level && entry < (hits.entry[page] ?? 0))) {
      hits.level[page] = level;
      hits.entry[page] = entry;
    }
  }
}

/** Whether a term was found anywhere. */
export function hasHits({ level }: TermHits): boolean {
  return level.some((value) => value > 0);
}

/**
 * The pages that hold all terms and pass the filters, in the order of results: whole title, title,
 * heading, body; terms standing together before terms apart; then by rank, and within a kind the
 * place's own pages first when a place is chosen.
 */
export function orderHits(pages: Pages, { joined, terms }: Found, filters: Filters): Hit[] {
  const passes = getFilter(pages, filters);
  const isOwn = getOwn(pages, filters.place);
  const byScore: Hit[][] = [];
  for (let page = 0; page < pages.count; page += 1) {
    const whole = joined.level[page] ?? 0;
    const apart = getWorst(terms, page);
    if ((whole === 0 && apart === 0) || !passes(page)) continue;
    const isWhole = whole > 0 && (apart === 0 || whole <= apart);
    const shown = whole > 0 ? joined : getRarest(terms, page);
    const hit = { page, entry: shown.entry[page] ?? 0, isTitle: (shown.level[page] ?? 0) < 3 };
    (byScore[isWhole ? whole * 2 : apart * 2 + 1] ??= []).push(hit);
  }
  if (!filters.place) return byScore.flat();
  const orderOf = ({ page }: Hit) => 2 * (pages.kindRuns[page] ?? 0) + (isOwn(page) ? 0 : 1);
  return byScore.flatMap((hits) => hits.sort((a, b) => orderOf(a) - orderOf(b)));
}

/** All pages that pass the filters, by rank, the chosen place's own first within a kind. */
export function listPages(pages: Pages, filters: Filters): Hit[] {
  const all = noHits(pages);
  for (let page = 0; page < pages.count; page += 1) {
    all.level[page] = 2;
    all.entry[page] = pages.firstEntries[page] ?? 0;
  }
  return orderHits(pages, { joined: all, terms: [] }, filters);
}

/** The level of the term that a page holds least prominently; 0 when it lacks one. */
function getWorst(terms: readonly TermHits[], page: number): number {
  let worst = 0;
  for (const { level } of terms) {
    const value = level[page] ?? 0;
    if (value === 0) return 0;
    worst = Math.max(worst, value);
  }
  return worst;
}

/** The term that stands deepest in a page: its surroundings tell most. */
function getRarest(terms: readonly TermHits[], page: number): TermHits {
  const [first, ...rest] = terms;
  if (!first) throw new Error('A query without terms finds nothing.');
  return rest.reduce(
    (deepest, term) => ((term.level[page] ?? 0) > (deepest.level[page] ?? 0) ? term : deepest),
    first,
  );
}

/** Indices of a facet's values that a choice stands for: a place means what lies within it too. */
function getChosen({ table }: Pages, name: FacetName, choice: string): Set<number> {
  const index = table.facets[name].values.indexOf(choice);
  const inner = table.within.flatMap((outer, place) => (outer === index ? [place] : []));
  return new Set(name === 'place' && index >= 0 ? [index, ...inner] : [index]);
}

function getFilter(pages: Pages, filters: Filters): (page: number) => boolean {
  const tests = facetNames.flatMap((name) => {
    const choice = filters[name];
    if (!choice) return [];
    const chosen = getChosen(pages, name, choice);
    const isChosen = pages.table.facets[name].sets.map((set) =>
      set.some((value) => chosen.has(value)),
    );
    return [(page: number) => isChosen[pages.sets[name][page] ?? -1] ?? false];
  });
  return (page) => tests.every((test) => test(page));
}

/** Answers whether a page belongs to the chosen place itself, not to a place within it alone. */
function getOwn(pages: Pages, choice: string | undefined): (page: number) => boolean {
  const { values, sets } = pages.table.facets.place;
  const index = values.indexOf(choice ?? '');
  const inner = getChosen(pages, 'place', choice ?? '');
  const isOwn = sets.map(
    (set) => set.includes(index) && !set.some((value) => value !== index && inner.has(value)),
  );
  return (page) => isOwn[pages.sets.place[page] ?? -1] ?? false;
}

/** Where a query's words were found. */
export interface Found {
  /** Hits of the query without its spaces. */
  joined: TermHits;
  /** Hits of each term; empty when there is but one. */
  terms: TermHits[];
}

/** Whether a page holds all that was asked for. */
function isHit({ joined, terms }: Found, page: number): boolean {
  return (joined.level[page] ?? 0) > 0 || getWorst(terms, page) > 0;
}

/** Whether any page does. */
export function isFound(pages: Pages, found: Found): boolean {
  for (let page = 0; page < pages.count; page += 1) if (isHit(found, page)) return true;
  return false;
}

/**
 * How many pages each value would leave, other facets' choices kept. Values without a page are left
 * out. A place counts what lies within it.
 *
 * @param found what the pages may have been found by; all pages count when it is empty
 */
export function countFacets(pages: Pages, found: readonly Found[], filters: Filters): Counts {
  const hits: number[] = [];
  for (let page = 0; page < pages.count; page += 1) {
    if (found.length === 0 || found.some((one) => isHit(one, page))) hits.push(page);
  }
  const entries = facetNames.map((name) => {
    const passes = getFilter(pages, { ...filters, [name]: '' });
    return [name, countValues(pages, name, hits.filter(passes))] as const;
  });
  return Object.fromEntries(entries) as Counts;
}

function countValues(pages: Pages, name: FacetName, hits: readonly number[]) {
  const { values, sets } = pages.table.facets[name];
  const perSet = new Array<number>(sets.length).fill(0);
  for (const page of hits) {
    const set = pages.sets[name][page] ?? 0;
    perSet[set] = (perSet[set] ?? 0) + 1;
  }
  const perValue = new Array<number>(values.length).fill(0);
  sets.forEach((set, at) => {
    for (const value of getReach(pages, name, set)) {
      perValue[value] = (perValue[value] ?? 0) + (perSet[at] ?? 0);
    }
  });
  return values
    .map((value, at) => ({ value, count: perValue[at] ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** Values by which a page with a combination of values is found: its places and those around them. */
function getReach({ table }: Pages, name: FacetName, set: readonly number[]): Set<number> {
  if (name !== 'place') return new Set(set);
  const outer = set.map((place) => table.within[place] ?? -1).filter((place) => place >= 0);
  return new Set([...set, ...outer]);
}
