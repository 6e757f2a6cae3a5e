/** What follows from something, worked out once for everyone who asks: lists of thousands are asked for by hundreds. */
export function derive<From extends object, Value>(
  from: (source: From) => Value,
): (source: From) => Value {
  const known = new WeakMap<From, { value: Value }>();
  return (source) => {
    const found = known.get(source) ?? { value: from(source) };
    known.set(source, found);
    return found.value;
  };
}
