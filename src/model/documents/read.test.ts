import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { formatProblem, sortProblems, type Problem } from '../../lib/problems.ts';
import { departmentsFile } from '../departments/schema.ts';
import { places } from '../places/schema.ts';
import { vocabulary } from '../vocabulary/schema.ts';
import { readContentFile } from '../../reading/files.ts';
import { addDocument, emptyRecords } from './read.ts';
import { parseYaml } from '../../reading/yaml.ts';

const fixtures = 'src/markdown/fixtures';

/** A settings file of a case, or else the one that all cases share. */
function readSettings<Schema extends z.ZodType>(folder: string, name: string, schema: Schema) {
  const own = join(folder, name);
  const file = readContentFile(existsSync(own) ? own : join(fixtures, name));
  const yaml = parseYaml(file, schema, (problem) => {
    throw new Error(formatProblem(problem));
  });
  return yaml!.value;
}

/** What the reader makes of a case: the records of each collection that has any, and the problems. */
function readCase(name: string) {
  const folder = join(fixtures, name);
  const problems: Problem[] = [];
  const records = emptyRecords();
  addDocument({
    id: 'input',
    folder,
    surroundings: {
      places: readSettings(folder, 'places.yaml', places),
      departments: readSettings(folder, 'departments.yaml', departmentsFile),
      vocabulary: readSettings(folder, 'vocabulary.yaml', vocabulary),
    },
    records,
    collect: (problem) => problems.push(problem),
  });
  const { blocks: _blocks, marks: _marks, faulty: _faulty, ...collections } = records;
  return {
    output: Object.fromEntries(Object.entries(collections).filter(([, items]) => items.length > 0)),
    problems: sortProblems(problems).map(formatProblem),
  };
}

/** A missing golden file would be written, and so never disagree. */
function findGolden(name: string, file: string): string {
  const path = join(fixtures, name, file);
  if (!existsSync(path)) throw new Error(`${path} is missing: create it empty and run vitest -u`);
  return `../../markdown/fixtures/${name}/${file}`;
}

const cases = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('reads', () => {
  test.each(cases.filter((name) => !name.startsWith('fails-')))('%s', async (name) => {
    const { output, problems } = readCase(name);
    expect(problems).toEqual([]);
    const json = `${JSON.stringify(output, null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(findGolden(name, 'output.json'));
  });
});

describe('refuses', () => {
  test.each(cases.filter((name) => name.startsWith('fails-')))('%s', async (name) => {
    const { problems } = readCase(name);
    expect(problems).not.toEqual([]);
    const lines = `${problems.join('\n')}\n`;
    await expect(lines).toMatchFileSnapshot(findGolden(name, 'problems.txt'));
  });
});
