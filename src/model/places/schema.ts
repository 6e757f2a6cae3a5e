import { z } from 'astro/zod';
import { placeCode, placeLevel, year } from '../common/schema.ts';

/** WGS-84 degrees. */
export const point = {
  lng: z.number().min(73).max(136),
  lat: z.number().min(3).max(54),
};

/** How precisely something is placed, coarsest first. */
export const precision = z.enum(['county', 'town', 'street', 'exact']);

export type Precision = z.infer<typeof precision>;

interface Positioned {
  lng?: number | undefined;
  lat?: number | undefined;
  precision: Precision;
}

/** Coordinates come in pairs. */
export function isPaired({ lng, lat }: Positioned): boolean {
  return (lng === undefined) === (lat === undefined);
}

export const paired = { message: 'both longitude and latitude, or neither', path: ['lng'] };

/** Who knows more than the county has coordinates. */
export function isPlaced({ lng, precision: known }: Positioned): boolean {
  return known === 'county' || lng !== undefined;
}

export const placed = { message: '县区, as there are no coordinates,', path: ['precision'] };

/** One entry of `content/places.yaml`. */
export const place = z.strictObject({
  code: placeCode,
  /** Full name with its suffix. */
  name: z.string().min(2),
  level: placeLevel,
  /** Code of the city that a county belongs to. */
  parent: placeCode.optional(),
  /** Other unambiguous names. */
  aliases: z.array(z.string()).default([]),
  province: z.string().optional(),
  /** Area code of its telephones; a county without one has its city's. */
  areaCode: z
    .string()
    .regex(/^0(?:10|2\d|[3-9]\d{2})$/, 'an area code with its 0')
    .optional(),
  note: z.string().optional(),
  /** Seat of government. */
  seat: z.strictObject({ ...point, source: z.string() }),
  /** Census residents (常住人口). */
  population: z
    .strictObject({
      residents: z.int().positive(),
      year,
      source: z.string(),
      /** The figure was not taken from the statistics office itself. */
      secondary: z.boolean().default(false),
    })
    .optional(),
  /** Column and row in the tile grid. */
  tile: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
});

export type Place = z.infer<typeof place>;

export const places = z.array(place).min(1);
