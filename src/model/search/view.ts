import { foldText } from '../../lib/fold-text.ts';
import { instruments } from '../conditions/words.ts';
import { domainWords, pageTitles } from '../common/words.ts';
import { derive } from '../derive.ts';
import { getEverything } from '../everything/view.ts';
import { kindWords, sectorWords, serviceWords } from '../facilities/rules.ts';

/** What the search index takes from the content besides the text of the pages. */
export interface SearchSources {
  /** Addresses of pages in the order of equal results. */
  order: string[];
  /** The city of a place, by name; a city's own is itself. */
  cityOf: ReadonlyMap<string, string>;
  /** What the field calls its subjects, names and other names of places and departments, and terms that are explained. */
  words: string[];
  /** Folded words that mean the same. */
  synonyms: string[][];
}

/** What the field calls its subjects, institutions, services and supports. */
const fieldWords = [domainWords, kindWords, serviceWords, sectorWords]
  .flatMap((table) => Object.values<string>(table))
  .concat(instruments, Object.values(pageTitles));

export const getSearchSources = derive((content): SearchSources => {
  const { places, departments, terms, synonyms } = content;
  const nameOf = new Map(places.map(({ code, name }) => [code, name]));
  const named = [...places, ...departments];
  return {
    order: getEverything(content).flatMap(({ entries }) => entries.map(({ href }) => href)),
    cityOf: new Map(places.map(({ name, parent }) => [name, nameOf.get(parent ?? '') ?? name])),
    words: [
      ...synonyms.flat(),
      ...terms.map(({ term }) => term),
      ...named.map(({ name }) => name),
      ...named.flatMap(({ aliases }) => aliases),
      ...fieldWords,
    ],
    synonyms: synonyms.map((group) => group.map(foldText)),
  };
});
