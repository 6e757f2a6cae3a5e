import { z } from 'astro/zod';
import { findLostBound, type Interval, parseInterval } from '../../lib/interval.ts';
import { hasWords } from '../../lib/text.ts';
import { findPlace } from '../../markdown/figures.ts';
import { readDocumentFiles } from '../../reading/document-files.ts';
import type { Collect } from '../../reading/files.ts';
import type { DocumentRecords } from '../documents/read.ts';
import type { PublishedDocument } from '../documents/schema.ts';
import { formatParent } from '../documents/words.ts';
import type { Place } from '../places/schema.ts';
import { figuresOf, holds, parseRelation } from '../relations/rules.ts';
import { type WrittenCheck, type CheckEntry, checkEntry } from './schema.ts';

type WrittenFigure = WrittenCheck['figures'][number];

type FigureEntry = CheckEntry['figures'][string];

/** A value that a record or a place has already. */
type RecordEntry = Exclude<FigureEntry, { words: string } | { parent: string }>;

type Report = (expected: string, found: string) => void;

/** What checks may refer to. */
export interface CheckSources extends DocumentRecords {
  places: readonly Place[];
}

/** Reads `documents/<id>/checks.yaml`. Words, records and relations that are not there are reported. */
export function readChecks(root: string, sources: CheckSources, collect: Collect): WrittenCheck[] {
  const seen = new Set<string>();
  const files = readDocumentFiles({
    root,
    name: 'checks.yaml',
    schema: z.array(checkEntry),
    records: sources,
    collect,
  });
  return files.flatMap(({ document, value, report }) => {
    const reportAt =
      (keys: readonly PropertyKey[]): Report =>
      (expected, found) =>
        report(keys, expected, found);
    return value.map((entry, index): WrittenCheck => {
      const { figures, relation, ...rest } = entry;
      if (seen.has(entry.id)) report([index, 'id'], 'each id once', `“${entry.id}” again`);
      seen.add(entry.id);
      const read = Object.entries(figures).flatMap(([name, figure]) =>
        readFigure(figure, document, sources, reportAt([index, 'figures', name])).map((found) => ({
          name,
          ...found,
        })),
      );
      const relations = [relation ?? []].flat();
      relations.forEach((one, at) => {
        const keys = Array.isArray(relation) ? ['relation', at] : ['relation'];
        checkRelation(one, { names: Object.keys(figures), read }, reportAt([index, ...keys]));
      });
      if (isOnOwnBase(entry) && !areHeld(relations, read))
        report(
          [index, 'relation'],
          'unclear, as the document does not name the census as its base',
          'a relation that does not hold',
        );
      const { id, place } = document;
      return { ...rest, position: index, document: id, place, figures: read, relations };
    });
  });
}

/**
 * Whether a check is held against the census, which this site chose as its base, without saying that this is unclear:
 * what does not come out on a base that the document does not name is no contradiction.
 */
function isOnOwnBase({ figures, unclear, cannot }: CheckEntry): boolean {
  const hasCensus = Object.values(figures).some((figure) => 'residents' in figure);
  return hasCensus && unclear === undefined && cannot === undefined;
}

/** Whether all relations hold; what cannot be computed has been reported already. */
function areHeld(relations: readonly string[], read: readonly WrittenFigure[]): boolean {
  try {
    return relations.every((one) => holds(parseRelation(one), intervalsOf(read)));
  } catch {
    return true;
  }
}

/** Reports a relation that cannot be computed; one whose figures could not be read is not computed. */
function checkRelation(
  relation: string,
  { names, read }: { names: readonly string[]; read: readonly WrittenFigure[] },
  report: Report,
): void {
  try {
    const parsed = parseRelation(relation);
    const used = figuresOf(parsed);
    const unknown = used.filter((name) => !names.includes(name));
    if (unknown.length > 0) report('figures of the check', `“${unknown.join(', ')}”`);
    const intervals = intervalsOf(read);
    if (used.every((name) => name in intervals)) holds(parsed, intervals);
  } catch (error) {
    report('a relation such as “total = a + b”', (error as Error).message);
  }
}

function intervalsOf(figures: readonly WrittenFigure[]): Record<string, Interval> {
  return Object.fromEntries(
    figures.flatMap(({ name, text }) => {
      const interval = parseInterval(text);
      return interval ? [[name, interval]] : [];
    }),
  );
}

