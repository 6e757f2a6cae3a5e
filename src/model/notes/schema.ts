import { z } from 'astro/zod';
import { attested, documentId } from '../common/schema.ts';

/** What changed since the document was issued in what its words rest on. */
const change = z.strictObject(attested);

/** One entry of `content/documents/<id>/notes.yaml`: a slip of wording, which the document keeps. */
export const noteEntry = z
  .strictObject({
    /** The words of the document, letter by letter, in one line of a paragraph, heading or cell. */
    words: z.string().min(1),
    /** Which of several identical places is meant, from 1. */
    occurrence: z.int().positive().optional(),
    /** Whether all of several identical places are meant. */
    everywhere: z.boolean().default(false),
    /** The part of the words that is marked; left out when it is all of them. */
    slip: z.string().min(1).optional(),
    /** Why it is noted: what it probably should be, and what supports that. */
    reason: z.string().min(1),
    /** Where the words are no slip, but the law or the department that they name has changed since. */
    change: change.optional(),
  })
  .refine(({ occurrence, everywhere }) => occurrence === undefined || !everywhere, {
    message: 'either occurrence or everywhere',
  });

export type NoteEntry = z.infer<typeof noteEntry>;

/** A slip with the places where it stands. */
export const note = z.strictObject({
  /** The document's stem and the note's ordinal in its file. */
  id: z.string(),
  document: documentId,
  words: z.string(),
  slip: z.string(),
  reason: z.string(),
  change: change.optional(),
  places: z
    .array(
      z.strictObject({
        /** Block or row that holds the words. */
        anchor: z.string(),
        /** What it concerns: that block or row, and the rows that a merged cell covers. */
        covers: z.array(z.string()),
      }),
    )
    .min(1),
});

export type Note = z.infer<typeof note>;
