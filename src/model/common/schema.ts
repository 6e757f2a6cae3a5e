import { z } from 'astro/zod';
import { grades } from './rules.ts';

/** What a record is about: elder care (养老), childcare (托育), or both. */
export const domain = z.enum(['elder', 'child']);

export type Domain = z.infer<typeof domain>;

/** How an editor says it: `elder`, `child` or `both`. */
export const domainChoice = z
  .enum(['elder', 'child', 'both'])
  .transform((choice): Domain[] => (choice === 'both' ? ['elder', 'child'] : [choice]));

/** Six digits of the national administrative division code, as text. */
export const placeCode = z.string().regex(/^\d{6}$/, 'a six-digit division code');

/** Nine digits: the division code of a county and three more for the town, as text. */
export const townCode = z.string().regex(/^\d{9}$/, 'a nine-digit division code');

/** A calendar date, `2022-12-31`. */
export const isoDate = z.iso.date();

/** What says something that no document of the site says. */
export const attested = {
  /** The day that the source was read. */
  checked: isoDate,
  /** Who says so: title, publisher and date. */
  source: z.string().min(1),
  /** 官方文件副本, 媒体 or 转载: what was read there. */
  grade: z.enum(grades),
  sourceUrl: z.url({ protocol: /^https?$/ }),
};

/** The stem of a document's file: `city-2022`. */
export const documentId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case file name');

/** Years 1949 to 2100. */
export const year = z.int().min(1949).max(2100);

/** What every record read from a document carries. */
export const recordBase = {
  /** The document's stem and the record's ordinal in its collection: `city-2022-25`. */
  id: z.string(),
  document: documentId,
  /** The place that issued the document. */
  place: placeCode,
  /** Block or row of the document that holds the record: `t3-r5`, `p12`. */
  anchor: z.string(),
  /** Texts of the headings above the record, outermost first. */
  headings: z.array(z.string()),
};

export const domains = z.array(domain).min(1);

/** A city of the site, or a county of one. */
export const placeLevel = z.enum(['city', 'county']);

/**
 * A published cell: the text as printed, and what could be read from it. A text without a value is shown as it is, and
 * counts in no sum.
 */
export const published = z.strictObject({
  text: z.string(),
  value: z.number().optional(),
  unit: z.string().optional(),
});

export type Published = z.infer<typeof published>;

/** A department as printed, with the entry of `departments.yaml` it resolves to. */
export const departmentRef = z.strictObject({ id: z.string(), printed: z.string() });

export type DepartmentRef = z.infer<typeof departmentRef>;
