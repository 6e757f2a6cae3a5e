import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '../lib/problems.ts';
import { linesOf, makeContentFolders } from '../testing/content-folders.ts';
import { readDocumentFiles } from './document-files.ts';

const folders = makeContentFolders({});
afterAll(() => folders.removeAll());

/** What comes of a folder's files, and its problems. */
function read(files: Record<string, string>, faulty: readonly string[] = []) {
  const root = folders.write(files);
  const problems: Problem[] = [];
  const read = readDocumentFiles({
    folder: join(root, 'claims'),
    schema: z.array(z.string()),
    records: { documents: [{ id: 'jia-2022' }] as never, faulty: new Set(faulty) },
    collect: (problem) => problems.push(problem),
  });
  return { read, problems: () => linesOf(problems, root) };
}

describe('readDocumentFiles({ folder, schema, records, collect })', () => {
  test('gives each file its document, and reports a part of it where it stands', () => {
    const { read: files, problems } = read({ 'claims/jia-2022.yaml': '- 甲\n- 乙\n' });
    expect(files).toMatchObject([{ document: { id: 'jia-2022' }, value: ['甲', '乙'] }]);
    files[0]?.report([1], 'this', 'that');
    expect(problems()).toEqual(['claims/jia-2022.yaml:2:3 expected this, found that']);
  });

  test('without a folder there is nothing', () => {
    const { read: files, problems } = read({ 'other.yaml': '[]\n' });
    expect([files, problems()]).toEqual([[], []]);
  });

  test('a file of no document is reported', () => {
    const { read: files, problems } = read({ 'claims/yi-2022.yaml': '[]\n' });
    expect([files, problems()]).toEqual([
      [],
      ['claims/yi-2022.yaml:1:1 expected the stem of a document as file name, found “yi-2022”'],
    ]);
  });

  test('a second file of a document is reported, not lost', () => {
    const { read: files, problems } = read({
      'claims/a/jia-2022.yaml': '- 甲\n',
      'claims/b/jia-2022.yaml': '- 乙\n',
    });
    expect(files.map(({ value }) => value)).toEqual([['甲']]);
    expect(problems()).toEqual([
      'claims/b/jia-2022.yaml:1:1 expected one file for each document, found “jia-2022” again, as in claims/a/jia-2022.yaml',
    ]);
  });

  test('a file of a document with problems is not judged', () => {
    const { read: files, problems } = read({ 'claims/jia-2022.yaml': '- 甲\n' }, ['jia-2022']);
    expect([files, problems()]).toEqual([[], []]);
  });

  test('a file that does not fit its schema is reported', () => {
    const { read: files, problems } = read({ 'claims/jia-2022.yaml': '- 1\n' });
    expect(files).toEqual([]);
    expect(problems()).toEqual(['claims/jia-2022.yaml:1:3 expected string in “0”, found 1']);
  });
});
