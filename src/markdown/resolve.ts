import { derive } from '../lib/derive.ts';
import { foldWidth, normalizeLabel, stripOrdinal } from '../lib/text.ts';
import { groupFinder } from '../lib/totals.ts';
import type { DepartmentRef, Domain } from '../model/common/schema.ts';
import type { DepartmentsFile } from '../model/departments/schema.ts';
import type { Place } from '../model/places/schema.ts';

/** Finds the places of a city, the city itself among them; worked out once for all documents. */
const cityPlaces = derive((places: readonly Place[]) =>
  groupFinder(places, ({ code, parent }) => parent ?? code),
);

/** Finds the places of one city by their printed names. */
export function placeFinder(places: readonly Place[], city: string) {
  const own = cityPlaces(places)(city);
  const byName = new Map(
    own.flatMap((place) =>
      [place.name, ...place.aliases].map((name) => [normalizeLabel(name), place] as const),
    ),
  );
  const find = (name: string): Place | undefined => byName.get(normalizeLabel(name));
  return {
    /** The place that bears this name or alias. */
    find,
    /** The same, or the place whose full name the text begins with. */
    findStart: (text: string): Place | undefined =>
      find(text) ?? own.find(({ name }) => normalizeLabel(text).startsWith(normalizeLabel(name))),
    names: own.map((place) => place.name),
  };
}
export type PlaceFinder = ReturnType<typeof placeFinder>;

/** The result of reading a printed list of departments. */
export interface ResolvedDepartments {
  refs: DepartmentRef[];
  /** Texts that no entry explains, with their offsets. */
  unknown: { text: string; offset: number }[];
}

const separators = /^[、，,；;\s]+/;
const oneName = /^[^、，,；;\s]+/;

/** Departments and joint forms by their places. */
const placedDepartments = derive(({ departments, combined }: DepartmentsFile) => ({
  departmentsOf: groupFinder(departments, ({ place }) => place),
  combinedOf: groupFinder(combined, ({ place }) => place),
}));

/** Shortest name that tells a department anywhere in prose. */
const leastName = 3;

/**
 * `read` reads a printed list of departments with the names and aliases of one city's entries, the longest first,
 * before any splitting: an alias may hold a separator (苇、亚林业局) and mean several departments.
 * `isNamedIn` tells whether one of them stands anywhere in a text.
 */
export function departmentReader(file: DepartmentsFile, places: readonly Place[], city: string) {
  const own = cityPlaces(places)(city).map(({ code }) => code);
  const { departmentsOf, combinedOf } = placedDepartments(file);
  const aliases = [
    ...own
      .flatMap(departmentsOf)
      .flatMap((department) =>
        [department.name, ...department.aliases].map((alias) => ({ alias, ids: [department.id] })),
      ),
    ...own.flatMap(combinedOf).map(({ alias, departments }) => ({ alias, ids: departments })),
  ]
    .map(({ alias, ids }) => ({ alias: foldWidth(alias), ids }))
    .sort((a, b) => b.alias.length - a.alias.length);

  const read = (printed: string): ResolvedDepartments => {
    const folded = foldWidth(printed);
    const refs: DepartmentRef[] = [];
    const unknown: ResolvedDepartments['unknown'] = [];
    let offset = separators.exec(folded)?.[0].length ?? 0;
    while (offset < folded.length) {
      const text = folded.slice(offset);
      const match = aliases.find(({ alias }) => isListed(text, alias));
      const length = match?.alias.length ?? oneName.exec(text)?.[0].length ?? text.length;
      const words = printed.slice(offset, offset + length);
      if (!match) unknown.push({ text: words, offset });
      for (const id of match?.ids ?? []) {
        if (!refs.some((ref) => ref.id === id)) refs.push({ id, printed: words });
      }
      offset += length;
      offset += separators.exec(folded.slice(offset))?.[0].length ?? 0;
    }
    return { refs, unknown };
  };
  const isNamedIn = (text: string): boolean => {
    const folded = foldWidth(text);
    return aliases.some(({ alias }) => alias.length >= leastName && folded.includes(alias));
  };
  return { read, isNamedIn };
}

/** Whether a list begins with a name that ends there or before a separator. */
function isListed(list: string, name: string): boolean {
  const rest = list.slice(name.length);
  return list.startsWith(name) && (rest === '' || separators.test(rest));
}
export type DepartmentReader = ReturnType<typeof departmentReader>;

/** What the front matter says a record is about. */
export interface DomainAnswer {
  domains?: Domain[];
  /** The keys that match one label with different answers. */
  ambiguous?: string[];
}

/**
 * Answers what a record is about from the printed labels it stands under, innermost first. A key is a
 * whole label, its ordinal given or not, or its beginning with `…`. `unused` lists the keys that no record has asked for.
 */
export function domainReader(rules: Record<string, Domain[]>) {
  const keys = Object.entries(rules).map(([key, domains]) => ({
    key,
    domains,
    test: labelTest(key),
  }));
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

/** Tells which records stand under one of the keys, of the same kind; `unused` as there. */
export function labelReader(keys: readonly string[]) {
  const tests = keys.map((key) => ({ key, test: labelTest(key) }));
  const used = new Set<string>();
  return {
    isNamed(labels: readonly string[]): boolean {
      const matches = tests.filter(({ test }) => labels.some(test));
      for (const { key } of matches) used.add(key);
      return matches.length > 0;
    },
    unused: () => keys.filter((key) => !used.has(key)),
  };
}
export type LabelReader = ReturnType<typeof labelReader>;

function labelTest(key: string): (label: string) => boolean {
  const wanted = normalizeLabel(key);
  const isWanted = wanted.endsWith('…')
    ? (label: string) => normalizeLabel(label).startsWith(wanted.slice(0, -1))
    : (label: string) => normalizeLabel(label) === wanted;
  return (label) => isWanted(label) || isWanted(stripOrdinal(label));
}
