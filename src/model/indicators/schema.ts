import { z } from 'astro/zod';
import { domains, published, recordBase, year } from '../common/schema.ts';

/** An indicator with its targets by year. */
export const indicator = z.strictObject({
  ...recordBase,
  domains,
  name: z.string(),
  /** 指标属性 as printed (约束性, 预期性). */
  attribute: z.string().optional(),
  values: z.array(z.strictObject({ year, ...published.shape })).min(1),
  /** Notes printed under the table. */
  notes: z.array(z.string()),
});

export type Indicator = z.infer<typeof indicator>;
