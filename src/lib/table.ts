import { formatCsv, type CsvValue } from './csv.ts';

/** What a cell holds: a list is joined by `;` in CSV and an array in JSON; an address leads to a part of this site. */
export type ColumnType =
  'text' | 'list' | 'integer' | 'number' | 'flag' | 'date' | 'address' | 'addresses';

/** A column of a table that can be taken away, as people and programs need it described. */
export interface Column {
  name: string;
  type: ColumnType;
  /** What it means. */
  description: string;
  /** Where its values come from. */
  origin: string;
  /** 万元, 个 …; left out where it counts nothing. */
  unit?: string;
  /** The only values that it may hold, each with its meaning; left out where it may hold others. */
  values?: Readonly<Record<string, string>>;
  /** The table and column where its values are explained. */
  refersTo?: { table: string; column: string };
  /** That a change of it is none of the record: it leads to a page of this site, or moves with the calendar. */
  isPassing?: boolean;
}

/** A column with the way to its cell. */
export interface ColumnOf<Row> extends Column {
  of: (row: Row) => CsvValue;
}

/** A table that can be taken away. */
export interface Table {
  name: string;
  title: string;
  /** Columns that together tell each row from every other. */
  key: readonly string[];
  /** Columns that together name a row for people. */
  label: readonly string[];
  columns: readonly Column[];
  rows: readonly Record<string, CsvValue>[];
}

/** Makes a table of records; `base` is where the site is published, without a slash at the end, or nothing. */
export function defineTable<Row>(definition: {
  name: string;
  title: string;
  key: readonly string[];
  label: readonly string[];
  columns: readonly ColumnOf<Row>[];
}): (records: readonly Row[], base: string) => Table {
  const { columns } = definition;
  return (records, base) => ({
    ...definition,
    columns: columns.map(({ of, ...column }) => column),
    rows: records.map((record) => readCells(columns, record, base)),
  });
}

/** The cells of one record by their columns' names. */
export function readCells<Row>(
  columns: readonly ColumnOf<Row>[],
  record: Row,
  base: string,
): Record<string, CsvValue> {
  const complete = (value: CsvValue) =>
    Array.isArray(value)
      ? value.map((href) => `${base}${href}`)
      : value && `${base}${String(value)}`;
  return Object.fromEntries(
    columns.map(({ name, type, of }) => {
      const value = of(record);
      return [name, type.startsWith('address') ? complete(value) : value];
    }),
  );
}

export function formatTable({ columns, rows }: Table): string {
  return formatCsv(
    columns.map(({ name }) => name),
    rows,
  );
}

/** The rows for JSON: every column in every row, what is not known as `null`. */
export function toJsonRows({ columns, rows }: Pick<Table, 'columns' | 'rows'>) {
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])),
  );
}

const frictionlessTypes = {
  text: 'string',
  list: 'string',
  integer: 'integer',
  number: 'number',
  flag: 'boolean',
  date: 'date',
  address: 'string',
  addresses: 'string',
} as const;

/** A table's schema after Frictionless Table Schema 1.0, with each column's unit and source beside what that asks for. */
export function describeTable({ key, label, columns }: Table) {
  const foreignKeys = columns.flatMap(({ name, refersTo }) =>
    refersTo
      ? [{ fields: name, reference: { resource: refersTo.table, fields: refersTo.column } }]
      : [],
  );
  return {
    fields: columns.map((column) => ({
      name: column.name,
      type: frictionlessTypes[column.type],
      description: describeColumn(column),
      ...(column.unit && { unit: column.unit }),
      source: column.origin,
      ...(column.isPassing && { passing: true }),
      ...constraintsOf(column, key),
    })),
    missingValues: [''],
    primaryKey: key,
    label,
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** What a column means, with its values where they are few: `project 单个项目、group 一类项目`. */
export function describeColumn({ type, description, values = {} }: Column): string {
  const listed = Object.entries(values).map(([value, words]) =>
    value === words ? value : `${value} ${words}`,
  );
  return [
    description,
    listed.length > 0 && `：${listed.join('、')}`,
    (type === 'list' || type === 'addresses') && '；几个用分号隔开',
  ]
    .filter(Boolean)
    .join('');
}

/** What a column is called, in few words: its meaning up to what must be said beside it. */
export function titleOf({ description }: Column): string {
  return /^[^；]*/.exec(description)?.[0] ?? '';
}

/** A cell in plain words: the meanings of values that the column explains. */
export function explainCell({ values = {} }: Column, text: string): string {
  return text
    .split(';')
    .map((value) => values[value] ?? value)
    .join(Object.keys(values).length > 0 ? '、' : ';');
}

function constraintsOf(column: Column, key: readonly string[]) {
  const { name, type, values } = column;
  const constraints = {
    ...(key.includes(name) && { required: true }),
    ...(type === 'list' ? patternOf(column) : values && { enum: Object.keys(values) }),
  };
  return Object.keys(constraints).length > 0 && { constraints };
}

/** What a list may be that is joined by `;`; anything where it may hold any value. */
function patternOf({ values }: Column): { pattern?: string } {
  if (!values) return {};
  const one = `(?:${Object.keys(values).join('|')})`;
  return { pattern: `${one}(?:;${one})*` };
}

/** The dialect that this site's JSON Schemas are written in. */
export const jsonSchema = 'https://json-schema.org/draft/2020-12/schema';

/** The JSON Schema of a table's JSON. */
export function describeJson({ title, key, columns }: Pick<Table, 'title' | 'key' | 'columns'>) {
  return {
    $schema: jsonSchema,
    title,
    type: 'array',
    items: describeObject(columns, key),
  };
}

/** An object that has a member for every column; only those of the key are always known. Lists may be joined by `;`. */
export function describeObject(
  columns: readonly Column[],
  key: readonly string[],
  { isJoined = false } = {},
) {
  return {
    type: 'object',
    properties: Object.fromEntries(
      columns.map((column) => [
        column.name,
        isJoined && column.type === 'list'
          ? describeJoined(column)
          : describeValue(column, key.includes(column.name)),
      ]),
    ),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  };
}

function describeJoined(column: Column) {
  const { pattern } = patternOf(column);
  return {
    description: describeColumn(column),
    type: ['string', 'null'],
    ...(pattern && { pattern: `^(?:${pattern})?$` }),
  };
}

function describeValue(column: Column, isKey: boolean) {
  const { type, values, unit } = column;
  const choice = values && { enum: Object.keys(values) };
  const isList = type === 'list' || type === 'addresses';
  const own = isList ? 'array' : frictionlessTypes[type];
  const named = own === 'date' ? 'string' : own;
  return {
    description: [describeColumn(column), unit].filter(Boolean).join('；'),
    type: isKey ? named : [named, 'null'],
    ...(type === 'date' && { format: 'date' }),
    ...(isList && { items: { type: 'string', ...choice } }),
    ...(choice && !isList && { enum: isKey ? choice.enum : [...choice.enum, null] }),
  };
}
