import { z } from 'astro/zod';
import { facilityKind, sector, service } from '../facilities/schema.ts';

/** The kinds of table that hold records. */
const tableKind = z.enum([
  'policies',
  'tasks',
  'projects',
  'project-groups',
  'slots',
  'indicators',
  'progress',
]);

export type TableKind = z.infer<typeof tableKind>;

const column = z.strictObject({
  /** Printed headers that mean this column; `{year}` stands for a year, ` / ` joins header levels. */
  headers: z.array(z.string().min(1)).min(1),
  /** A table without it is not of this kind. */
  required: z.boolean().default(false),
  /** Merged over the rows that belong together: written once, filled down by the reader. */
  group: z.boolean().default(false),
});

export type ColumnRule = z.infer<typeof column>;

const table = z.strictObject({
  kind: tableKind,
  /** Whether a row with only its first cell filled heads the rows below it. */
  groupRows: z.boolean().default(false),
  /** Field of the record to column; the fields of each kind are listed in the manual. */
  columns: z.record(z.string(), column),
});

export type TableRule = z.infer<typeof table>;

const capacityPattern = z.strictObject({
  /** Words with `{n}` where the number stands. */
  words: z.string().includes('{n}'),
  kind: z.enum(['slots', 'beds']),
  nursing: z.boolean().default(false),
});

export type CapacityPattern = z.infer<typeof capacityPattern>;

const words = z.array(z.string().min(1));

const registerWords = z.strictObject({
  /** Parts of 机构类别 or 机构名称 that tell what a family calls it; the first that fits counts. */
  kinds: z.partialRecord(facilityKind.exclude(['other']), words).default({}),
  /** Parts of 服务方式; of several that fit in one place the longest counts. */
  services: z.partialRecord(service, words).default({}),
  /** Parts of 机构性质 or 运营方式 that tell who runs it; the first that fits counts. */
  sectors: z.partialRecord(sector, words).default({}),
  /** Whole cells that mean yes and no. */
  yes: words.default([]),
  no: words.default([]),
  /** Whole cells of 服务状态 that mean a service that a document only plans, and one that there is. */
  planned: words.default([]),
  confirmed: words.default([]),
  /** Whole cells of a published list that say that nothing is given; dashes and slashes always do. */
  nothing: words.default([]),
  /** Beginnings of the rows below a published list: totals, who filled it in, remarks. */
  foot: words.default([]),
});

export type RegisterWords = z.infer<typeof registerWords>;

/** `content/vocabulary.yaml`: what the reader knows of the documents' style. */
export const vocabulary = z.strictObject({
  tables: z.array(table).min(1),
  /** First cells of a row of totals. */
  totals: z.array(z.string()),
  /** Beginnings of a paragraph that annotates the table above it. */
  notes: z.array(z.string()),
  /** How a paragraph names who is responsible: between the brackets, ending in one of the endings. */
  responsibility: z.strictObject({
    open: z.string().length(1),
    close: z.string().length(1),
    endings: z.array(z.string()).min(1),
  }),
  capacities: z.array(capacityPattern),
  /** Words of a floor area with `{n}` where its square metres stand. */
  floorAreas: z
    .array(z.string().regex(/\{n\}[十百千万]*(?:平方米|平米|㎡|m2|m²)/, '{n} and 平方米 after it'))
    .default([]),
  /** Column of a register to its printed headers. */
  register: z.record(z.string(), words.min(1)),
  /** What words in the cells of a register mean. */
  registerWords: registerWords.prefault({}),
});

export type Vocabulary = z.infer<typeof vocabulary>;
