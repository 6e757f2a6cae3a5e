import { parseInterval } from '../../lib/interval.ts';
import { findPlace } from '../../markdown/figures.ts';
import { readDocumentFiles, type ReportAt } from '../../reading/document-files.ts';
import type { Collect } from '../../reading/files.ts';
import type { DocumentRecords } from '../documents/read.ts';
import type { Place } from '../places/schema.ts';
import type { PromiseRecord } from '../promises/schema.ts';
import { type BesideEntry, gapFile, type GapNote } from './schema.ts';

type Slots = NonNullable<GapNote['slots']>;

type Beds = NonNullable<GapNote['beds']>;

type Beside = Slots['beside'][number];

/** What the files may refer to. */
interface GapSources extends DocumentRecords {
  places: readonly Place[];
  promises: readonly Pick<PromiseRecord, 'id' | 'shares'>[];
}

/** Reports what is wrong with a part of one file, and finds what it refers to in that file's document. */
interface Reader {
  report: ReportAt;
  document: string;
  sources: GapSources;
}

/** Reads `documents/<id>/gap.yaml`. Records and words that are not there are reported. */
export function readGap(root: string, sources: GapSources, collect: Collect): GapNote[] {
  const files = readDocumentFiles({
    root,
    name: 'gap.yaml',
    schema: gapFile,
    records: sources,
    collect,
  });
  return files.map(({ document, value: { slots, beds }, report }): GapNote => {
    const reader = { report, document: document.id, sources };
    if (slots) checkSlots(slots, document.place, reader);
    if (beds) checkBeds(beds, reader);
    return {
      document: document.id,
      place: document.place,
      ...(slots && { slots: { ...slots, beside: readBeside(slots.beside, 'slots', reader) } }),
      ...(beds && { beds: { ...beds, beside: readBeside(beds.beside, 'beds', reader) } }),
    };
  });
}

function checkSlots(
  { perThousand, reported }: Pick<Slots, 'perThousand' | 'reported'>,
  city: string,
  reader: Reader,
): void {
  const { report, document, sources } = reader;
  perThousand.forEach((id, index) => {
    const keys = ['slots', 'perThousand', index];
    const figure = findFigure(id, keys, reader);
    if (figure && (figure.year === undefined || figure.value === undefined))
      report(keys, 'a figure with a year and a number', `“${id}”`);
    if (figure) checkUnit(figure, keys, report);
  });
  if (reported !== undefined) findFigure(reported, ['slots', 'reported'], reader);
  if (perThousand.length === 0) return;
  if (sources.slots.some((slot) => slot.document === document))
    report(['slots', 'perThousand'], 'none, as the document sets places by year', 'some');
  if (!sources.places.find(({ code }) => code === city)?.population)
    report(['slots', 'perThousand'], `the population of ${city} in places.yaml`, 'none');
}

function checkBeds(
  { perThousand, elders, counties, existing }: Omit<Beds, 'beside' | 'cannot'>,
  reader: Reader,
): void {
  if (perThousand !== undefined) {
    const keys = ['beds', 'perThousand'];
    const indicator = findIndicator(perThousand, keys, reader);
    if (indicator?.values.every(({ value }) => value === undefined))
      reader.report(keys, 'an indicator with a number', `“${perThousand}”`);
    const last = indicator?.values.findLast(({ value }) => value !== undefined);
    if (last) checkUnit(last, keys, reader.report);
  }
  elders.forEach((id, index) => {
    const keys = ['beds', 'elders', index];
    const figure = findFigure(id, keys, reader);
    if (figure && !parseInterval(figure.text))
      reader.report(keys, 'a single number', `“${figure.text}”`);
  });
  counties.forEach((id, index) => {
    const keys = ['beds', 'counties', index];
    const promise = reader.sources.promises.find((one) => one.id === `indicator-${id}`);
    if (findIndicator(id, keys, reader) && !promise?.shares.length)
      reader.report(
        keys,
        'an indicator that “areas” of promises.yaml gives to counties',
        `“${id}”`,
      );
  });
  if (existing !== undefined) findFigure(existing, ['beds', 'existing'], reader);
}

/** Reports a share of a hundred where one of a thousand is computed with. */
function checkUnit(
  { text, unit }: { text: string; unit?: string | undefined },
  keys: readonly PropertyKey[],
  report: ReportAt,
): void {
  if (unit === '%') report(keys, 'a number per thousand', `“${text}”`);
}

function findFigure(id: string, keys: readonly PropertyKey[], reader: Reader) {
  const { document, sources, report } = reader;
  const figure = sources.figures.find((each) => each.id === id && each.document === document);
  if (!figure) report(keys, 'the id of a figure of the document', `“${id}”`);
  return figure;
}

function findIndicator(id: string, keys: readonly PropertyKey[], reader: Reader) {
  const { document, sources, report } = reader;
  const indicator = sources.indicators.find((each) => each.id === id && each.document === document);
  if (!indicator) report(keys, 'the id of an indicator of the document', `“${id}”`);
  return indicator;
}

function readBeside(
  entries: readonly BesideEntry[],
  part: 'slots' | 'beds',
  reader: Reader,
): Beside[] {
  return entries.flatMap((entry, index): Beside[] => {
    const keys = [part, 'beside', index];
    if ('figures' in entry) {
      entry.figures.forEach((id, at) => findFigure(id, [...keys, 'figures', at], reader));
      return [entry];
    }
    if ('indicator' in entry) {
      findIndicator(entry.indicator, [...keys, 'indicator'], reader);
      return [entry];
    }
    const { title, words, occurrence } = entry;
    const blocks = reader.sources.blocks.get(reader.document) ?? [];
    const place = findPlace(blocks, { words, occurrence }, (expected, found) =>
      reader.report([...keys, 'words'], expected, found),
    );
    return place ? [{ title, words, ...place }] : [];
  });
}
