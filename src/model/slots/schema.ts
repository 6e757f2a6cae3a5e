import { z } from 'astro/zod';
import { placeCode, placeLevel, published, recordBase, year } from '../common/schema.ts';

/** Target of childcare places and staff for one place and year. */
export const slot = z.strictObject({
  ...recordBase,
  /** The county, or the city for the row of totals. */
  area: placeCode,
  level: placeLevel,
  year,
  slots: published.optional(),
  staff: published.optional(),
});

export type Slot = z.infer<typeof slot>;
