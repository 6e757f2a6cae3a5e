import { foldText } from './fold-text.ts';
import { uniqueBy } from './totals.ts';

/** Choices in a list's filters by facet, its search words and its order. */
export interface ListState {
  choices: Record<string, string>;
  words: string;
  /** Sort key, with a leading `-` for descending order; empty for the order of the page. */
  sort: string;
}

/** What can be chosen and searched in one record. */
export interface FilterableRecord {
  /** Values by facet. */
  facets: Record<string, readonly string[]>;
  text: string;
  /** What it stands for, where it may stand in several places of a list. */
  id?: string | undefined;
}

/** Reads a list's state from an address query; facets and sort keys that the list does not have are dropped. */
export function parseListState(
  query: string,
  facets: readonly string[],
  sortKeys: readonly string[],
): ListState {
  const parameters = new URLSearchParams(query);
  const sort = parameters.get('sort') ?? '';
  const choices = facets.flatMap((facet) => {
    const value = parameters.get(facet);
    return value ? [[facet, value] as const] : [];
  });
  return {
    choices: Object.fromEntries(choices),
    words: parameters.get('words') ?? '',
    sort: sortKeys.includes(sort.replace(/^-/, '')) ? sort : '',
  };
}

/** The query of a state, without its `?`, after what else the address holds; empty when nothing is chosen. */
export function formatListState(
  { choices, words, sort }: ListState,
  query = '',
  facets: readonly string[] = [],
): string {
  const parameters = new URLSearchParams(query);
  for (const name of [...facets, 'words', 'sort']) parameters.delete(name);
  for (const [facet, value] of Object.entries(choices)) if (value) parameters.set(facet, value);
  if (words) parameters.set('words', words);
  if (sort) parameters.set('sort', sort);
  return parameters.toString();
}

/** Whether a record has every chosen value and every search word, as the search of the site tells texts apart. */
export function isChosen(record: FilterableRecord, { choices, words }: ListState): boolean {
  const hasChoices = Object.entries(choices).every(
    ([facet, value]) => value === '' || record.facets[facet]?.includes(value),
  );
  const terms = words.split(/\s+/).filter(Boolean);
  if (!hasChoices || terms.length === 0) return hasChoices;
  const text = foldRecord(record);
  return terms.every((term) => text.includes(foldText(term)));
}

/** Records to count: what stands in several places is one. */
export function listOnce(records: readonly FilterableRecord[]): FilterableRecord[] {
  return uniqueBy(records, (record) => record.id ?? record);
}

/** How many records each value of a facet would leave, with all else that is chosen. */
export function countChoices(
  records: readonly FilterableRecord[],
  state: ListState,
  facet: string,
): Map<string, number> {
  const others = { ...state, choices: { ...state.choices, [facet]: '' } };
  const counts = new Map<string, number>();
  for (const record of records.filter((each) => isChosen(each, others))) {
    for (const value of record.facets[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Compares sort values: numbers by size, else by text; what is empty comes last either way. */
export function compareValues(a: string, b: string, isDescending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const order =
    Number.isNaN(Number(a)) || Number.isNaN(Number(b))
      ? a.localeCompare(b, 'zh-Hans-CN')
      : Number(a) - Number(b);
  return isDescending ? -order : order;
}

const foldedTexts = new WeakMap<FilterableRecord, string>();

/** A record's folded text, made once: every key that is pressed asks for it several times. */
function foldRecord(record: FilterableRecord): string {
  const known = foldedTexts.get(record) ?? foldText(record.text);
  foldedTexts.set(record, known);
  return known;
}

/** What is chosen, as it is said to people; empty where everything is shown. */
export function formatChosen(given: {
  choices: readonly { value: string }[];
  words: string;
}): string {
  const { choices, words } = given;
  return [...choices.map(({ value }) => value), words && `“${words}”`].filter(Boolean).join('、');
}
