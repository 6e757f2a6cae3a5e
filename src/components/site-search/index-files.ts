import type { Suggestions } from '../../model/search-suggest/rules.ts';
import { loadFile } from '../load-file/load-file.ts';

const loading = new Map<string, Promise<unknown>>();

/** Loads a JSON file of the index once, and what is made of it. */
export function loadJson<Data, Made>(name: string, make: (data: Data) => Made): Promise<Made> {
  return loadIndexFile(name, (text) => make(JSON.parse(text) as Data));
}

/** Loads a file of the index once, and what is made of its text. A failed load is tried again by the next call. */
export function loadIndexFile<Made>(name: string, make: (text: string) => Made): Promise<Made> {
  const known = loading.get(name) as Promise<Made> | undefined;
  if (known) return known;
  const made = loadFile(`/pagefind/${name}`)
    .then((file) => file.text())
    .then(make);
  loading.set(name, made);
  made.catch(() => loading.delete(name));
  return made;
}

/** Titles to suggest. */
export function loadSuggestions(): Promise<Suggestions> {
  return loadJson('suggestions.json', (data: Suggestions) => data);
}
