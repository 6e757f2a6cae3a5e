import { derive as deriveFrom } from '../lib/derive.ts';
import type { Content } from './content/read.ts';

/** What follows from the content, worked out once for everyone who asks: lists of thousands of records are asked for by hundreds of pages. */
export function derive<Value>(from: (content: Content) => Value): (content: Content) => Value {
  return deriveFrom(from);
}
