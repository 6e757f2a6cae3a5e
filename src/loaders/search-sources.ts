import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Problem } from '../lib/problems.ts';
import { synonyms, type Synonyms } from '../model/search/schema.ts';
import { readContentFile } from '../reading/files.ts';
import { readContent } from '../model/content/read.ts';
import { parseYaml } from '../reading/yaml.ts';

/** What the search index takes from the content besides the pages. */
export interface SearchSources {
  /** The place that holds a place, by name. */
  within: ReadonlyMap<string, string>;
  /** Names and other names of places and bodies, and terms that are explained. */
  names: string[];
  synonyms: Synonyms;
}

/** Reads the search's sources. Throws one ContentError that holds every problem found. */
export function readSearchSources(root: string): SearchSources {
  const { places, departments, terms } = readContent(root);
  const nameOf = new Map(places.map(({ code, name }) => [code, name]));
  const named = [...places, ...departments];
  return {
    within: new Map(places.map(({ name, parent }) => [name, nameOf.get(parent ?? '') ?? ''])),
    names: [
      ...terms.map(({ term }) => term),
      ...named.map(({ name }) => name),
      ...named.flatMap(({ aliases }) => aliases),
    ],
    synonyms: readSynonyms(root),
  };
}

function readSynonyms(root: string): Synonyms {
  const path = join(root, 'synonyms.yaml');
  if (!existsSync(path)) return [];
  const problems: Problem[] = [];
  const yaml = parseYaml(readContentFile(path), synonyms, (problem) => problems.push(problem));
  if (!yaml) throw new ContentError(problems);
  return yaml.value;
}
