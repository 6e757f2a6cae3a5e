import { z } from 'astro/zod';
import { isoDate, placeCode } from '../common/schema.ts';

export const optionalText = z.string().default('');

const httpsUrl = z.url({ protocol: /^https$/ });

/** Pages are addressed from the root of a host. */
function isRoot(url: string): boolean {
  return httpsUrl.safeParse(url).success && new URL(url).href === new URL('/', url).href;
}

/** `content/site.yaml`: what is empty is not printed. */
export const site = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  /** 主办单位 */
  sponsor: optionalText,
  filing: z
    .strictObject({
      /** ICP备案号 */
      icp: optionalText,
      /** 公安备案号 */
      publicSecurity: optionalText,
      /** 网站标识码 */
      siteId: optionalText,
    })
    .prefault({}),
  /** Address the site is published at, with `https://`. */
  url: optionalText.refine((url) => url === '' || isRoot(url), {
    message: 'an address with https:// that ends with its host, or nothing',
  }),
  /** Where readers report a mistake: an e-mail address or a web address. */
  contact: optionalText,
  map: z
    .strictObject({
      /** `polygons` draws boundaries, `tiles` a grid that holds none. */
      style: z.enum(['polygons', 'tiles']),
    })
    .prefault({ style: 'tiles' }),
  /** The day that the content was last checked against the world. */
  asOf: isoDate,
  licence: z.strictObject({
    documents: z.string(),
    data: z.string(),
    code: z.string(),
    /** The licence of the data for programs: its short name, its title and the address of its text. */
    dataLicence: z
      .strictObject({ name: z.string(), title: z.string(), path: z.url({ protocol: /^https?$/ }) })
      .optional(),
  }),
  /** Codes of the cities, in the order of the home page. */
  cities: z.array(placeCode).min(1),
});

export type Site = z.infer<typeof site>;
