import { z } from 'astro/zod';
import { documentId, placeCode, year } from '../common/schema.ts';

/** A figure of a check: words of the document, or a value that a record or a place has already. */
const checkFigure = z.union(
  [
    z.strictObject({
      /** The words of the document, exactly, in one paragraph or cell. */
      words: z.string().min(1),
      /** Number and unit as printed; part of the words. */
      value: z.string().min(1),
      /** Which of several identical places is meant, from 1. */
      occurrence: z.int().positive().optional(),
    }),
    z.strictObject({
      /** Words of the notice that the document probably belongs to, exactly, from `likelyParent.excerpt`. */
      parent: z.string().min(1),
      /** Number and unit as printed; part of the words. */
      value: z.string().min(1),
    }),
    z.strictObject({ indicator: z.string(), year }),
    z.strictObject({ slots: placeCode, year }),
    z.strictObject({ staff: placeCode, year }),
    z.strictObject({ residents: placeCode }),
    z.strictObject({
      project: z.string(),
      of: z.enum(['total', 'sought', 'matched', 'slots', 'beds']),
    }),
  ],
  {
    error:
      'words or parent with a value in quotes, or indicator, slots, staff, residents or project',
  },
);

/** One entry of `content/documents/<id>/checks.yaml`. */
export const checkEntry = z
  .strictObject({
    /** Permanent: part of the address. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: z.string().min(1),
    /** What kind of statement it is: 合计, 比例, 口径, 目标 … */
    class: z.string().min(1),
    /** Name to figure. */
    figures: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), checkFigure),
    /** What they say together: `total = public + private`; several where it takes several, all of which must hold. */
    relation: z
      .union([z.string(), z.array(z.string()).min(1)], {
        error: 'a relation such as “total = a + b”, or a list of them',
      })
      .optional(),
    /** Why the figures cannot be held against each other: different or unstated bases. */
    unclear: z.string().min(1).optional(),
    /** Why nothing can be computed. */
    cannot: z.string().min(1).optional(),
    /** What a reader should know of it, in plain and fair words. */
    note: z.string().min(1).optional(),
  })
  .refine(
    ({ relation, unclear, cannot }) =>
      relation !== undefined || unclear !== undefined || cannot !== undefined,
    {
      message: 'relation, unclear or cannot',
    },
  );

export type CheckEntry = z.infer<typeof checkEntry>;

/** A check with its figures as they are printed. */
export const check = z.strictObject({
  id: z.string(),
  /** Its place in its file, from 0. */
  position: z.int().nonnegative(),
  document: documentId,
  place: placeCode,
  title: z.string(),
  class: z.string(),
  figures: z.array(
    z.strictObject({
      name: z.string(),
      /** As printed. */
      text: z.string(),
      /** The words around it, or what record holds it. */
      words: z.string(),
      /** Where it stands; undefined for what no document of the site holds. */
      anchor: z.string().optional(),
      headings: z.array(z.string()),
      source: z.string().optional(),
      sourceUrl: z.string().optional(),
    }),
  ),
  /** Empty where nothing is computed. */
  relations: z.array(z.string()),
  unclear: z.string().optional(),
  cannot: z.string().optional(),
  note: z.string().optional(),
});

export type WrittenCheck = z.infer<typeof check>;
