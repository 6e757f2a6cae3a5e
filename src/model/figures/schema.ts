import { z } from 'astro/zod';
import { domain, recordBase, year, published } from '../common/schema.ts';

/** Whether a figure describes the present, sets a target or predicts. */
export const figureStatus = z.enum(['现状', '目标', '预测']);

/** What a figure is about; `population` is neither elder care nor childcare. */
const figureDomain = z.enum([...domain.options, 'both', 'population']);

/** A figure that prose states, as an editor lists it in `content/documents/<id>/figures.yaml`. */
export const figureEntry = z
  .strictObject({
    /** What is counted, in plain words. */
    title: z.string().min(1),
    /** The words of the document, exactly; they must stand in one paragraph or cell. */
    words: z.string().min(1),
    /** Which of several identical places is meant, from 1. */
    occurrence: z.int().positive().optional(),
    /** Number and unit as printed; part of the words. */
    value: z.string().min(1).optional(),
    /** Several years in one sentence: year to value. */
    series: z.record(z.string().regex(/^\d{4}$/), z.string().min(1)).optional(),
    /** The year it holds for; left out when the words give none. */
    year: year.optional(),
    status: figureStatus,
    /** The population it refers to, where stated. */
    base: z.string().min(1).optional(),
    domain: figureDomain,
    note: z.string().min(1).optional(),
    /** Whether the home page shows it among the city's headline figures (of a series: its last year). */
    headline: z.boolean().default(false),
  })
  .refine((entry) => (entry.value === undefined) !== (entry.series === undefined), {
    message: 'either value or series',
  });

export type FigureEntry = z.infer<typeof figureEntry>;

export const figure = z.strictObject({
  ...recordBase,
  title: z.string(),
  words: z.string(),
  year: year.optional(),
  ...published.shape,
  status: figureStatus,
  base: z.string().optional(),
  domain: figureDomain,
  note: z.string().optional(),
  headline: z.boolean(),
});

export type Figure = z.infer<typeof figure>;
