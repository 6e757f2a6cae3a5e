import { normalizeLabel } from './text.ts';

/** Shortest name that tells an institution: a bare 幼儿园 is in many. */
const leastName = 4;

/**
 * Answers whether two names may mean one institution: one holds the other, names of places aside. It may be another all
 * the same: only an editor says that they are one.
 *
 * @param places names of places
 */
export function nameComparer(places: readonly string[]): (a: string, b: string) => boolean {
  const ordered = places.toSorted((a, b) => b.length - a.length);
  const known = new Map<string, string>();
  const shorten = (name: string) => {
    const short =
      known.get(name) ??
      ordered.reduce((rest, part) => rest.replaceAll(part, ''), normalizeLabel(name));
    known.set(name, short);
    return short;
  };
  return (a, b) => {
    const [one, other] = [shorten(a), shorten(b)];
    const isLong = Math.min(one.length, other.length) >= leastName;
    return isLong && (one.includes(other) || other.includes(one));
  };
}
