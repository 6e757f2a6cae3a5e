import { z } from 'astro/zod';
import { placeCode, placeLevel, townCode, year } from './common.ts';

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

/** One row of `content/towns.csv`: a town, township or street office, or a farm or forest that stands as one. */
export const town = z
  .strictObject({
    /** Nine digits, the first six those of its county. */
    code: townCode,
    name: z.string().min(2),
    lng: point.lng.optional(),
    lat: point.lat.optional(),
    /** Where the coordinates come from; empty without them. */
    source: z.string().optional(),
  })
  .refine(({ lng, lat }) => (lng === undefined) === (lat === undefined), paired)
  .refine(({ lng, source }) => lng === undefined || source !== undefined, {
    message: 'the source of the coordinates',
    path: ['source'],
  });
export type Town = z.infer<typeof town>;

/** One body of `content/departments.yaml`. */
export const department = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  place: placeCode,
  /** Joins bodies with the same duty across cities. */
  function: z.string().optional(),
  type: z.enum(['body', 'group', 'institution']),
  /** Display name, which shows its city or county. */
  name: z.string(),
  /** Forms printed in the documents of its place, slips included. */
  aliases: z.array(z.string()).min(1),
  note: z.string().optional(),
});
export type Department = z.infer<typeof department>;

export const departmentsFile = z.strictObject({
  bodies: z.array(department),
  /** Printed forms that mean several bodies at once. */
  combined: z
    .array(
      z.strictObject({ place: placeCode, alias: z.string(), bodies: z.array(z.string()).min(2) }),
    )
    .default([]),
});
export type DepartmentsFile = z.infer<typeof departmentsFile>;

/** Where a project is: one row of `content/locations.csv`. */
export const location = z
  .strictObject({
    /** Id of the project. */
    project: z.string(),
    /** The words that place it. */
    words: z.string(),
    place: placeCode,
    lng: point.lng.optional(),
    lat: point.lat.optional(),
    precision,
    source: z.string(),
  })
  .refine(isPaired, paired)
  .refine(isPlaced, placed);
export type Location = z.infer<typeof location>;
