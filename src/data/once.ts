/**
 * The same read for everyone who asks: pages of thousands of records ask for them all. In development every ask reads
 * anew, for the content may have changed.
 */
export function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let known: Promise<Value> | undefined;
  return () => (import.meta.env.DEV ? read() : (known ??= read()));
}
