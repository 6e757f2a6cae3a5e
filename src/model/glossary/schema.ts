import { z } from 'astro/zod';
import { domainChoice, domains } from '../common/schema.ts';

/** Front matter of `content/glossary/<slug>.md`. */
export const termFrontMatter = z.strictObject({
  term: z.string().min(1),
  aliases: z.array(z.string()).default([]),
  domain: domainChoice,
  /** One plain sentence. */
  short: z.string().min(1),
});

export const term = z.strictObject({
  id: z.string(),
  term: z.string(),
  aliases: z.array(z.string()),
  domains,
  short: z.string(),
  /** Paragraphs in plain words. */
  paragraphs: z.array(z.string()).min(1),
});

export type Term = z.infer<typeof term>;
