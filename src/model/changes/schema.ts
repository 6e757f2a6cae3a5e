import { z } from 'astro/zod';
import { isoDate } from '../common/schema.ts';

const named = { key: z.string().min(1), title: z.string() };

const cells = z.record(z.string(), z.string());

/** `content/changes/<version>.yaml`, written by `npm run release`: what a release changed since the one before. */
export const release = z
  .strictObject({
    /** The day of the release with points: `2026.11.22`, a second one on that day `2026.11.22.2`. */
    version: z.string().regex(/^\d{4}\.\d{2}\.\d{2}(\.\d+)?$/, 'a day with points, as 2026.11.22'),
    date: isoDate,
    /** The day that the content was last checked against the world. */
    asOf: isoDate,
    /** Fingerprint of all tables, so that a site says when it holds more than the release. */
    digest: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
    /** A sentence that an editor adds. */
    note: z.string().min(1).optional(),
    /** Every table of the site; only the first release has no changes at all. */
    tables: z.array(
      z.strictObject({
        name: z.string().min(1),
        rows: z.int().nonnegative(),
        added: z.array(z.strictObject(named)).default([]),
        altered: z
          .array(
            z.strictObject({
              ...named,
              cells: z
                .array(z.strictObject({ column: z.string(), old: z.string(), new: z.string() }))
                .min(1),
            }),
          )
          .default([]),
        withdrawn: z.array(z.strictObject({ ...named, cells })).default([]),
      }),
    ),
  })
  .refine(({ version, date }) => version.startsWith(date.replaceAll('-', '.')), {
    message: 'the day of the version',
    path: ['date'],
  });

export type Release = z.infer<typeof release>;
