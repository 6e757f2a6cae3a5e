import { existsSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'astro/zod';
import type { Block } from '../../markdown/blocks.ts';
import { readFigures } from '../../markdown/figures.ts';
import { readDocument, type Surroundings } from '../../markdown/read-document.ts';
import type { Draft } from '../../markdown/record-readers.ts';
import type { Problem } from '../../lib/problems.ts';
import { type Collect, listFiles, readContentFile, shownPath } from '../../reading/files.ts';
import { documentPath } from '../../reading/document-files.ts';
import { parseMarkdownFile } from '../../reading/markdown-file.ts';
import { type Marks, readMarkedYaml, readMarks } from '../../reading/marks.ts';
import { documentId } from '../common/schema.ts';
import { type Figure, figureEntry } from '../figures/schema.ts';
import type { Indicator } from '../indicators/schema.ts';
import type { Policy } from '../policies/schema.ts';
import type { Progress } from '../progress/schema.ts';
import type { Project } from '../projects/schema.ts';
import { giveIds, recordTitles } from '../released-ids/rules.ts';
import type { ReleasedId } from '../released-ids/schema.ts';
import type { Slot } from '../slots/schema.ts';
import type { Task } from '../tasks/schema.ts';
import { frontMatter, type PublishedDocument } from './schema.ts';

/** Larger documents take the parser minutes and gigabytes. */
const maximumBytes = 1_000_000;

/** Every record that the documents hold. */
export interface DocumentRecords {
  documents: PublishedDocument[];
  policies: Policy[];
  tasks: Task[];
  projects: Project[];
  slots: Slot[];
  indicators: Indicator[];
  progress: Progress[];
  figures: Figure[];
  /** Blocks by document, to find quoted words in. */
  blocks: Map<string, Block[]>;
  /** Marks by document; none of a document whose marks have problems. */
  marks: Map<string, Marks>;
  /** Documents that have problems: which records they hold is not known. */
  faulty: Set<string>;
  /** Cells that are shown as printed, for no number could be read from them. */
  unread: Problem[];
}

/** What a document's folder may hold: the document, its plain text and what editors say of it. */
const knownFiles = [
  'document.md',
  'original.txt',
  ...['marks', 'figures', 'checks', 'conditions', 'notes', 'promises', 'gap'].map(
    (name) => `${name}.yaml`,
  ),
];

/** Reads `documents/<id>/document.md` and the `figures.yaml` beside it. Files that nothing reads are reported. */
export function readDocuments(
  root: string,
  surroundings: Surroundings & { released: readonly ReleasedId[] },
  collect: Collect,
): DocumentRecords {
  const { released } = surroundings;
  const records = emptyRecords();
  const folder = join(root, 'documents');
  for (const path of listFiles(folder, ['.md', '.yaml', '.txt'])) {
    const [id = '', ...rest] = relative(folder, path).split(sep);
    const name = rest.join('/');
    const collectFault: Collect = (problem) => {
      records.faulty.add(id);
      collect(problem);
    };
    if (!knownFiles.includes(name))
      atStart(path, `a folder with ${knownFiles.join(', ')}`, `“${name || id}”`, collect);
    else if (!existsSync(documentPath(root, id, 'document.md')))
      atStart(path, 'document.md beside it', 'none', collect);
    else if (name === 'document.md')
      addDocument({
        id,
        folder: join(folder, id),
        surroundings,
        released,
        records,
        collect: collectFault,
      });
  }
  return records;
}

export function emptyRecords(): DocumentRecords {
  return {
    documents: [],
    policies: [],
    tasks: [],
    projects: [],
    slots: [],
    indicators: [],
    progress: [],
    figures: [],
    blocks: new Map(),
    marks: new Map(),
    faulty: new Set(),
    unread: [],
  };
}

/** Reads the document of a folder, with its figures, and adds what it holds to `records`. */
export function addDocument({
  id,
  folder,
  surroundings,
  released = [],
  records,
  collect,
}: {
  id: string;
  folder: string;
  surroundings: Surroundings;
  released?: readonly ReleasedId[];
  records: DocumentRecords;
  collect: Collect;
}): void {
  const path = join(folder, 'document.md');
  if (!documentId.safeParse(id).success) {
    atStart(path, 'a folder name of small letters, digits and hyphens', `“${id}”`, collect);
  }
  const { size } = statSync(path);
  if (size > maximumBytes) {
    atStart(path, 'a document of at most 1 MB', `${size} bytes`, collect);
    return;
  }
  const parsed = parseMarkdownFile(readContentFile(path), frontMatter, collect);
  if (!parsed) return;
  const { front, blocks, report } = parsed;
  records.blocks.set(id, blocks);
  if (!front) return;
  const {
    domains: _domains,
    operatorPolicies: _operatorPolicies,
    textTables: _textTables,
    textParagraphs: _textParagraphs,
    ...about
  } = front.value;
  const { blocks: drawn, ...drafts } = readDocument(blocks, front, surroundings, {
    report,
    unread: (at, expected, found) =>
      records.unread.push({ file: shownPath(path), ...at, expected, found }),
  });
  const complete = completer(id, front.value.place, released);
  const titles = recordTitles(surroundings.places);
  records.documents.push({ id, ...about, blocks: drawn });
  records.policies.push(...complete('policies', drafts.policies, titles.policies));
  records.tasks.push(...complete('tasks', drafts.tasks, titles.tasks));
  records.projects.push(...complete('projects', drafts.projects, titles.projects));
  records.slots.push(...complete('slots', drafts.slots, titles.slots));
  records.indicators.push(...complete('indicators', drafts.indicators, titles.indicators));
  records.progress.push(...complete('progress', drafts.progress, titles.progress));
  const marks = readMarks(folder, collect);
  if (!marks) return;
  records.marks.set(id, marks);
  const figures = readFigureFile(join(folder, 'figures.yaml'), marks, blocks, collect);
  records.figures.push(...complete('figures', figures, titles.figures));
}

function atStart(path: string, expected: string, found: string, collect: Collect) {
  collect({ file: shownPath(path), line: 1, column: 1, expected, found });
}

/** Gives drafts their document, place and numbered id, those that were released the same. */
function completer(document: string, place: string, released: readonly ReleasedId[]) {
  return <Fields extends object>(
    collection: string,
    drafts: readonly Fields[],
    titleOf: (fields: Fields) => string,
  ) =>
    giveIds(drafts, titleOf, { released, collection, prefix: document }).map(({ id, item }) => ({
      id,
      document,
      place,
      ...item,
    }));
}

function readFigureFile(
  path: string,
  marks: Marks,
  blocks: Block[],
  collect: Collect,
): Draft<Figure>[] {
  if (!existsSync(path)) return [];
  const yaml = readMarkedYaml(path, marks, z.array(figureEntry), collect);
  if (!yaml) return [];
  return readFigures(yaml.value, blocks, (path, expected, found) =>
    collect({ file: yaml.file, ...yaml.positionOf(path), expected, found }),
  );
}
