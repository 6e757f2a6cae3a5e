import type { Suggestions } from '../../lib/search-suggest.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a JSON file of the index once, and what is made of it. A failed load is tried again by the
 * next call.
 */
export function loadJson<Data, Made>(name: string, make: (data: Data) => Made): Promise<Made> {
  const known = loading.get(name) as Promise<Made> | undefined;
  if (known) return known;
  const made = fetchJson<Data>(name).then(make);
  loading.set(name, made);
  made.catch(() => loading.delete(name));
  return made;
}

async function fetchJson<Data>(name: string): Promise<Data> {
  const response = await fetch(`/pagefind/${name}`);
  if (!response.ok) throw new Error(`/pagefind/${name}: ${response.status}`);
  return (await response.json()) as Data;
}

/** Titles to suggest. */
export function loadSuggestions(): Promise<Suggestions> {
  return loadJson('suggestions.json', (data: Suggestions) => data);
}
