import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '../lib/problems.ts';
import { linesOf, makeContentFolders } from '../testing/content-folders.ts';
import { readMarkedYaml, readMarks } from './marks.ts';

const folders = makeContentFolders({});
afterAll(() => folders.removeAll());

const schema = z.array(
  z.strictObject({
    words: z.string(),
    occurrence: z.int().optional(),
    parts: z.array(z.strictObject({ words: z.string() })).optional(),
  }),
);

/** What comes of two files of a folder, and its problems. */
function read(marks: string, notes: string) {
  const root = folders.write({ 'jia/marks.yaml': marks, 'jia/notes.yaml': notes });
  const folder = join(root, 'jia');
  const problems: Problem[] = [];
  const collect = (problem: Problem) => problems.push(problem);
  const known = readMarks(folder, collect);
  const yaml = known && readMarkedYaml(join(folder, 'notes.yaml'), known, schema, collect);
  return { yaml, problems: linesOf(problems, root) };
}

describe('readMarkedYaml(path, marks, schema, collect)', () => {
  test('a mark stands for its words and their occurrence, wherever it is', () => {
    const { yaml, problems } = read(
      'beds: 床位3张\nhomes: { words: 机构2家, occurrence: 2 }\n',
      '- mark: homes\n  parts: [{ mark: beds }, { words: 别的 }]\n- { mark: beds }\n',
    );
    expect(yaml?.value).toEqual([
      { words: '机构2家', occurrence: 2, parts: [{ words: '床位3张' }, { words: '别的' }] },
      { words: '床位3张' },
    ]);
    expect(problems).toEqual([]);
  });

  test('what is wrong with its words is told where the mark stands', () => {
    const { yaml } = read('beds: 床位3张\n', '- parts: []\n  mark: beds\n');
    expect(yaml?.positionOf([0, 'words'])).toEqual({ line: 2, column: 3 });
  });

  test.each([
    [
      'a mark that is not there',
      '- mark: bed\n- mark: beds\n',
      'a mark of marks.yaml, found “bed”',
    ],
    ['a mark by an inherited name', '- mark: toString\n- mark: beds\n', 'found “toString”'],
    ['a mark beside words', '- { mark: beds, words: 床位 }\n', 'a mark or words, found both'],
    ['a mark of several', '- mark: [beds]\n- mark: beds\n', 'a mark of marks.yaml, found “”'],
  ])('%s is reported', (_, notes, message) => {
    const { yaml, problems } = read('beds: 床位3张\n', notes);
    expect(yaml).toBeUndefined();
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(problems[0]).toMatch(/^jia\/notes\.yaml:1:/);
  });

  test('a folder without marks is read as it stands', () => {
    const root = folders.write({ 'jia/notes.yaml': '- words: 床位\n' });
    const ignore = () => undefined;
    const marks = readMarks(join(root, 'jia'), ignore);
    const yaml = readMarkedYaml(join(root, 'jia/notes.yaml'), marks!, schema, ignore);
    expect(marks).toEqual({});
    expect(yaml?.value).toEqual([{ words: '床位' }]);
  });
});

describe('readMarks(folder, collect)', () => {
  test('a mark that nothing quotes is reported', () => {
    expect(read('beds: 床位3张\nbed: 床\n', '- mark: beds\n').problems).toEqual([
      'jia/marks.yaml:2:1 expected a mark that a file of the folder quotes, found “bed”',
    ]);
  });

  test('marks that are badly written are reported once, and nothing is read', () => {
    const { yaml, problems } = read('Beds: 床位3张\n', '- mark: beds\n');
    expect(yaml).toBeUndefined();
    expect(problems).toEqual([
      'jia/marks.yaml:1:1 expected a name of small letters, digits and hyphens, found “Beds”',
    ]);
  });
});
