import type { Suggestions } from '../../model/search-suggest/rules.ts';
import { loadFile } from '../load-file/load-file.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a JSON file of the index once, and what is made of it. A failed load is tried again by the
 * next call.
 */
export function loadJson<Data, Made>(name: string, make: (data: Data) => Made): Promise<Made> {
  const known = loading.get(name) as Promise<Made> | undefined;
  if (known) return known;
  const made = loadFile(`/pagefind/${name}`)
    .then((file) => file.text())
    .then((text) => make(JSON.parse(text) as Data));
  loading.set(name, made);
  made.catch(() => loading.delete(name));
  return made;
}

/** Titles to suggest. */
export function loadSuggestions(): Promise<Suggestions> {
  return loadJson('suggestions.json', (data: Suggestions) => data);
}
