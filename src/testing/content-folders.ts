import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ContentError, formatProblem, type Problem } from '../lib/problems.ts';
import { readContent } from '../model/content/read.ts';

/** Temporary content folders for tests. */
export interface ContentFolders {
  /** A new folder with these files and the common ones; a file of its own replaces a common one. */
  write(files: Record<string, string>): string;
  removeAll(): void;
}

/** @param common text of the files that every folder has, by path */
export function makeContentFolders(common: Record<string, string>): ContentFolders {
  const folders: string[] = [];
  return {
    write(files) {
      const root = mkdtempSync(join(tmpdir(), 'content-'));
      folders.push(root);
      for (const [path, text] of Object.entries({ ...common, ...files })) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      return root;
    },
    removeAll() {
      for (const folder of folders) rmSync(folder, { recursive: true });
    },
  };
}

/** A settings file of the golden fixtures. */
export function readFixture(name: string): string {
  return readFileSync(join('src/markdown/fixtures', name), 'utf8');
}

/** The shortest site.yaml of these cities. */
export function formatSite(...cities: string[]): string {
  return `title: 示例
description: 示例
asOf: "2026-01-01"
licence: { documents: 无, data: 无, code: 无 }
cities: [${cities.map((code) => `"${code}"`).join(', ')}]
`;
}

/** Files of a site of the golden fixtures' two cities. */
export const fixtureSettings = {
  'places.yaml': readFixture('places.yaml'),
  'departments.yaml': readFixture('departments.yaml'),
  'vocabulary.yaml': readFixture('vocabulary.yaml'),
  'site.yaml': formatSite('990100', '990200'),
};

/** Problems as lines, with paths from the content folder. */
export function linesOf(problems: readonly Problem[], root: string): string[] {
  const prefix = `${relative(process.cwd(), root)}/`;
  return problems.map((problem) => formatProblem(problem).replaceAll(prefix, ''));
}

/** What a content folder is refused for; nothing when it is whole. */
export function problemsOf(root: string): string[] {
  try {
    readContent(root);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return linesOf(error.problems, root);
  }
}
