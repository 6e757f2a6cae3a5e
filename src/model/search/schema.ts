import { z } from 'astro/zod';

/** One group of `content/synonyms.yaml`: words that mean the same to whoever searches, short forms included. */
const group = z
  .array(z.string().trim().min(2, 'a word of two characters or more'))
  .min(2, 'two words or more in a group')
  .refine((words) => new Set(words).size === words.length, 'each word once in its group');

/** `content/synonyms.yaml`: a list of groups. */
export const synonyms = z.array(group);

export type Synonyms = z.infer<typeof synonyms>;
