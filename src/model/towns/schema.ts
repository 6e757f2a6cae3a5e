import { z } from 'astro/zod';
import { townCode } from '../common/schema.ts';
import { paired, point } from '../places/schema.ts';

/** One row of `content/towns.csv`: a town, township or street office, or a farm or forest that stands as one. */
export const town = z
  .strictObject({
    /** Nine digits, the first six those of its county. */
    code: townCode,
    name: z.string().min(2),
    lng: point.lng.optional(),
    lat: point.lat.optional(),
    /** Where the coordinates come from; empty without them. */
    source: z.string().optional(),
  })
  .refine(({ lng, lat }) => (lng === undefined) === (lat === undefined), paired)
  .refine(({ lng, source }) => lng === undefined || source !== undefined, {
    message: 'the source of the coordinates',
    path: ['source'],
  });

export type Town = z.infer<typeof town>;
