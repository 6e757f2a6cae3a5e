import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../tool.ts';
import { findFiles } from './site.ts';

interface Place {
  code: string;
  name: string;
  province?: string;
  aliases?: string[];
}

/** What is in content/ and must not be anywhere in src/: names, codes and documents' ids. */
function readFacts(): string[] {
  const places = parse(readFileSync(join(root, 'content/places.yaml'), 'utf8')) as Place[];
  const documents = findFiles(join(root, 'content/documents'), '*/document.md').map(dirname);
  const names = places.flatMap(({ code, name, province = name, aliases = [] }) => [
    code,
    name,
    province,
    ...aliases,
  ]);
  return [...new Set([...names, ...documents])];
}

test('nothing under src names a place, a code or a document of the content', () => {
  const facts = readFacts();
  expect(facts.length).toBeGreaterThan(2);
  const found = findFiles(join(root, 'src'), '**/*').flatMap((file) =>
    readFileSync(join(root, 'src', file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        facts
          .filter((fact) => line.includes(fact) || file.includes(fact))
          .map((fact) => `src/${file}:${index + 1} ${fact}`),
      ),
  );
  expect(found).toEqual([]);
});
