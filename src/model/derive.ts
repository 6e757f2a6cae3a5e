import type { Content } from './content/read.ts';

/** What follows from the content, worked out once for everyone who asks: lists of thousands of records are asked for by hundreds of pages. */
export function derive<Value>(from: (content: Content) => Value): (content: Content) => Value {
  const known = new WeakMap<Content, { value: Value }>();
  return (content) => {
    const found = known.get(content) ?? { value: from(content) };
    known.set(content, found);
    return found.value;
  };
}
