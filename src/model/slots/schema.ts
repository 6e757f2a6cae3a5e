import { z } from 'astro/zod';
import { placeCode, placeLevel, recordBase, year } from '../common/schema.ts';

/** Target of childcare places and staff for one place and year. */
export const slot = z.strictObject({
  ...recordBase,
  /** The county, or the city for the row of totals. */
  area: placeCode,
  level: placeLevel,
  year,
  slots: z.int().nonnegative().optional(),
  staff: z.int().nonnegative().optional(),
});

export type Slot = z.infer<typeof slot>;
