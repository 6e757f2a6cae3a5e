import { z } from 'astro/zod';
import { domains, recordBase, year } from '../common/schema.ts';

/** A published value: the printed text, and the number where one can be read. */
export const publishedValue = z.strictObject({
  text: z.string(),
  value: z.number().optional(),
  unit: z.string().optional(),
});

export type PublishedValue = z.infer<typeof publishedValue>;

/** An indicator with its targets by year. */
export const indicator = z.strictObject({
  ...recordBase,
  domains,
  name: z.string(),
  /** 指标属性 as printed (约束性, 预期性). */
  attribute: z.string().optional(),
  values: z.array(z.strictObject({ year, ...publishedValue.shape })).min(1),
  /** Notes printed under the table. */
  notes: z.array(z.string()),
});

export type Indicator = z.infer<typeof indicator>;
