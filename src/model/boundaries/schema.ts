import { z } from 'astro/zod';
import { isoDate, placeCode } from '../common/schema.ts';
import { optionalText } from '../settings/schema.ts';

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
