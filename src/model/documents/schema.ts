import { z } from 'astro/zod';
import { documentId, domainChoice, isoDate, placeCode, year } from '../common/schema.ts';

/** The front matter of `content/documents/<id>/document.md`. */
export const frontMatter = z.strictObject({
  /** The document's own title. */
  title: z.string().min(1),
  /** A few characters for tags and breadcrumbs. */
  shortTitle: z.string().min(1).max(12),
  /** Code of the city that the document is for. */
  place: placeCode,
  /** Who issued it, as printed; left out when the copy does not say. */
  issuer: z.string().min(1).optional(),
  /** Document number (文号), as printed. */
  number: z.string().min(1).optional(),
  /** Date of issue; left out when the copy does not say, then the document is shown as undated. */
  issued: isoDate.optional(),
  /** First and last year that the plan covers. */
  term: z
    .strictObject({ from: year, to: year })
    .refine(({ from, to }) => from <= to, { message: '“from” not after “to”' }),
  /** Where the copy comes from, when known. */
  sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** The notice that this copy probably belongs to, where nobody has confirmed it. */
  likelyParent: z
    .strictObject({
      title: z.string().min(1),
      number: z.string().min(1),
      /** 索引号, as its page prints it. */
      index: z.string().min(1).optional(),
      issued: isoDate,
      /** What its page says of its being in force (时效), on the day of reading. */
      validity: z.string().min(1).optional(),
      sourceUrl: z.url({ protocol: /^https?$/ }),
      /** The day that it was read. */
      checked: isoDate,
      /** What of it was read, and why it is thought to be the parent. */
      extent: z.string().min(1),
      reason: z.string().min(1),
      /** What was read of it, letter by letter, as far as checks refer to it. */
      excerpt: z.string().min(1),
    })
    .optional(),
  /** What an editor must tell the reader about this copy. */
  note: z.string().min(1).optional(),
  /**
   * Which heading, group, goal or task is about what. A key is the printed text, or its beginning
   * followed by `…`; the innermost match of a record counts.
   */
  domains: z.record(z.string(), domainChoice).default({}),
  /**
   * Policies whose money, land, tax, fee or loan favours go to institutions, not to families: keys as in `domains`,
   * each a policy's title, merged cell or group row.
   */
  operatorPolicies: z.array(z.string().min(1)).default([]),
  /** Tables that hold no records: their anchors (`t2`). */
  textTables: z.array(z.string().regex(/^t\d+$/)).default([]),
  /** Paragraphs and headings that end much as a task does and are none: their anchors (`p12`, `h3`). */
  textParagraphs: z.array(z.string().regex(/^[ph]\d+$/)).default([]),
});

export type FrontMatter = z.infer<typeof frontMatter>;

const cell = z.strictObject({
  /** Lines of the cell, split at `<br>`. */
  lines: z.array(z.string()),
  /** Rows that the cell covers; 0 when a cell above covers it. */
  rowspan: z.int().min(0),
  /** Columns that the cell covers; 0 when a cell to its left covers it. */
  colspan: z.int().min(0),
});

const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    anchor: z.string(),
    level: z.int().min(1).max(4),
    text: z.string(),
  }),
  z.strictObject({ kind: z.literal('paragraph'), anchor: z.string(), text: z.string() }),
  z.strictObject({
    kind: z.literal('table'),
    anchor: z.string(),
    /** What the vocabulary recognised, or `text`. */
    holds: z.string(),
    header: z.array(z.array(cell)),
    rows: z.array(z.strictObject({ anchor: z.string(), group: z.boolean(), cells: z.array(cell) })),
  }),
]);

export type DocumentBlock = z.infer<typeof block>;

/** One published document, whole. */
export const document = z.strictObject({
  id: documentId,
  ...frontMatter.omit({
    domains: true,
    operatorPolicies: true,
    textTables: true,
    textParagraphs: true,
  }).shape,
  blocks: z.array(block),
});

export type PublishedDocument = z.infer<typeof document>;
