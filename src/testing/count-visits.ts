/** Methods that look through an array, as far as they go. */
const methods = [
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'flatMap',
  'forEach',
  'map',
  'reduce',
  'some',
] as const;

/**
 * How many elements of arrays `run` hands to functions: work that grows with what there is, counted and not timed. The
 * count is added to `steps` under the name.
 */
export function countVisits<Result>(
  steps: Map<string, number>,
  name: string,
  run: () => Result,
): Result {
  const prototype = Array.prototype as unknown as Record<string, (...values: unknown[]) => unknown>;
  const originals = methods.map((method) => [method, prototype[method]] as const);
  let visits = 0;
  for (const [method, original] of originals) {
    if (!original) continue;
    prototype[method] = function (this: unknown[], ...values: unknown[]) {
      const [visit, ...rest] = values;
      const counted = (...seen: unknown[]): unknown => {
        visits += 1;
        return (visit as (...seen: unknown[]) => unknown).apply(rest[0], seen);
      };
      return original.call(this, counted, ...rest);
    };
  }
  try {
    return run();
  } finally {
    for (const [method, original] of originals) if (original) prototype[method] = original;
    steps.set(name, (steps.get(name) ?? 0) + visits);
  }
}
