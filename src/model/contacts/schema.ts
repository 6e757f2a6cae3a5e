import { z } from 'astro/zod';
import { domains, isoDate, placeCode } from '../common/schema.ts';

const telephone = z.string().regex(/^[\d-]{3,}$/, 'digits and hyphens');

/** `content/hotline.yaml`: what anybody in the country can call, whatever the city. */
export const hotline = z.strictObject({
  name: z.string(),
  telephone,
  /** Where the number was published. */
  source: z.string(),
  sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** The day that the source was read. */
  checked: isoDate,
  note: z.string().optional(),
});

export type Hotline = z.infer<typeof hotline>;

/** One entry of `content/contacts.yaml`: whom a family asks. */
export const contact = z
  .strictObject({
    /** The city or county that it answers for. */
    place: placeCode,
    domains,
    /** Entry of `departments.yaml`; or `name`. */
    department: z.string().optional(),
    /** What is called, where it is no department of the documents (a hotline). */
    name: z.string().optional(),
    telephone: telephone.optional(),
    address: z.string().optional(),
    /** Where telephone or address were published. */
    source: z.string().optional(),
    sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
    /** The day that the source was read. */
    checked: isoDate.optional(),
    note: z.string().optional(),
  })
  .refine(({ department, name }) => (department === undefined) !== (name === undefined), {
    message: 'either department or name',
  })
  .refine(
    ({ telephone, address, source, checked }) =>
      (telephone === undefined && address === undefined) ||
      (source !== undefined && checked !== undefined),
    { message: 'source and checked, as there is a telephone or an address', path: ['source'] },
  );

export type Contact = z.infer<typeof contact>;

export const contacts = z.array(contact);
