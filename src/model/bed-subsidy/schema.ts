import { z } from 'astro/zod';

const words = z.string().min(1);

/** The name of a field in the address. */
const field = z.string().regex(/^[a-z][a-z-]*$/, 'small letters');

/**
 * A subsidy that can be computed, as one document sets it: 元 for a bed and month by the home's class, the share of it by
 * the length of stay, and what a home must be.
 */
export const bedSubsidyRule = z.strictObject({
  /** Which beds count. */
  counted: words,
  /** What the classes are called, each one's 元 for a bed and full month, and what is said to a home without one. */
  classes: z.strictObject({
    ask: words,
    yuan: z.record(words, z.number().positive()),
    none: words,
    refused: words,
    words,
  }),
  /** The share of a month's 元 by the length of stay. */
  lengths: z.strictObject({
    stays: z.array(z.strictObject({ field, is: words, share: z.number().min(0).max(1) })).min(1),
    words,
  }),
  /** What a home must be besides, asked with yes or no, and what is said where it is not. */
  demands: z
    .array(z.strictObject({ field, ask: words, yes: words, no: words, refused: words, words }))
    .default([]),
  /** Who may get it, and what the words leave open for them. */
  natures: z.array(z.strictObject({ is: words, words, open: words.optional() })).min(1),
});

export type BedSubsidyRule = z.infer<typeof bedSubsidyRule>;
