import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { unguard } from '../../src/lib/csv.ts';
import { findFiles, isWithdrawn, readPages, siteRoot } from './site.ts';

const folder = join(siteRoot, 'data');
const tables = findFiles(folder, '*.csv');
const jsonFiles = findFiles(folder, '*.{json,geojson}').filter(
  (file) => !/(schema|datapackage)\.json$/.test(file),
);

/** Tables whose rows have a page each, and the column that names it. */
const kindsWithPages = [
  ['policies', 'id'],
  ['tasks', 'id'],
  ['projects', 'id'],
  ['indicators', 'id'],
  ['facilities', 'id'],
  ['places', 'code'],
  ['departments', 'id'],
  ['documents', 'id'],
] as const;

function readText(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function readJson(file: string): unknown {
  return JSON.parse(readText(file));
}

/** The rows of a download, header first. Throws on a ragged or badly quoted row. */
function readRows(file: string): string[][] {
  return parse(readText(file), { bom: true });
}

function readRecords(file: string): Record<string, string>[] {
  return parse(readText(file), { bom: true, columns: true });
}

interface Field {
  name: string;
  type: string;
  description: string;
  source: string;
  unit?: string;
  constraints?: { required?: boolean; enum?: string[]; pattern?: string };
}

interface Resource {
  name: string;
  path: string;
  bytes: number;
  jsonSchema?: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

const description = readJson('datapackage.json') as { resources: Resource[] };
const resources = description.resources.filter(({ path }) => path.endsWith('.csv'));

/** What a cell of CSV says, as the same cell of JSON has it: without the guard against formulas. */
function readCell(cell: string, value: unknown): unknown {
  if (cell === '') return Array.isArray(value) ? [] : null;
  if (typeof value === 'number') return Number(cell);
  if (typeof value === 'boolean') return cell === 'true';
  const text = unguard(cell);
  return Array.isArray(value) ? text.split(';') : text;
}

test('every table of the site can be taken away', () => {
  expect(tables).toEqual(
    expect.arrayContaining([
      ...kindsWithPages.map(([kind]) => `${kind}.csv`),
      ...['slots', 'progress', 'figures', 'conditions'].map((kind) => `${kind}.csv`),
      ...['checks', 'promises', 'gap'].map((kind) => `${kind}.csv`),
    ]),
  );
});

test.for(tables)('%s opens in a spreadsheet, and runs nothing there', (file) => {
  expect(readText(file).startsWith('\uFEFF')).toBe(true);
  const rows = readRows(file);
  expect(rows[0]?.length).toBeGreaterThan(1);
  const formulas = rows
    .flat()
    .filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell) && Number.isNaN(Number(cell)));
  expect(formulas).toEqual([]);
});

test.for(tables)('%s holds the same cells as its JSON', (file) => {
  const records = readJson(file.replace(/csv$/, 'json')) as Record<string, unknown>[];
  const [header = [], ...rows] = readRows(file);
  expect(records.map((record) => Object.keys(record))).toEqual(rows.map(() => header));
  const cells = rows.map((row, index) =>
    row.map((cell, column) => readCell(cell, records[index]?.[header[column] ?? ''])),
  );
  expect(cells).toEqual(records.map((record) => Object.values(record)));
});

test.for(kindsWithPages)(
  '%s.csv names the records that have pages, and no others',
  ([kind, column]) => {
    const ids = new Set(readRecords(`${kind}.csv`).map((record) => record[column]));
    const pages = readPages()
      .filter((page) => new RegExp(`^/${kind}/\\[\\w+\\]/$`).test(page.type) && !isWithdrawn(page))
      .map(({ path }) => path.split('/')[2]);
    expect([...ids].toSorted()).toEqual(pages.toSorted());
  },
);

test.for(jsonFiles)('%s keeps to its JSON Schema', (file) => {
  const ajv = addFormats.default(new Ajv2020({ strict: true, allowUnionTypes: true }));
  const check = ajv.compile(readJson(`${file.replace(/\.json$/, '')}.schema.json`) as object);
  expect(check(readJson(file)), ajv.errorsText(check.errors)).toBe(true);
});

test('the JSON Schemas refuse what is not as they say', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: true, allowUnionTypes: true }));
  const check = ajv.compile(readJson('projects.schema.json') as object);
  const [project] = readJson('projects.json') as object[];
  const wrong = [
    { total_wan: '538' },
    { kind: 'plan' },
    { id: null },
    { domain: ['old'] },
    { x: 1 },
  ];
  expect(check([project])).toBe(true);
  expect(wrong.filter((change) => check([{ ...project, ...change }]))).toEqual([]);
});

/** Checks a description of a data package by the public specification. */
function compilePackageSchema() {
  const ajv = addFormats.default(new Ajv2020({ strictTypes: false, strictRequired: false }));
  const text = readFileSync(join(import.meta.dirname, 'data-package.schema.json'), 'utf8');
  const check = ajv.compile(JSON.parse(text) as object);
  return (data: unknown): string => (check(data) ? '' : ajv.errorsText(check.errors));
}

