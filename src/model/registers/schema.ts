import { z } from 'astro/zod';
import { domains, isoDate, placeCode } from '../common/schema.ts';
import { facilityKind, text } from '../facilities/schema.ts';
import { registerGrades } from './words.ts';

/** Datums that an import knows. */
export const datum = z.enum(['wgs84', 'cgcs2000', 'gcj02', 'bd09']);

export type Datum = z.infer<typeof datum>;

/** The YAML beside a register. */
export const register = z.strictObject({
  title: z.string(),
  /** What sentences call it, after its day: 备案公示副本. */
  shortTitle: z.string().max(12).default('名录'),
  publisher: z.string(),
  /** The day up to which it lists. */
  date: isoDate,
  /** How near to the publisher what this site read is. */
  grade: z.enum(registerGrades).optional(),
  licence: z.string(),
  /**
   * Of which places and kinds it lists all that it knows, so that who is not in it is said not to be found there.
   * Without it, it only holds institutions that documents name. A published list of which that is not known covers no
   * places.
   */
  covers: z.strictObject({ places: z.array(placeCode), kinds: z.array(facilityKind) }).optional(),
  /** 机构类别 of rows that name none. */
  type: text,
  /** What the rows are about that do not say so. */
  domains: domains.optional(),
  /** The datum that its coordinates were published in; the rows hold WGS-84. */
  datum: datum.optional(),
  /** Column of the vocabulary to headers that only this register prints. */
  columns: z.record(z.string(), z.array(z.string())).default({}),
  note: text,
});

export type Register = z.infer<typeof register>;
