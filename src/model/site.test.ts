import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from './content/read.ts';
import { buildSite } from './site.ts';

const content = freeze(readContent(join('scripts', 'checks', 'third-city')));

/** Freezes a value and all that it holds: who writes to it throws. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

test('a site is built without touching its content', () => {
  expect(() => buildSite(content)).not.toThrow();
});

test('the same content makes the same tables and files, built anew', () => {
  const again = buildSite(structuredClone(content));
  const site = buildSite(content);
  expect(again.dataFiles).toEqual(site.dataFiles);
  expect(again.version).toEqual(site.version);
  expect(site.tables.map(({ rows }) => rows.length)).toEqual(
    again.tables.map(({ rows }) => rows.length),
  );
});

test('every record leads to its row, and every page is named once', () => {
  const { policies, tasks, projects, indicators } = buildSite(content);
  const records = [...policies, ...tasks, ...projects, ...indicators];
  expect(records.length).toBeGreaterThan(5);
  for (const { source } of records) expect(source.href).toMatch(/^\/documents\/[\w-]+\/#/);
  expect(new Set(records.map(({ href }) => href)).size).toBe(records.length);
});

test('every room of the model is named in the architecture note', () => {
  const note = readFileSync('src/README.md', 'utf8');
  const rooms = readdirSync('src/model', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const unnamed = rooms.map(({ name }) => name).filter((name) => !note.includes(`\`${name}\``));
  expect(unnamed).toEqual([]);
});