test('datapackage.json is valid after the Frictionless specification', () => {
  expect(compilePackageSchema()(description)).toBe('');
});

/** The same data with another value at the end of a way through it; undefined takes it away. */
function changeAt(data: unknown, [key, ...way]: (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  const inner = (data as Record<string | number, unknown>)[key];
  return Object.assign(structuredClone(data) as object, { [key]: changeAt(inner, way, value) });
}

const numbered = { name: 'a', type: 'number', constraints: { pattern: '1' } };

test.for([
  ['no resource', ['resources'], []],
  ['a name with capitals', ['resources', 0, 'name'], 'Policies'],
  ['a path that leaves the folder', ['resources', 0, 'path'], '../policies.csv'],
  ['a table without a schema', ['resources', 0, 'schema'], undefined],
  ['a field without a name', ['resources', 0, 'schema', 'fields', 0, 'name'], undefined],
  ['an unknown type', ['resources', 0, 'schema', 'fields', 0, 'type'], 'text'],
  ['a pattern for numbers', ['resources', 0, 'schema', 'fields', 0], numbered],
  ['a reference to nothing', ['resources', 0, 'schema', 'foreignKeys'], [{ fields: 'a' }]],
  ['a licence without a name', ['licenses'], [{ title: 'CC' }]],
  ['a source without a title', ['sources', 0], {}],
  ['a day that is none', ['created'], 'yesterday'],
] as [string, (string | number)[], unknown][])('the specification refuses %s', ([, way, value]) => {
  const spoilt: unknown = JSON.parse(JSON.stringify(changeAt(description, way, value)));
  expect(compilePackageSchema()(spoilt)).not.toBe('');
});

test('datapackage.json lists every file of data as it is', () => {
  const paths = description.resources.map(({ path }) => path);
  expect(paths.toSorted()).toEqual([...tables, ...jsonFiles].toSorted());
  const sizes = description.resources.map(({ path, bytes }) => [path, bytes]);
  expect(sizes).toEqual(paths.map((path) => [path, statSync(join(folder, path)).size]));
  const schemas = description.resources.flatMap(({ jsonSchema }) => jsonSchema ?? []);
  expect(schemas).toHaveLength(jsonFiles.length);
  expect(schemas.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
});

test.for(resources)('$path has the columns that the package describes', ({ path, schema }) => {
  expect(schema.fields.map(({ name }) => name)).toEqual(readRows(path)[0]);
  const silent = schema.fields.filter(({ description: words, source }) => !words || !source);
  expect(silent).toEqual([]);
  const names = schema.fields.map(({ name }) => name);
  const without = schema.fields.filter(
    ({ name, type, unit }) => ['integer', 'number'].includes(type) && !unit && name !== 'step',
  );
  expect(without.filter(() => !names.includes('unit'))).toEqual([]);
});

test.for(resources)('$path keeps to the constraints of its columns', ({ path, schema }) => {
  const records = readRecords(path);
  const faults = schema.fields.flatMap(({ name, constraints = {} }) =>
    records
      .map((record) => record[name] ?? '')
      .filter(
        (cell) =>
          (cell === '' && constraints.required) ||
          (cell !== '' && constraints.enum && !constraints.enum.includes(cell)) ||
          (cell !== '' && !new RegExp(`^(?:${constraints.pattern ?? '[^]*'})$`).test(cell)),
      )
      .map((cell) => [name, cell]),
  );
  expect(faults).toEqual([]);
});

test.for(resources)('the key of $path tells its rows apart', ({ path, schema }) => {
  const keys = readRecords(path).map((record) =>
    schema.primaryKey.map((name) => record[name]).join(' '),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test.for(resources)('$path refers to rows that are there', ({ path, schema }) => {
  const faults = (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const known = new Set(
      readRecords(`${reference.resource}.csv`).map((record) => record[reference.fields]),
    );
    return readRecords(path)
      .map((record) => record[fields])
      .filter((value) => value && !known.has(value));
  });
  expect(faults).toEqual([]);
});

test('the data page shows the size of every file', () => {
  const page = readPages().find(({ path }) => path === '/data/');
  const shown = [...(page?.html ?? '').matchAll(/data-bytes="([^"]+)"[^>]*>([^<]+)</g)].map(
    ([, name, size]) => [name, size],
  );
  const expected = shown.map(([name = '']) => {
    const { size } = statSync(join(folder, name));
    return [name, size < 1024 ? `${size} B` : `${(size / 1024).toFixed(1)} KB`];
  });
  expect(shown.map(([name]) => name).toSorted()).toEqual(
    [...tables, ...jsonFiles, 'datapackage.json'].toSorted(),
  );
  expect(shown).toEqual(expected);
});
