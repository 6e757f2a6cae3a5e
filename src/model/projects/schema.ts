import { z } from 'astro/zod';
import {
  departmentRef,
  domains,
  placeCode,
  published,
  recordBase,
  year,
} from '../common/schema.ts';

/** A number of places read from prose by a pattern of the vocabulary. */
const capacity = z.strictObject({
  kind: z.enum(['slots', 'beds']),
  /** Nursing beds (护理型床位) among beds. */
  nursing: z.boolean(),
  count: z.int().positive(),
  words: z.string(),
});

export type Capacity = z.infer<typeof capacity>;

/** A floor area (建筑面积) read from prose by a pattern of the vocabulary. */
const floorArea = z.strictObject({
  squareMetres: z.number().positive(),
  words: z.string(),
});

export type FloorArea = z.infer<typeof floorArea>;

/** A project, or a group of projects that the document does not tell apart. */
export const project = z.strictObject({
  ...recordBase,
  kind: z.enum(['project', 'group']),
  domains,
  name: z.string(),
  /** Where it is to be built, from the project's own column. */
  site: placeCode.optional(),
  /** 建设性质 */
  nature: z.string().optional(),
  /** 建设期限 as printed. */
  period: z.string().optional(),
  startYear: year.optional(),
  endYear: year.optional(),
  content: z.string(),
  /** 建设目标, of a group. */
  goal: z.string().optional(),
  /** Total investment, 万元. */
  total: published.optional(),
  /** Funds to be sought (争取), 万元. */
  sought: published.optional(),
  /** Matching funds (配套), 万元. */
  matched: published.optional(),
  department: z.array(departmentRef),
  /** Read from the project's own words. */
  capacities: z.array(capacity),
  /** Read from its own words too; several where the words do not say which one is the whole. */
  floorAreas: z.array(floorArea),
  /** Read from the goal that several groups share: never one group's own. */
  sharedCapacities: z.array(capacity),
});

export type Project = z.infer<typeof project>;
