import { z } from 'astro/zod';
import { placeCode } from '../common/schema.ts';

/** One department of `content/departments.yaml`. */
export const department = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  place: placeCode,
  /** Joins departments with the same duty across cities. */
  function: z.string().optional(),
  type: z.enum(['body', 'group', 'institution']),
  /** Display name, which shows its city or county. */
  name: z.string(),
  /** Forms printed in the documents of its place, slips included. */
  aliases: z.array(z.string()).min(1),
  note: z.string().optional(),
});

export type Department = z.infer<typeof department>;

export const departmentsFile = z.strictObject({
  departments: z.array(department),
  /** Printed forms that mean several departments at once. */
  combined: z
    .array(
      z.strictObject({
        place: placeCode,
        alias: z.string(),
        departments: z.array(z.string()).min(2),
      }),
    )
    .default([]),
});

export type DepartmentsFile = z.infer<typeof departmentsFile>;
