import { z } from 'astro/zod';
import { domains, recordBase } from '../common/schema.ts';

/** Reported progress towards a goal. */
export const progress = z.strictObject({
  ...recordBase,
  domains,
  goal: z.string(),
  text: z.string(),
});

export type Progress = z.infer<typeof progress>;
