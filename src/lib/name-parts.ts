/** A name cut in three: what it begins with and ends in are written once for all names that share them. */
export interface NameParts {
  /** Index of the beginning, -1 for none. */
  head: number;
  core: string;
  /** Index of the ending, -1 for none. */
  tail: number;
}

const longestTail = 12;

/**
 * Endings that save the most when written once (托育服务有限公司), at most so many, the best first. A name counts for
 * the first of them that it ends in.
 */
export function findTails(names: readonly string[], most: number): string[] {
  const tails: string[] = [];
  let rest = names;
  while (tails.length < most) {
    const best = bestTail(rest);
    if (best === undefined) break;
    tails.push(best);
    rest = rest.filter((name) => !name.endsWith(best));
  }
  return tails;
}

function bestTail(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (let length = 2; length <= Math.min(longestTail, name.length - 1); length += 1) {
      const tail = name.slice(-length);
      counts.set(tail, (counts.get(tail) ?? 0) + 1);
    }
  }
  const least = Math.max(3, names.length / 100);
  let best: string | undefined;
  let gain = 0;
  for (const [tail, count] of counts) {
    const saved = count * (tail.length - 1);
    if (count >= least && saved > gain) [best, gain] = [tail, saved];
  }
  return best;
}

/** Cuts a name by the first of the heads and tails that fit it and leave something between. */
export function cutName(
  name: string,
  heads: readonly string[],
  tails: readonly string[],
): NameParts {
  const head = heads.findIndex(
    (each) => each && name.startsWith(each) && name.length > each.length,
  );
  const rest = name.slice(heads[head]?.length ?? 0);
  const tail = tails.findIndex((each) => rest.endsWith(each) && rest.length > each.length);
  return { head, core: rest.slice(0, rest.length - (tails[tail]?.length ?? 0)), tail };
}

/** The whole name again. */
export function joinName(
  { head, core, tail }: NameParts,
  heads: readonly string[],
  tails: readonly string[],
): string {
  return `${heads[head] ?? ''}${core}${tails[tail] ?? ''}`;
}
