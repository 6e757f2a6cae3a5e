import type { Suggestions } from '../../lib/search-suggest.ts';
import { loadFile } from '../load-file/load-file.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a text file of the index once, and what is made of it. A failed load is tried again by the
 * next call.
 */
export function loadText<Made>(name: string, make: (text: string) => Made): Promise<Made> {
  const known = loading.get(name) as Promise<Made> | undefined;
  if (known) return known;
  const made = loadFile(`/pagefind/${name}`)
    .then((file) => file.text())
    .then(make);
  loading.set(name, made);
  made.catch(() => loading.delete(name));
  return made;
}

/** The same of a JSON file. */
export function loadJson<Data, Made>(name: string, make: (data: Data) => Made): Promise<Made> {
  return loadText(name, (text) => make(JSON.parse(text) as Data));
}

/** Titles to suggest. */
export function loadSuggestions(): Promise<Suggestions> {
  return loadJson('suggestions.json', (data: Suggestions) => data);
}
