import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/model/content/read.ts';
import { shippedRoot } from '../../src/reading/content-root.ts';
import { root } from '../tool.ts';

/** What only the shipped documents say may stand here alone. */
const shipped = 'scripts/checks/shipped/';

test('no code names a place, a document or a department of the shipped content', () => {
  const { places, documents, departments } = readContent(shippedRoot);
  const names = [
    ...places.flatMap(({ name, code, aliases }) => [name, code, ...aliases]),
    ...documents.flatMap(({ id, title, shortTitle }) => [id, title, shortTitle]),
    ...departments.map(({ name }) => name),
  ];
  const files = globSync('{src,scripts}/**/*.{ts,astro,css,js}', { cwd: root });
  const found = files
    .filter((file) => !file.startsWith(shipped))
    .flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8');
      return names.filter((name) => code.includes(name)).map((name) => `${file}: ${name}`);
    });
  expect(files.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});
