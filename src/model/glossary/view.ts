import { derive } from '../derive.ts';
import type { Term } from './schema.ts';

/** A term with its place on the glossary page. */
export interface TermView extends Term {
  href: string;
}

/** All terms in the order of their Chinese names. */
export const getTerms = derive((content): TermView[] => {
  const collator = new Intl.Collator('zh-Hans-CN');
  return content.terms
    .map((term) => ({ ...term, href: `/glossary/#${term.id}` }))
    .sort((a, b) => collator.compare(a.term, b.term));
});

/** The terms whose name or alias stands in a text. */
export function termsIn(terms: readonly TermView[], text: string): TermView[] {
  return terms.filter(({ term, aliases }) =>
    [term, ...aliases].some((name) => text.includes(name)),
  );
}
