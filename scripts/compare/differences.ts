/** A line that only one of two texts has. */
export interface Difference {
  sign: '-' | '+';
  line: string;
}

/**
 * The lines that are only before (`-`) or only after (`+`). What two texts share at their ends is the same; between,
 * lines are held against each other as often as they occur, and lines that only changed places are told as such.
 */
export function listDifferences(before: readonly string[], after: readonly string[]): Difference[] {
  const ends = Math.min(before.length, after.length);
  let start = 0;
  while (start < ends && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < ends - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const left = before.slice(start, before.length - tail);
  const right = after.slice(start, after.length - tail);
  const count = new Map<string, number>();
  for (const line of right) count.set(line, (count.get(line) ?? 0) + 1);
  const gone = left.filter((line) => {
    const rest = count.get(line) ?? 0;
    if (rest > 0) count.set(line, rest - 1);
    return rest === 0;
  });
  const added = right.toReversed().filter((line) => {
    const rest = count.get(line) ?? 0;
    if (rest > 0) count.set(line, rest - 1);
    return rest > 0;
  });
  const differences: Difference[] = [
    ...gone.map((line) => ({ sign: '-' as const, line })),
    ...added.toReversed().map((line) => ({ sign: '+' as const, line })),
  ];
  if (differences.length > 0 || left.length === 0) return differences;
  const first = left.findIndex((line, index) => line !== right[index]);
  return [
    { sign: '-', line: `at another place: ${left[first] ?? ''}` },
    { sign: '+', line: `at another place: ${right[first] ?? ''}` },
  ];
}
