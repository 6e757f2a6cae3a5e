import { firstClause, leadSentence, stripOrdinal } from '../lib/text.ts';
import type { Indicator } from '../model/indicators/schema.ts';
import type { Policy } from '../model/policies/schema.ts';
import type { Progress } from '../model/progress/schema.ts';
import type { Project } from '../model/projects/schema.ts';
import type { Slot } from '../model/slots/schema.ts';
import type { Task } from '../model/tasks/schema.ts';
import type { TableKind } from '../model/vocabulary/schema.ts';
import { cellText } from './blocks.ts';
import { readCapacities, readFloorAreas } from './capacities.ts';
import {
  isTotal,
  labelsOf,
  optionalText,
  publishedValue,
  readArea,
  readDepartmentCell,
  readCount,
  readDomains,
  readMoney,
  readPeriod,
  readSite,
  requireText,
  type Reading,
} from './field-readers.ts';
import type { FieldRow, RecognizedTable } from './recognize.ts';
import { checkValueHeaders, readCountPower, readMoneyPowers } from './units.ts';

/** Records of one document without their ids, by collection. */
export interface RecordDrafts {
  policies: Draft<Policy>[];
  tasks: Draft<Task>[];
  projects: Draft<Project>[];
  slots: Draft<Slot>[];
  indicators: Draft<Indicator>[];
  progress: Draft<Progress>[];
}
export type Draft<Item> = Omit<Item, 'id' | 'document' | 'place'>;

/** Where a table stands in its document. */
export interface TableContext {
  headings: string[];
  /** Notes printed under the table. */
  notes: string[];
  /** The paragraph or heading directly above the table. */
  above: string;
}

/** The columns that the records of a kind are read from. */
interface TableFields {
  required: string[];
  optional: string[];
  /** Those that repeat by year. */
  yearly?: string[];
}

export const tableFields: Record<TableKind, TableFields> = {
  policies: { required: ['text'], optional: ['ordinal', 'category', 'title'] },
  tasks: {
    required: ['text'],
    optional: ['ordinal', 'goal', 'section', 'leader', 'lead', 'responsible'],
  },
  projects: {
    required: ['name', 'content'],
    optional: ['ordinal', 'nature', 'period', 'site', 'total', 'sought', 'matched', 'department'],
  },
  'project-groups': { required: ['name', 'content', 'goal'], optional: ['ordinal'] },
  slots: {
    required: ['area', 'slots'],
    optional: ['ordinal', 'staff'],
    yearly: ['slots', 'staff'],
  },
  indicators: {
    required: ['name', 'value'],
    optional: ['ordinal', 'attribute'],
    yearly: ['value'],
  },
  progress: { required: ['goal', 'text'], optional: ['ordinal'] },
};

type TableReader = (
  table: RecognizedTable,
  context: TableContext,
  reading: Reading,
) => Partial<RecordDrafts>;

