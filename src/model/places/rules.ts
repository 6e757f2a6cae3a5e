import type { Precision } from './schema.ts';

/** Whether a point known so precisely is something's own, and not its town's or its county's. */
export function isPointed(precision: Precision | undefined): precision is 'street' | 'exact' {
  return precision === 'street' || precision === 'exact';
}
