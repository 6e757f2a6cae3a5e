import { groupFinder } from '../../lib/totals.ts';
import { countsOf } from '../slots/rules.ts';
import type { Block } from '../../markdown/blocks.ts';
import { findPlace, findWords, type FoundWords } from '../../markdown/figures.ts';
import {
  type DocumentFile,
  readDocumentFiles,
  type ReportAt,
} from '../../reading/document-files.ts';
import type { Collect } from '../../reading/files.ts';
import { attachActuals } from '../actuals/read.ts';
import type { Department } from '../departments/schema.ts';
import type { DocumentRecords } from '../documents/read.ts';
import type { Place } from '../places/schema.ts';
import { readShares } from '../shares/read.ts';
import { type ListedPromise, listPromises, promiseKinds } from './rules.ts';
import { type PromiseRecord, type PromisesFile, promisesFile } from './schema.ts';

/** What promises are read from. */
export interface PromiseReading extends DocumentRecords {
  places: readonly Place[];
  departments: readonly Department[];
}

type Sentence = Parameters<typeof listPromises>[0]['sentences'][number];

/** What is said of a document without a file of its own. */
const nothing: Omit<DocumentFile<PromisesFile>, 'document'> = {
  value: promisesFile.parse({}),
  report: () => undefined,
};

/**
 * What the documents promise, with what `documents/<id>/promises.yaml` adds and what `actuals/*.csv` holds of the results. Words,
 * figures, promises and departments that are not there are reported.
 */
export function readPromises(
  root: string,
  sources: PromiseReading,
  collect: Collect,
): PromiseRecord[] {
  const files = readDocumentFiles({
    root,
    name: 'promises.yaml',
    schema: promisesFile,
    records: sources,
    collect,
  });
  const fileOf = new Map(files.map((file) => [file.document, file]));
  const names = new Map(sources.places.map(({ code, name }) => [code, name]));
  const documentOf = ({ document }: { document: string }) => document;
  const tasksOf = groupFinder(sources.tasks, documentOf);
  const indicatorsOf = groupFinder(sources.indicators, documentOf);
  const slotsOf = groupFinder(sources.slots, documentOf);
  const projectsOf = groupFinder(sources.projects, documentOf);
  const figuresOf = groupFinder(sources.figures, documentOf);
  const promises = sources.documents.flatMap((document): PromiseRecord[] => {
    const { value, report } = fileOf.get(document) ?? nothing;
    const { id } = document;
    const blocks = sources.blocks.get(id) ?? [];
    const listed = listPromises(
      {
        issued: document.issued,
        tasks: tasksOf(id),
        indicators: indicatorsOf(id),
        slots: slotsOf(id).map((slot) => ({
          ...slot,
          ...countsOf(slot),
          areaName: names.get(slot.area) ?? slot.area,
        })),
        projects: projectsOf(id),
        figures: figuresOf(id).map((figure) => ({
          ...figure,
          elsewhere: findElsewhere(blocks, figure),
        })),
        sentences: readSentences(value, document, blocks, report),
      },
      value,
    );
    checkReferences(value, { ...sources, listed, figures: figuresOf(id) }, report);
    const { places } = sources;
    const shares = readShares(
      value,
      { city: document.place, places, promises: listed, blocks },
      report,
    );
    return listed.map((promise) => ({
      ...promise,
      shares: shares.get(promise.id) ?? [],
      ask: askOf(promise, value, sources),
    }));
  });
  return attachActuals(root, promises, sources.faulty, collect);
}

function readSentences(
  { sentences }: PromisesFile,
  { id: document, place }: { id: string; place: string },
  blocks: readonly Block[],
  report: ReportAt,
): Sentence[] {
  return sentences.flatMap(({ id, title, words, occurrence, due, domain }, index) => {
    if (sentences.findIndex((other) => other.id === id) < index)
      report(['sentences', index, 'id'], 'each id once', `“${id}” again`);
    const found = findPlace(blocks, { words, occurrence }, (expected, what) =>
      report(['sentences', index, 'words'], expected, what),
    );
    if (!found) return [];
    const elsewhere = findElsewhere(blocks, { words, ...found });
    const base = { id: `${document}-${id}`, document, place, ...found };
    return [{ ...base, title, words, due, domains: domain, elsewhere }];
  });
}

/** Where else the same words stand. */
function findElsewhere(
  blocks: readonly Block[],
  { words, anchor }: { words: string; anchor: string },
): FoundWords[] {
  return findWords(blocks, words).filter((place) => place.anchor !== anchor);
}

/** What `ask` may say of all promises that name nobody. */
const subjects = ['elder', 'child', 'both'];

function checkReferences(
  { ask, records, repeats }: PromisesFile,
  known: {
    listed: readonly ListedPromise[];
    figures: readonly { id: string; status: string }[];
    departments: readonly Department[];
  },
  report: ReportAt,
) {
  const ids = new Set(known.listed.map(({ id }) => id));
  for (const [key, department] of Object.entries(ask)) {
    if (!known.departments.some(({ id }) => id === department))
      report(['ask', key], 'the id of a department of departments.yaml', `“${department}”`);
    if (!ids.has(key) && !subjects.includes(key))
      report(['ask', key], 'elder, child, both or the id of a promise', `“${key}”`);
  }
  for (const key of Object.keys(records))
    if (!ids.has(key) && !Object.hasOwn(promiseKinds, key))
      report(['records', key], 'the id or the kind of a promise', `“${key}”`);
  for (const [figure, promise] of Object.entries(repeats)) {
    if (!known.figures.some(({ id, status }) => id === figure && status === '目标'))
      report(['repeats', figure], 'the id of a figure that is a 目标', `“${figure}”`);
    if (!ids.has(promise)) report(['repeats', figure], 'the id of a promise', `“${promise}”`);
  }
}

/**
 * Whom to ask: whom the editor named for it, else who leads it, else the first department proper that is to build it,
 * else whom the editor named for the subject.
 */
function askOf(
  { id, kind, lead, responsible, domains }: ListedPromise,
  { ask }: PromisesFile,
  { departments }: PromiseReading,
): string | undefined {
  const isAskable = (ref: { id: string }) =>
    departments.some((department) => department.id === ref.id && department.type === 'body');
  const [first] = [...lead, ...(kind === 'project' ? responsible : [])].filter(isAskable);
  const subject = domains.length > 1 ? 'both' : domains[0];
  return ask[id] ?? first?.id ?? (subject && ask[subject]);
}
