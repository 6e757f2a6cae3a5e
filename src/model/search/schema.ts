import { z } from 'astro/zod';

/** One group of `content/synonyms.yaml`: words that mean the same to whoever searches, short forms included. */
const group = z
  .array(z.string().trim().min(2, 'a word of two characters or more'))
  .min(2, 'two words or more in a group')
  .refine((words) => new Set(words).size === words.length, 'each word once in its group');

/** `content/synonyms.yaml`: a list of groups. */
export const synonyms = z.array(group);

export type Synonyms = z.infer<typeof synonyms>;

/** A block of text below a title: a heading or not, and the anchor that it stands at, in long pages alone. */
export type Block = [text: string, isHeading: 0 | 1, anchor?: string];

/** A page as a text file holds it. */
export interface SearchRecord {
  href: string;
  title: string;
  /** Its kind, places and years, as a result names them. */
  about: string[];
  blocks: Block[];
}

/**
 * A text file: pages of one city, or of none or several ('').
 * Pages are numbered in the order in which equal results are shown; a file has ranges of these numbers.
 */
export interface TextFile {
  city: string;
  name: string;
  /** As a host sends it, compressed. */
  bytes: number;
  /** First number, length, first number, length … */
  ranges: number[];
}

/** What a browser knows before it loads any text. */
export interface SearchTable {
  files: TextFile[];
  synonyms: Synonyms;
}
