import type { DocumentBlock, FrontMatter } from '../model/documents/schema.ts';
import type { DepartmentsFile } from '../model/departments/schema.ts';
import type { Place } from '../model/places/schema.ts';
import type { Vocabulary } from '../model/vocabulary/schema.ts';
import type { Block, Position, Report } from './blocks.ts';
import type { Reading } from './field-readers.ts';
import { checkHeading, readProseTask } from './prose-tasks.ts';
import { recognizeTable } from './recognize.ts';
import { tableReaders, type RecordDrafts } from './record-readers.ts';
import { departmentReader, domainReader, labelReader, placeFinder } from './resolve.ts';
import { drawnTable } from './spans.ts';

/** What the reader needs to know besides the document. */
export interface Surroundings {
  vocabulary: Vocabulary;
  places: readonly Place[];
  departments: DepartmentsFile;
}

/** Front matter that fits its schema, and the position of any part of it. */
export interface LocatedFrontMatter {
  value: FrontMatter;
  positionOf: (path: readonly PropertyKey[]) => Position;
}

/** A document's blocks as drawn, and the records of every collection in document order. */
export interface ReadDocument extends RecordDrafts {
  blocks: DocumentBlock[];
}

/** Reads every record of a document. Problems are reported, at positions in the file; so is what stays unread. */
export function readDocument(
  blocks: readonly Block[],
  { value: front, positionOf }: LocatedFrontMatter,
  { vocabulary, places, departments }: Surroundings,
  { report: tell, unread }: Pick<Reading, 'report' | 'unread'>,
): ReadDocument {
  const faults: Position[] = [];
  const report: Report = (at, expected, found) => {
    faults.push(at);
    tell(at, expected, found);
  };
  const drafts: RecordDrafts = {
    policies: [],
    tasks: [],
    projects: [],
    slots: [],
    indicators: [],
    progress: [],
  };
  const city = places.find(({ code, level }) => code === front.place && level === 'city');
  if (!city) {
    report(positionOf(['place']), 'the code of a city of places.yaml', `“${front.place}”`);
    return { ...drafts, blocks: [] };
  }
  const reading: Reading = {
    vocabulary,
    places: placeFinder(places, front.place),
    city,
    departments: departmentReader(departments, places, front.place),
    domains: domainReader(front.domains),
    operatorPolicies: labelReader(front.operatorPolicies),
    report,
    unread,
  };
  const headings: { level: number; text: string }[] = [];
  const path = () => headings.map(({ text }) => text);
  const drawn = blocks.map((block, index): DocumentBlock => {
    switch (block.kind) {
      case 'heading': {
        const { kind, anchor, level, text, at } = block;
        if (level > 4) report(at, 'a heading of level 1 to 4', `level ${level}`);
        while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
        headings.push({ level, text });
        if (!front.textParagraphs.includes(anchor)) checkHeading(block, reading);
        return { kind, anchor, level, text };
      }
      case 'paragraph': {
        const { kind, anchor, text } = block;
        if (!front.textParagraphs.includes(anchor))
          drafts.tasks.push(...readProseTask(block, path(), reading));
        return { kind, anchor, text };
      }
      case 'table': {
        const isText = front.textTables.includes(block.anchor);
        const table = isText ? undefined : recognizeTable(block, vocabulary.tables, report);
        if (table) {
          const before = blocks[index - 1];
          const context = {
            headings: path(),
            notes: notesAfter(blocks, index, vocabulary),
            above: before && before.kind !== 'table' ? before.text : '',
          };
          append(drafts, tableReaders[table.kind](table, context, reading));
        }
        return drawnTable(block, table);
      }
    }
  });
  reportRepeatedYears(drafts, blocks, { places, report });
  // A table that could not be read leaves its keys unused: that is no second problem.
  const isRead = faults.length === 0;
  for (const key of isRead ? reading.domains.unused() : []) {
    const at = positionOf(['domains', key]);
    report(at, 'a key under “domains” that is a label of some record', `“${key}”`);
  }
  for (const key of isRead ? reading.operatorPolicies.unused() : []) {
    const at = positionOf(['operatorPolicies', front.operatorPolicies.indexOf(key)]);
    report(at, 'a label of some policy under “operatorPolicies”', `“${key}”`);
  }
  for (const [key, kind] of [
    ['textTables', 'table'],
    ['textParagraphs', 'paragraph or heading'],
  ] as const) {
    front[key].forEach((anchor, index) => {
      if (blocks.some((block) => block.anchor === anchor)) return;
      report(positionOf([key, index]), `a ${kind} of the document`, `“${anchor}”`);
    });
  }
  return { ...drafts, blocks: drawn };
}

function append(drafts: RecordDrafts, more: Partial<RecordDrafts>) {
  for (const [collection, records] of Object.entries(more)) {
    (drafts[collection as keyof RecordDrafts] as unknown[]).push(...records);
  }
}

/** Paragraphs directly under a table that begin as the vocabulary says a note does. */
function notesAfter(blocks: readonly Block[], index: number, { notes }: Vocabulary): string[] {
  const following = blocks.slice(index + 1);
  const end = following.findIndex(
    (block) => block.kind !== 'paragraph' || !notes.some((note) => block.text.startsWith(note)),
  );
  return following
    .slice(0, end === -1 ? undefined : end)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

function reportRepeatedYears(
  { slots }: RecordDrafts,
  blocks: readonly Block[],
  { places, report }: { places: readonly Place[]; report: Report },
) {
  const nameOf = (area: string) => places.find(({ code }) => code === area)?.name ?? area;
  const seen = new Set<string>();
  for (const { area, year, anchor } of slots) {
    const key = `${area} ${year}`;
    if (seen.has(key)) {
      const found = `${nameOf(area)} in ${year} again`;
      report(rowPosition(blocks, anchor), 'each place and year once', found);
    }
    seen.add(key);
  }
}

function rowPosition(blocks: readonly Block[], anchor: string): Position {
  for (const block of blocks) {
    if (block.anchor === anchor) return block.at;
    const row =
      block.kind === 'table' && block.rows.find((candidate) => candidate.anchor === anchor);
    if (row) return row.at;
  }
  return { line: 1, column: 1 };
}
