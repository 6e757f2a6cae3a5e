import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parseBlocks, type Block, type Report } from '../markdown/blocks.ts';
import { readFigures } from '../markdown/figures.ts';
import { readDocument, type Surroundings } from '../markdown/read-document.ts';
import type { Draft } from '../markdown/record-readers.ts';
import { documentId } from '../schemas/common.ts';
import { frontMatter, type PublishedDocument } from '../schemas/document.ts';
import {
  figureEntry,
  type Figure,
  type Indicator,
  type Policy,
  type Progress,
  type Project,
  type Slot,
  type Task,
} from '../schemas/records.ts';
import { listFiles, readContentFile, shownPath, type Collect, type ContentFile } from './files.ts';
import { parseYaml } from './yaml.ts';

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
}

/** Reads `documents/*.md` and `figures/*.yaml` below `root`. */
export function readDocuments(
  root: string,
  surroundings: Surroundings,
  collect: Collect,
): DocumentRecords {
  const records: DocumentRecords = {
    documents: [],
    policies: [],
    tasks: [],
    projects: [],
    slots: [],
    indicators: [],
    progress: [],
    figures: [],
    blocks: new Map(),
  };
  const figureFiles = new Map(
    listFiles(join(root, 'figures'), ['.yaml']).map((path) => [readContentFile(path).stem, path]),
  );
  for (const path of listFiles(join(root, 'documents'), ['.md'])) {
    const file = readDocumentFile(path, collect);
    if (!file) continue;
    const at = (line: number, column: number, expected: string, found: string) =>
      collect({ file: file.path, line, column, expected, found });
    if (!documentId.safeParse(file.stem).success) {
      at(1, 1, 'a file name of small letters, digits and hyphens', `“${file.stem}”`);
    }
    if (records.blocks.has(file.stem)) {
      at(1, 1, 'one document for each id', `a second “${file.stem}”`);
      continue;
    }
    const parts = splitFrontMatter(file.text);
    if (!parts) {
      at(1, 1, 'front matter between two lines of ---', file.text.split('\n')[0] ?? '');
      continue;
    }
    const front = parseYaml(
      { path: file.path, text: parts.yaml, firstLine: 2 },
      frontMatter,
      collect,
    );
    const report: Report = ({ line, column }, expected, found) => at(line, column, expected, found);
    const blocks = parseBlocks(parts.body, parts.bodyLine, report);
    records.blocks.set(file.stem, blocks);
    if (!front) continue;
    const { domains: _domains, textTables: _textTables, ...about } = front.value;
    const { blocks: drawn, ...drafts } = readDocument(blocks, front.value, surroundings, report);
    const figures = figureFiles.get(file.stem);
    figureFiles.delete(file.stem);
    const complete = completer(file.stem, front.value.place);
    records.documents.push({ id: file.stem, ...about, blocks: drawn });
    records.policies.push(...complete(drafts.policies));
    records.tasks.push(...complete(drafts.tasks));
    records.projects.push(...complete(drafts.projects));
    records.slots.push(...complete(drafts.slots));
    records.indicators.push(...complete(drafts.indicators));
    records.progress.push(...complete(drafts.progress));
    if (figures) {
      records.figures.push(...complete(readFigureFile(readContentFile(figures), blocks, collect)));
    }
  }
  for (const path of figureFiles.values()) {
    collect({
      file: shownPath(path),
      line: 1,
      column: 1,
      expected: 'the stem of a document as file name',
      found: 'no such document',
    });
  }
  return records;
}

function readDocumentFile(path: string, collect: Collect): ContentFile | undefined {
  const { size } = statSync(path);
  if (size <= maximumBytes) return readContentFile(path);
  collect({
    file: shownPath(path),
    line: 1,
    column: 1,
    expected: 'a document of at most 1 MB',
    found: `${size} bytes`,
  });
  return undefined;
}

/** Splits front matter from the body; lines count from 1. */
export function splitFrontMatter(
  text: string,
): { yaml: string; body: string; bodyLine: number } | undefined {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(text);
  if (!match) return undefined;
  const [whole, yaml = ''] = match;
  return { yaml, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
}

/** Gives drafts their document, place and ordinal id. */
function completer(document: string, place: string) {
  return <Fields extends object>(drafts: readonly Fields[]) =>
    drafts.map((fields, index) => ({ id: `${document}-${index + 1}`, document, place, ...fields }));
}

function readFigureFile(file: ContentFile, blocks: Block[], collect: Collect): Draft<Figure>[] {
  const yaml = parseYaml(file, z.array(figureEntry), collect);
  if (!yaml) return [];
  return readFigures(yaml.value, blocks, (entry, expected, found) =>
    collect({ file: file.path, ...yaml.positionOf([entry]), expected, found }),
  );
}
