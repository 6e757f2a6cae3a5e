import { z } from 'astro/zod';
import { placeCode } from '../common/schema.ts';
import { isPaired, isPlaced, paired, placed, point, precision } from '../places/schema.ts';

/** Where a project is: one row of `content/locations.csv`. */
export const location = z
  .strictObject({
    /** Id of the project. */
    project: z.string(),
    /** The words that place it. */
    words: z.string(),
    place: placeCode,
    lng: point.lng.optional(),
    lat: point.lat.optional(),
    precision,
    source: z.string(),
  })
  .refine(isPaired, paired)
  .refine(isPlaced, placed);

export type Location = z.infer<typeof location>;
