import { z } from 'astro/zod';
import { afterAll, describe, expect, test } from 'vitest';
import type { Problem } from '../lib/problems.ts';
import { linesOf, makeContentFolders } from '../testing/content-folders.ts';
import { readDocumentFiles } from './document-files.ts';

const folders = makeContentFolders({});
afterAll(() => folders.removeAll());

/** What comes of the documents' files of a name, and its problems. */
function read(files: Record<string, string>, faulty: readonly string[] = []) {
  const root = folders.write(files);
  const problems: Problem[] = [];
  const read = readDocumentFiles({
    root,
    name: 'checks.yaml',
    schema: z.array(z.string()),
    records: {
      documents: [{ id: 'jia-2022' }] as never,
      marks: new Map([['jia-2022', {}]]),
      faulty: new Set(faulty),
    },
    collect: (problem) => problems.push(problem),
  });
  return { read, problems: () => linesOf(problems, root) };
}

describe('readDocumentFiles({ root, name, schema, records, collect })', () => {
  test('gives each file its document, and reports a part of it where it stands', () => {
    const { read: files, problems } = read({ 'documents/jia-2022/checks.yaml': '- 甲\n- 乙\n' });
    expect(files).toMatchObject([{ document: { id: 'jia-2022' }, value: ['甲', '乙'] }]);
    files[0]?.report([1], 'this', 'that');
    expect(problems()).toEqual(['documents/jia-2022/checks.yaml:2:3 expected this, found that']);
  });

  test('without such a file there is nothing', () => {
    const { read: files, problems } = read({ 'other.yaml': '[]\n' });
    expect([files, problems()]).toEqual([[], []]);
  });

  test('a file of a document with problems is not judged', () => {
    const { read: files, problems } = read({ 'documents/jia-2022/checks.yaml': '- 甲\n' }, [
      'jia-2022',
    ]);
    expect([files, problems()]).toEqual([[], []]);
  });

  test('a file that does not fit its schema is reported', () => {
    const { read: files, problems } = read({ 'documents/jia-2022/checks.yaml': '- 1\n' });
    expect(files).toEqual([]);
    expect(problems()).toEqual([
      'documents/jia-2022/checks.yaml:1:3 expected string in “0”, found 1',
    ]);
  });
});
