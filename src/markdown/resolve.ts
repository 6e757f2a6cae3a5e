import { normalizeLabel } from '../lib/text.ts';
import type { DepartmentRef, Domain } from '../schemas/common.ts';
import type { DepartmentsFile, Place } from '../schemas/places.ts';

/** Finds the places of one city by their printed names. */
export function placeFinder(places: readonly Place[], city: string) {
  const own = places.filter((place) => place.code === city || place.parent === city);
  const byName = new Map(
    own.flatMap((place) =>
      [place.name, ...place.aliases].map((name) => [normalizeLabel(name), place] as const),
    ),
  );
  return {
    find: (name: string): Place | undefined => byName.get(normalizeLabel(name)),
    names: own.map((place) => place.name),
  };
}
export type PlaceFinder = ReturnType<typeof placeFinder>;

/** The result of reading a printed list of bodies. */
export interface ResolvedBodies {
  refs: DepartmentRef[];
  /** Text that no entry explains, with its offset; undefined when all is resolved. */
  rest?: { text: string; offset: number };
}

const separators = /^[、，,；;\s]+/;

/**
 * Reads a printed list of bodies with the names and aliases of one city's entries, the longest first,
 * before any splitting: an alias may hold a separator (苇、亚林业局) and mean several bodies.
 */
export function bodyReader(departments: DepartmentsFile, places: readonly Place[], city: string) {
  const isOwn = (code: string) =>
    code === city || places.some((place) => place.code === code && place.parent === city);
  const aliases = [
    ...departments.bodies
      .filter((body) => isOwn(body.place))
      .flatMap((body) => [body.name, ...body.aliases].map((alias) => ({ alias, ids: [body.id] }))),
    ...departments.combined
      .filter((entry) => isOwn(entry.place))
      .map(({ alias, bodies }) => ({ alias, ids: bodies })),
  ].sort((a, b) => b.alias.length - a.alias.length);

  return (printed: string): ResolvedBodies => {
    const refs: DepartmentRef[] = [];
    let offset = 0;
    while (offset < printed.length) {
      const text = printed.slice(offset);
      const separator = separators.exec(text)?.[0];
      if (separator) {
        offset += separator.length;
        continue;
      }
      const match = aliases.find(
        ({ alias }) =>
          text.startsWith(alias) &&
          (text.length === alias.length || separators.test(text.slice(alias.length))),
      );
      if (!match) return { refs, rest: { text: text.split(/[、，,；;]/)[0] ?? text, offset } };
      for (const id of match.ids) {
        if (!refs.some((ref) => ref.id === id)) refs.push({ id, printed: match.alias });
      }
      offset += match.alias.length;
    }
    return { refs };
  };
}
export type BodyReader = ReturnType<typeof bodyReader>;

/** What the front matter says a record is about. */
export interface DomainAnswer {
  domains?: Domain[];
  /** The keys that match one label with different answers. */
  ambiguous?: string[];
}

/**
 * Answers what a record is about from the printed labels it stands under, innermost first. A key is a
 * whole label or its beginning with `…`. `unused` lists the keys that no record has asked for.
 */
export function domainReader(rules: Record<string, Domain[]>) {
  const keys = Object.entries(rules).map(([key, domains]) => ({ key, domains, test: labelTest(key) }));
  const used = new Set<string>();
  return {
    answer(labels: readonly string[]): DomainAnswer {
      for (const label of labels) {
        const matches = keys.filter(({ test }) => test(label));
        for (const { key } of matches) used.add(key);
        const answers = new Set(matches.map(({ domains }) => domains.join()));
        if (answers.size > 1) return { ambiguous: matches.map(({ key }) => key) };
        const match = matches[0];
        if (match) return { domains: match.domains };
      }
      return {};
    },
    unused: () => keys.map(({ key }) => key).filter((key) => !used.has(key)),
  };
}
export type DomainReader = ReturnType<typeof domainReader>;

function labelTest(key: string): (label: string) => boolean {
  const wanted = normalizeLabel(key);
  return wanted.endsWith('…')
    ? (label) => normalizeLabel(label).startsWith(wanted.slice(0, -1))
    : (label) => normalizeLabel(label) === wanted;
}
