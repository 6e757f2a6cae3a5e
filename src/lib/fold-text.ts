const widthForms = /[\uff00-\uffef\uf900-\ufaff\u2f00-\u2fdf]/;
const unseen = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Signs that one and the same text is printed and typed with; what each counts as, quotes as nothing. */
const alike: readonly [signs: string, sign: string][] = [
  ['"“”„‟\'‘’‚‛「」『』', ''],
  ['([〔【', '('],
  [')]〕】', ')'],
  ['-‐‑‒–—―−~〜∼·•・‧', '-'],
];
const signOf = new Map(
  alike.flatMap(([signs, sign]) => [...signs].map((each) => [each, sign] as const)),
);

const folds = new Map<string, string>();

/**
 * A character as it counts in a search: in half width and lower case, brackets and dashes of one kind each; '' for
 * white space and quotes. Nothing else is the same: a point stays apart from no point, `2.9` from `29`.
 */
export function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = fold(character);
  folds.set(character, folded);
  return folded;
}

function fold(character: string): string {
  if (unseen.test(character)) return '';
  const narrow = widthForms.test(character) ? character.normalize('NFKC') : character;
  const sign = signOf.get(narrow);
  if (sign !== undefined) return sign;
  const lower = narrow.toLowerCase();
  return [...lower].length === 1 ? lower : character;
}

/** What of a text counts in a search. */
export function foldText(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** The terms of a query, each folded; those without a character are left out. */
export function readTerms(query: string): string[] {
  return query.split(/\s+/).map(foldText).filter(Boolean);
}
