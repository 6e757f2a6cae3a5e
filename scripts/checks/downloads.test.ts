import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { findFiles, readPages, siteRoot } from './site.ts';

const folder = join(siteRoot, 'data');
const tables = findFiles(folder, '*.csv');

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

/** The rows of a download, header first. Throws on a ragged or badly quoted row. */
function readRows(file: string): string[][] {
  return parse(readText(file), { bom: true });
}

function readRecords(file: string): Record<string, string>[] {
  return parse(readText(file), { bom: true, columns: true });
}

interface DataPackage {
  resources: { name: string; path: string; schema?: { fields: { name: string }[] } }[];
}

interface FeatureCollection {
  type: string;
  features: { type: string; geometry: { type: string } | null; properties: object }[];
}

test('every table of the site can be taken away', () => {
  expect(tables).toEqual(
    expect.arrayContaining([
      ...kindsWithPages.map(([kind]) => `${kind}.csv`),
      'slots.csv',
      'progress.csv',
    ]),
  );
});

test.for(tables)('%s opens in a spreadsheet, and runs nothing there', (file) => {
  expect(readText(file).startsWith('\uFEFF')).toBe(true);
  const rows = readRows(file);
  expect(rows.length).toBeGreaterThan(0);
  const formulas = rows
    .flat()
    .filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)));
  expect(formulas).toEqual([]);
});

test.for(tables)('%s holds the same records as its JSON', (file) => {
  const records = JSON.parse(readText(file.replace(/csv$/, 'json'))) as object[];
  const [header, ...rows] = readRows(file);
  expect(records).toHaveLength(rows.length);
  expect(records.map((record) => Object.keys(record))).toEqual(records.map(() => header));
});

test.for(kindsWithPages)(
  '%s.csv names the records that have pages, and no others',
  ([kind, column]) => {
    const ids = new Set(readRecords(`${kind}.csv`).map((record) => record[column]));
    const pages = readPages()
      .filter(({ type }) => new RegExp(`^/${kind}/\\[\\w+\\]/$`).test(type))
      .map(({ path }) => path.split('/')[2]);
    expect([...ids].toSorted()).toEqual(pages.toSorted());
  },
);

test.for(findFiles(folder, '*.geojson'))('%s is a collection of places on earth', (file) => {
  const { type, features } = JSON.parse(readText(file)) as FeatureCollection;
  expect(type).toBe('FeatureCollection');
  expect(features.filter((feature) => feature.type !== 'Feature')).toEqual([]);
});

test('datapackage.json describes every download and column as it is', () => {
  const { resources } = JSON.parse(readText('datapackage.json')) as DataPackage;
  expect(resources.map(({ path }) => path)).toEqual(expect.arrayContaining(tables));
  expect(resources.filter(({ path }) => !existsSync(join(folder, path)))).toEqual([]);
  const described = resources.filter(({ path }) => path.endsWith('.csv'));
  const columns = described.map(({ path, schema }) => [
    path,
    schema?.fields.map(({ name }) => name),
  ]);
  expect(columns).toEqual(described.map(({ path }) => [path, readRows(path)[0]]));
});
