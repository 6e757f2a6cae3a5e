import { z } from 'astro/zod';
import {
  departmentRef,
  domain,
  domains,
  placeCode,
  placeLevel,
  recordBase,
  year,
} from './common.ts';

/** A measure of a policy list (重大政策清单, 重大要素清单). */
export const policy = z.strictObject({
  ...recordBase,
  domains,
  /** Title of the list, without its annex number. */
  list: z.string(),
  /** Category within the list, without its ordinal. */
  category: z.string(),
  /** The measure's name, or its first clause where the list gives it none. */
  title: z.string(),
  text: z.string(),
  /** Whether what it grants goes to institutions and not to families; the editor's answer. */
  forOperators: z.boolean(),
});
export type Policy = z.infer<typeof policy>;

/** A task (重点任务) or safeguard (保障措施) with the bodies it names. */
export const task = z.strictObject({
  ...recordBase,
  domains,
  /** 任务目标, where the document's table has one. */
  goal: z.string().optional(),
  /** The heading or key task it stands under. */
  section: z.string(),
  title: z.string(),
  text: z.string(),
  /** Bodies printed as lead (牵头部门); empty where the document names none as such. */
  lead: z.array(departmentRef),
  responsible: z.array(departmentRef),
});
export type Task = z.infer<typeof task>;

/** A number of places read from prose by a pattern of the vocabulary. */
export const capacity = z.strictObject({
  kind: z.enum(['slots', 'beds']),
  /** Nursing beds (护理型床位) among beds. */
  nursing: z.boolean(),
  count: z.int().positive(),
  words: z.string(),
});
export type Capacity = z.infer<typeof capacity>;

/** A floor area (建筑面积) read from prose by a pattern of the vocabulary. */
export const floorArea = z.strictObject({
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
  totalWan: z.number().nonnegative().optional(),
  /** Funds to be sought (争取), 万元. */
  soughtWan: z.number().nonnegative().optional(),
  /** Matching funds (配套), 万元. */
  matchedWan: z.number().nonnegative().optional(),
  department: z.array(departmentRef),
  /** Read from the project's own words. */
  capacities: z.array(capacity),
  /** Read from its own words too; several where the words do not say which one is the whole. */
  floorAreas: z.array(floorArea),
  /** Read from the goal that several groups share: never one group's own. */
  sharedCapacities: z.array(capacity),
});
export type Project = z.infer<typeof project>;

/** Target of childcare places and staff for one place and year. */
export const slot = z.strictObject({
  ...recordBase,
  /** The county, or the city for the row of totals. */
  area: placeCode,
  level: placeLevel,
  year,
  slots: z.int().nonnegative().optional(),
  staff: z.int().nonnegative().optional(),
});
export type Slot = z.infer<typeof slot>;

/** A published value: the printed text, and the number where one can be read. */
export const publishedValue = z.strictObject({
  text: z.string(),
  value: z.number().optional(),
  unit: z.string().optional(),
});
export type PublishedValue = z.infer<typeof publishedValue>;

/** An indicator with its targets by year. */
export const indicator = z.strictObject({
  ...recordBase,
  domains,
  name: z.string(),
  /** 指标属性 as printed (约束性, 预期性). */
  attribute: z.string().optional(),
  values: z.array(z.strictObject({ year, ...publishedValue.shape })).min(1),
  /** Notes printed under the table. */
  notes: z.array(z.string()),
});
export type Indicator = z.infer<typeof indicator>;

/** Reported progress towards a goal. */
export const progress = z.strictObject({
  ...recordBase,
  domains,
  goal: z.string(),
  text: z.string(),
});
export type Progress = z.infer<typeof progress>;

/** Whether a figure describes the present, sets a target or predicts. */
export const figureStatus = z.enum(['现状', '目标', '预测']);

/** What a figure is about; `population` is neither elder care nor childcare. */
const figureDomain = z.enum([...domain.options, 'both', 'population']);

/** A figure that prose states, as an editor lists it in `content/figures/<document>.yaml`. */
export const figureEntry = z
  .strictObject({
    /** What is counted, in plain words. */
    title: z.string().min(1),
    /** The words of the document, exactly; they must stand in one paragraph or cell. */
    words: z.string().min(1),
    /** Which of several identical places is meant, from 1. */
    occurrence: z.int().positive().optional(),
    /** Number and unit as printed; part of the words. */
    value: z.string().min(1).optional(),
    /** Several years in one sentence: year to value. */
    series: z.record(z.string().regex(/^\d{4}$/), z.string().min(1)).optional(),
    /** The year it holds for; left out when the words give none. */
    year: year.optional(),
    status: figureStatus,
    /** The population it refers to, where stated. */
    base: z.string().min(1).optional(),
    domain: figureDomain,
    note: z.string().min(1).optional(),
    /** Whether the home page shows it among the city's headline figures (of a series: its last year). */
    headline: z.boolean().default(false),
  })
  .refine((entry) => (entry.value === undefined) !== (entry.series === undefined), {
    message: 'either value or series',
  });
export type FigureEntry = z.infer<typeof figureEntry>;

export const figure = z.strictObject({
  ...recordBase,
  title: z.string(),
  words: z.string(),
  year: year.optional(),
  ...publishedValue.shape,
  status: figureStatus,
  base: z.string().optional(),
  domain: figureDomain,
  note: z.string().optional(),
  headline: z.boolean(),
});
export type Figure = z.infer<typeof figure>;
