import { z } from 'astro/zod';
import { domainChoice, domains, isoDate, placeCode } from './common.ts';

const optionalText = z.string().default('');
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

/** `content/boundaries/source.yaml`, written by the import. */
export const boundarySource = z.strictObject({
  source: z.string(),
  /** The short form that every map prints. */
  attribution: z.string(),
  datum: z.string(),
  toleranceMetres: z.number(),
  terms: z.string(),
  /** 审图号; empty while the boundaries are not approved. */
  approvalNumber: optionalText,
  date: isoDate,
});
export type BoundarySource = z.infer<typeof boundarySource>;

const position = z.array(z.number()).min(2);
const ring = z.array(position).min(4);

/** `content/boundaries/<city>.geojson`, written by the import: the shapes of a city's areas (RFC 7946, WGS-84). */
export const boundaries = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.object({ code: placeCode, name: z.string().optional() }),
      geometry: z.discriminatedUnion(
        'type',
        [
          z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
          z.object({
            type: z.literal('MultiPolygon'),
            coordinates: z.array(z.array(ring).min(1)).min(1),
          }),
        ],
        { error: 'Polygon or MultiPolygon' },
      ),
    }),
  ),
});
export type Boundaries = z.infer<typeof boundaries>;
