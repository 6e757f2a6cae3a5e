import { stripOrdinal } from '../../lib/text.ts';
import { groupBy } from '../../lib/totals.ts';
import type { Content } from '../content/read.ts';
import { derive } from '../derive.ts';
import { byOrdinal } from '../documents/rules.ts';
import type { PublishedDocument } from '../documents/schema.ts';
import { type DocumentView, getDocuments } from '../documents/view.ts';
import { formatRow, headingOf } from '../documents/words.ts';
import type { Note } from './schema.ts';

/** A slip of wording as a page draws it: marked in its text, with its note below. */
export interface SlipView {
  words: string;
  /** The part of the words that is marked. */
  slip: string;
  reason: string;
  /** What it rests on that has changed since. */
  change?: Note['change'];
  /** Id of its note on the page. */
  noteId: string;
  /** Id of the mark itself, where the note leads back to it. */
  markId?: string;
}

/** A note at the end of its document, with every place where the slip stands. */
export interface DocumentNote extends SlipView {
  places: { href: string; label: string }[];
}

/** The slips of one document. */
export interface DocumentNotes {
  notes: DocumentNote[];
  /** The slips to be marked in a block or row. */
  slipsAt: (anchor: string) => SlipView[];
}

/** Notes by the block or row that they concern. */
const getNotesByPlace = derive((content): Map<string, Note[]> => {
  const notes = content.notes;
  const concerned = notes.flatMap((note) =>
    note.places.flatMap(({ covers }) =>
      covers.map((anchor) => ({ key: keyOf(note, anchor), note })),
    ),
  );
  return new Map(
    [...groupBy(concerned, ({ key }) => key)].map(([key, own]) => [
      key,
      own.map(({ note }) => note),
    ]),
  );
});

function keyOf({ document }: { document: string }, anchor: string): string {
  return `${document} ${anchor}`;
}

/** Finds the slips of the row or paragraph that a record was read from; not all need stand in what a page shows of it. */
export const getSlipFinder = derive(
  (content): ((record: { id: string; document: string; anchor: string }) => SlipView[]) => {
    const byPlace = getNotesByPlace(content);
    return (record) =>
      (byPlace.get(keyOf(record, record.anchor)) ?? []).map(
        ({ id, words, slip, reason, change }) => ({
          words,
          slip,
          reason,
          change,
          noteId: `note-${record.id}-${id}`,
        }),
      );
  },
);

/** What is noted of the wording of one document, apart from what has changed since it was issued. */
export interface NotedDocument {
  document: DocumentView;
  slips: DocumentNote[];
  changes: DocumentNote[];
}

/** The notes of every document that has any, each with the way to its places in the document. */
export const getNotedDocuments = derive((content): NotedDocument[] => {
  const documents = getDocuments(content).map((document) => {
    const notes = getDocumentNotes(content, document).notes.map((note) => ({
      ...note,
      noteId: `${note.noteId}-${document.id}`,
      places: note.places.map(({ href, label }) => ({ href: `${document.href}${href}`, label })),
    }));
    return {
      document,
      slips: notes.filter(({ change }) => !change),
      changes: notes.filter(({ change }) => change),
    };
  });
  return documents.filter(({ slips, changes }) => slips.length + changes.length > 0);
});

/** The notes of a document in their order, each with the way back to its places. */
export function getDocumentNotes(
  content: Content,
  { id: document, blocks }: PublishedDocument,
): DocumentNotes {
  const own = content.notes
    .filter((note) => note.document === document)
    .sort(byOrdinal([document]));
  const notes = own.map(({ words, slip, reason, change, places }, index) => ({
    words,
    slip,
    reason,
    change,
    noteId: `note-${index + 1}`,
    places: places.map(({ anchor }) => {
      const markId = `slip-${index + 1}-${anchor}`;
      const parts = [stripOrdinal(headingOf(blocks, anchor) ?? ''), formatRow(blocks, anchor)];
      return { anchor, markId, href: `#${markId}`, label: parts.filter(Boolean).join(' · ') };
    }),
  }));
  return {
    notes,
    slipsAt: (anchor) =>
      notes.flatMap(({ places, ...slip }) =>
        places
          .filter((place) => place.anchor === anchor)
          .map(({ markId }) => ({ ...slip, markId })),
      ),
  };
}