/** How the rows of each kind of table become records. */
export const tableReaders: Record<TableKind, TableReader> = {
  policies: (table, context, reading) => ({
    policies: table.rows.map((row) => {
      const text = requireText(row, 'text', table, reading);
      const named = row.cells['title'];
      const title = named ? requireText(row, 'title', table, reading) : firstClause(text);
      return {
        ...base(row, context),
        list: stripOrdinal(context.headings.at(-1) ?? ''),
        category: stripOrdinal(optionalText(row, 'category') ?? row.group ?? ''),
        domains: readDomains(row, context, title, reading),
        title,
        text,
        forOperators: reading.operatorPolicies.isNamed(labelsOf(row, title)),
      };
    }),
  }),

  tasks: (table, context, reading) => ({
    tasks: table.rows.map((row) => {
      const text = requireText(row, 'text', table, reading);
      const title = leadSentence(text) ?? firstClause(text);
      const goal = optionalText(row, 'goal');
      return {
        ...base(row, context),
        domains: readDomains(row, context, title, reading),
        ...(goal && { goal }),
        section: stripOrdinal(optionalText(row, 'section') ?? context.headings.at(-1) ?? ''),
        title,
        text,
        lead: readDepartmentCell(row.cells['lead'], reading),
        responsible: readDepartmentCell(row.cells['responsible'], reading),
      };
    }),
  }),

  projects: (table, context, reading) => {
    const powers = readMoneyPowers(table, ['total', 'sought', 'matched'], context, reading);
    const projects = table.rows.flatMap((row) => {
      const { ordinal, name: label } = row.cells;
      if (isTotal(ordinal, reading) || isTotal(label, reading)) return [];
      const content = requireText(row, 'content', table, reading);
      const name = requireText(row, 'name', table, reading);
      const money = {
        total: readMoney(row, 'total', powers, table, reading),
        sought: readMoney(row, 'sought', powers, table, reading),
        matched: readMoney(row, 'matched', powers, table, reading),
      };
      const nature = optionalText(row, 'nature');
      const project: Draft<Project> = {
        ...base(row, context),
        kind: 'project',
        domains: readDomains(row, context, name, reading),
        name,
        ...readSite(row, reading),
        ...(nature && { nature }),
        ...readPeriod(row, reading),
        content,
        ...withoutUndefined(money),
        department: readDepartmentCell(row.cells['department'], reading),
        capacities: readCapacities(content, reading.vocabulary.capacities),
        floorAreas: readFloorAreas(content, reading.vocabulary.floorAreas),
        sharedCapacities: [],
      };
      return [project];
    });
    return { projects };
  },

  'project-groups': (table, context, reading) => ({
    projects: table.rows.map((row) => {
      const content = requireText(row, 'content', table, reading);
      const name = stripOrdinal(requireText(row, 'name', table, reading));
      const goal = requireText(row, 'goal', table, reading);
      return {
        ...base(row, context),
        kind: 'group' as const,
        domains: readDomains(row, context, name, reading),
        name,
        content,
        goal,
        department: [],
        capacities: readCapacities(content, reading.vocabulary.capacities),
        floorAreas: readFloorAreas(content, reading.vocabulary.floorAreas),
        sharedCapacities: readCapacities(goal, reading.vocabulary.capacities),
      };
    }),
  }),

  slots: (table, context, reading) => {
    const powerOf = readCountPower(table, reading);
    const drafts = table.rows.flatMap((row) => {
      const area = readArea(row, reading);
      if (!area) return [];
      const { slots, staff } = row.byYear;
      const years = new Set([...(slots?.keys() ?? []), ...(staff?.keys() ?? [])]);
      return [...years].map((year) => ({
        ...base(row, context),
        area: area.code,
        level: area.level,
        year,
        ...withoutUndefined({
          slots: readCount(slots?.get(year), powerOf('slots', year), reading),
          staff: readCount(staff?.get(year), powerOf('staff', year), reading),
        }),
      }));
    });
    return { slots: drafts };
  },

  indicators: (table, context, reading) => {
    checkValueHeaders(table.columns, reading);
    const indicators = table.rows.map((row) => {
      const name = requireText(row, 'name', table, reading);
      const attribute = optionalText(row, 'attribute');
      const values = [...(row.byYear['value'] ?? [])]
        .filter(([, cell]) => cellText(cell) !== '')
        .map(([year, cell]) => ({ year, ...publishedValue(cellText(cell)) }));
      if (values.length === 0) reading.report(row.at, 'a value for at least one year', 'none');
      return {
        ...base(row, context),
        domains: readDomains(row, context, name, reading),
        name,
        ...(attribute && { attribute }),
        values,
        notes: context.notes,
      };
    });
    return { indicators };
  },

  progress: (table, context, reading) => ({
    progress: table.rows.map((row) => {
      const goal = requireText(row, 'goal', table, reading);
      return {
        ...base(row, context),
        domains: readDomains(row, context, goal, reading),
        goal,
        text: requireText(row, 'text', table, reading),
      };
    }),
  }),
};

function base(row: FieldRow, { headings }: TableContext) {
  return { anchor: row.anchor, headings };
}

/** The object without the keys that hold nothing, so that optional stays optional. */
function withoutUndefined<Value extends object>(
  value: Value,
): {
  [Key in keyof Value]?: Exclude<Value[Key], undefined>;
} {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>;
  };
}
