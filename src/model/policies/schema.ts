import { z } from 'astro/zod';
import { domains, recordBase } from '../common/schema.ts';

/** A policy of a policy list (重大政策清单, 重大要素清单). */
export const policy = z.strictObject({
  ...recordBase,
  domains,
  /** Title of the list, without its annex number. */
  list: z.string(),
  /** Category within the list, without its ordinal. */
  category: z.string(),
  /** The policy's name, or its first clause where the list gives it none. */
  title: z.string(),
  text: z.string(),
  /** Whether what it grants goes to institutions and not to families; the editor's answer. */
  forOperators: z.boolean(),
});

export type Policy = z.infer<typeof policy>;
