import { z } from 'astro/zod';
import { readDocumentFiles, type ReportAt } from '../../reading/document-files.ts';
import type { Collect } from '../../reading/files.ts';
import type { DocumentRecords } from '../documents/read.ts';
import type { DocumentBlock } from '../documents/schema.ts';
import { markSlips } from './rules.ts';
import { type Note, noteEntry, type NoteEntry } from './schema.ts';

/** A text of a document that words may stand in. */
interface TextPlace {
  anchor: string;
  covers: string[];
  text: string;
}

/** Reads `documents/<id>/notes.yaml`. Words that are not there, or not told apart, are reported. */
export function readNotes(
  root: string,
  records: Pick<DocumentRecords, 'documents' | 'marks' | 'faulty'>,
  collect: Collect,
): Note[] {
  const files = readDocumentFiles({
    root,
    name: 'notes.yaml',
    schema: z.array(noteEntry),
    records,
    collect,
  });
  return files.flatMap(({ document, value, report }) => {
    const texts = textsOf(document.blocks);
    const notes = value.map((entry, index): Note => {
      const { words, slip = words, reason, change } = entry;
      const places = findPlaces(entry, texts, (...problem) => {
        report([index, 'words'], ...problem);
      });
      const isHeldOnce = words.split(slip).length === 2;
      if (!isHeldOnce)
        report([index, 'slip'], `a part of the words “${words}” that they hold once`, `“${slip}”`);
      return {
        id: `${document.id}-${index + 1}`,
        document: document.id,
        words,
        slip,
        reason,
        ...(change && { change }),
        places: isHeldOnce ? places : [],
      };
    });
    reportOverlaps(notes, texts, report);
    return notes;
  });
}

/** Every line of a document, as its pages print it. */
function textsOf(blocks: readonly DocumentBlock[]): TextPlace[] {
  return blocks.flatMap((block): TextPlace[] => {
    const { anchor } = block;
    if (block.kind !== 'table') return [{ anchor, covers: [anchor], text: block.text }];
    const header = block.header.flat().flatMap(({ lines }) => lines);
    return [
      ...header.map((text) => ({ anchor, covers: [anchor], text })),
      ...block.rows.flatMap((row, index) =>
        row.cells.flatMap(({ lines, rowspan }) => {
          const covers = block.rows.slice(index, index + rowspan).map((one) => one.anchor);
          return lines.map((text) => ({ anchor: row.anchor, covers, text }));
        }),
      ),
    ];
  });
}

/** The places that a note means; reported, and none, when they cannot be told. */
function findPlaces(
  { words, occurrence, everywhere }: NoteEntry,
  texts: readonly TextPlace[],
  report: (expected: string, found: string) => void,
): Note['places'] {
  const standings = texts.flatMap((place) =>
    Array.from({ length: place.text.split(words).length - 1 }, () => place),
  );
  const nth = occurrence ?? 1;
  const one = occurrence || standings.length === 1 ? standings.slice(nth - 1, nth) : [];
  const meant = everywhere ? standings : one;
  if (meant.length === 0) {
    report(
      'words that stand in one place of the document, an occurrence, or everywhere',
      `“${words}” in ${standings.length} places`,
    );
  }
  const crowded = meant.find(
    ({ covers }) =>
      standings.filter((one) => covers.some((row) => one.covers.includes(row))).length > 1,
  );
  if (crowded)
    report(
      'words that stand once in their row or paragraph',
      `“${words}” again in ${crowded.anchor}`,
    );
  return meant.map(({ anchor, covers }) => ({ anchor, covers }));
}

/** A page cannot mark one letter for two notes. */
function reportOverlaps(
  notes: readonly Note[],
  texts: readonly TextPlace[],
  report: ReportAt,
): void {
  for (const { anchor, text } of texts) {
    const own = notes.filter(
      ({ places, words }) =>
        text.includes(words) && places.some((place) => place.anchor === anchor),
    );
    const marked = markSlips(text, own).map(({ slip }) => slip);
    for (const note of own.filter((one) => !marked.includes(one)))
      report([notes.indexOf(note)], 'a slip apart from those of other notes', `“${note.slip}”`);
  }
}
