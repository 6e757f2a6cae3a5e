import { groupBy } from './totals.ts';

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** The first character, in the order of pinyin, of each initial letter. */
const firstOfInitial = [
  ['A', '阿'],
  ['B', '八'],
  ['C', '嚓'],
  ['D', '搭'],
  ['E', '蛾'],
  ['F', '发'],
  ['G', '噶'],
  ['H', '哈'],
  ['J', '击'],
  ['K', '喀'],
  ['L', '垃'],
  ['M', '妈'],
  ['N', '拿'],
  ['O', '哦'],
  ['P', '啪'],
  ['Q', '期'],
  ['R', '然'],
  ['S', '撒'],
  ['T', '塌'],
  ['W', '挖'],
  ['X', '昔'],
  ['Y', '压'],
  ['Z', '匝'],
] as const;

/** Initial letter of a text's first letter or character, punctuation aside; `#` for digits and everything else. */
export function pinyinInitial(text: string): string {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
  if (/[a-z]/i.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return '#';
  return firstOfInitial.findLast(([, start]) => collator.compare(start, first) <= 0)?.[0] ?? '#';
}

/** Items by initial letter in the order of their names; `#` comes last. */
export function groupByInitial<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): { initial: string; items: Item[] }[] {
  const ordered = items.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)));
  return [...groupBy(ordered, (item) => pinyinInitial(nameOf(item)))]
    .map(([initial, members]) => ({ initial, items: members }))
    .sort((a, b) => rank(a.initial).localeCompare(rank(b.initial), 'en'));
}

function rank(initial: string): string {
  return initial === '#' ? 'ZZ' : initial;
}