/** The figure as it is printed, in an array; reported, and none, when it is not there or no single number. */
function readFigure(
  figure: FigureEntry,
  document: PublishedDocument,
  sources: CheckSources,
  report: Report,
): Omit<WrittenFigure, 'name'>[] {
  const found =
    'words' in figure
      ? readWords(figure, document.id, sources, report)
      : 'parent' in figure
        ? readParent(figure, document, report)
        : readRecord(figure, sources, report);
  if (found && !parseInterval(found.text)) {
    report('a single number', `“${found.text}”`);
    return [];
  }
  return found ? [found] : [];
}

function readWords(
  { value, ...wanted }: Extract<FigureEntry, { words: string }>,
  document: string,
  { blocks }: CheckSources,
  report: Report,
): Omit<WrittenFigure, 'name'> | undefined {
  const { words } = wanted;
  const place = findPlace(blocks.get(document) ?? [], wanted, report);
  if (!place) return undefined;
  checkValue(words, value, report);
  return { text: value, words, ...place };
}

/** Reports a value that its words do not hold, or that leaves out what widens it there. */
function checkValue(words: string, value: string, report: Report): void {
  if (!hasWords(words, value)) report(`the value among the words “${words}”`, `“${value}”`);
  const lost = findLostBound(words, value);
  if (lost) report(`the value whole, with “${lost}”`, `“${value}”`);
}

/** A figure of the notice that the document probably belongs to, of which the site holds an excerpt only. */
function readParent(
  { parent: words, value }: Extract<FigureEntry, { parent: string }>,
  { likelyParent }: PublishedDocument,
  report: Report,
): Omit<WrittenFigure, 'name'> | undefined {
  if (!likelyParent || !hasWords(likelyParent.excerpt, words)) {
    report('words of the excerpt of likelyParent', `“${words}”`);
    return undefined;
  }
  checkValue(words, value, report);
  const { sourceUrl } = likelyParent;
  return { text: value, words, headings: [], source: formatParent(likelyParent), sourceUrl };
}

function readRecord(
  figure: RecordEntry,
  sources: CheckSources,
  report: Report,
): Omit<WrittenFigure, 'name'> | undefined {
  if ('residents' in figure) {
    const place = sources.places.find(({ code }) => code === figure.residents);
    if (place?.population) {
      const { residents, year, source } = place.population;
      const words = `${place.name}${year}年普查常住人口`;
      return { text: `${residents}人`, words, headings: [], source };
    }
    report('a place with its population', `“${figure.residents}”`);
    return undefined;
  }
  const found = findRecord(figure, sources);
  if (!found) report('a record that has this value', `“${JSON.stringify(figure)}”`);
  return found;
}

function findRecord(figure: Exclude<RecordEntry, { residents: string }>, sources: CheckSources) {
  if ('indicator' in figure) return findIndicator(figure, sources);
  if ('project' in figure) return findProject(figure, sources);
  return findSlot(figure, sources);
}

function findIndicator(
  { indicator, year }: Extract<FigureEntry, { indicator: string }>,
  { indicators }: CheckSources,
) {
  const record = indicators.find(({ id }) => id === indicator);
  const value = record?.values.find((each) => each.year === year);
  if (!record || !value) return undefined;
  const { anchor, headings, name } = record;
  return { text: value.text, words: `${name}，${year}年`, anchor, headings };
}

function findSlot(
  figure: Extract<FigureEntry, { slots: string }> | Extract<FigureEntry, { staff: string }>,
  { slots, places }: CheckSources,
) {
  const [area, of] =
    'slots' in figure ? [figure.slots, 'slots' as const] : [figure.staff, 'staff' as const];
  const record = slots.find((slot) => slot.area === area && slot.year === figure.year);
  const value = record?.[of]?.value;
  if (!record || value === undefined) return undefined;
  const { anchor, headings } = record;
  const name = places.find(({ code }) => code === area)?.name ?? area;
  const what = of === 'slots' ? '托位' : '保育人员';
  return { text: String(value), words: `${name}${figure.year}年${what}`, anchor, headings };
}

function findProject(
  { project, of }: Extract<FigureEntry, { project: string }>,
  { projects }: CheckSources,
) {
  const record = projects.find(({ id }) => id === project);
  if (!record) return undefined;
  const { anchor, headings, name, capacities } = record;
  if (of === 'slots' || of === 'beds') {
    const counts = capacities.filter(({ kind }) => kind === of);
    const [only] = counts;
    if (!only || counts.length > 1) return undefined;
    return { text: String(only.count), words: `${name}：${only.words}`, anchor, headings };
  }
  const value = record[of]?.value;
  const what = { total: '总投资', sought: '争取', matched: '配套' }[of];
  if (value === undefined) return undefined;
  return { text: `${value}万`, words: `${name}：${what}`, anchor, headings };
}
