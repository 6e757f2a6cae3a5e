import { z } from 'astro/zod';
import { documentId, placeCode } from '../common/schema.ts';

/** Id of a figure or an indicator: the document's stem and an ordinal. */
const recordId = z.string().min(1);

/** What stands beside a sum without entering it: figures, an indicator, or words of the document. */
const besideEntry = z.union(
  [
    z.strictObject({
      title: z.string().min(1),
      /** Ids of figures. */
      figures: z.array(recordId).min(1),
    }),
    z.strictObject({
      title: z.string().min(1),
      /** Id of an indicator; all its years are shown. */
      indicator: recordId,
    }),
    z.strictObject({
      title: z.string().min(1),
      /** The words of the document, exactly, in one paragraph or cell. */
      words: z.string().min(1),
      /** Which of several identical places is meant, from 1. */
      occurrence: z.int().positive().optional(),
    }),
  ],
  { error: 'a title with figures, indicator or words' },
);

export type BesideEntry = z.infer<typeof besideEntry>;

/** What cannot be computed and why, one plain sentence each. */
const cannot = z.array(z.string().min(1)).default([]);

/** Childcare places, all but their targets by year and the projects: those are read from the document's tables. */
const slots = z.strictObject({
  /** Ids of figures that set places per thousand residents for a year, where no table sets places by year. */
  perThousand: z.array(recordId).default([]),
  /** Id of a figure of existing places that the document reports. */
  reported: recordId.optional(),
  cannot,
});

/** Elder-care beds. */
const beds = z.strictObject({
  /** Id of the indicator of beds per thousand elders. */
  perThousand: recordId.optional(),
  /** Ids of figures of elders that the indicator may mean. */
  elders: z.array(recordId).default([]),
  /** Ids of indicators of beds that each county must reach of its own, as `promises.yaml` says. */
  counties: z.array(recordId).default([]),
  /** Id of the figure of beds that the document counts. */
  existing: recordId.optional(),
  cannot,
});

/** `content/documents/<id>/gap.yaml`. */
export const gapFile = z.strictObject({
  slots: slots.extend({ beside: z.array(besideEntry).default([]) }).optional(),
  beds: beds.extend({ beside: z.array(besideEntry).default([]) }).optional(),
});

const beside = z.array(
  z.union([
    z.strictObject({ title: z.string(), figures: z.array(recordId) }),
    z.strictObject({ title: z.string(), indicator: recordId }),
    z.strictObject({
      title: z.string(),
      words: z.string(),
      anchor: z.string(),
      headings: z.array(z.string()),
    }),
  ]),
);

/** Such a file with its words found in the document. */
export const gapNote = z.strictObject({
  document: documentId,
  place: placeCode,
  slots: slots.extend({ beside }).optional(),
  beds: beds.extend({ beside }).optional(),
});

export type GapNote = z.infer<typeof gapNote>;
