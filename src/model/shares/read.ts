import { hasWords } from '../../lib/text.ts';
import type { Block } from '../../markdown/blocks.ts';
import { findPlace } from '../../markdown/figures.ts';
import type { ReportAt } from '../../reading/document-files.ts';
import type { Place } from '../places/schema.ts';
import type { ListedPromise } from '../promises/rules.ts';
import type { PromisesFile } from '../promises/schema.ts';
import type { Share } from './rules.ts';

type Entry = PromisesFile['areas'][number];

interface ShareSources {
  /** The code of the city that issued the document. */
  city: string;
  places: readonly Place[];
  promises: readonly ListedPromise[];
  blocks: readonly Block[];
}

/**
 * What a document's promises ask of counties of their own, by the promise's id. Reported is what the words do not bear
 * out: words that are not there, that are neither the promise's own nor name its 指标属性, that name other counties, and
 * a rate of one level (区级) for a place of another.
 */
export function readShares(
  { areas: entries }: PromisesFile,
  sources: ShareSources,
  report: ReportAt,
): Map<string, Share[]> {
  const counties = sources.places.filter(({ parent }) => parent === sources.city);
  const shares = new Map<string, Share[]>();
  entries.forEach((entry, index) => {
    const { words, years, places: codes = counties.map(({ code }) => code) } = entry;
    const found = findPlace(sources.blocks, entry, (expected, what) =>
      report(['areas', index, 'words'], expected, what),
    );
    checkPlaces({ words, codes, counties }, (expected, what) =>
      report(['areas', index, 'places'], expected, what),
    );
    entry.promises.forEach((id, at) => {
      const promise = sources.promises.find((one) => one.id === id);
      const reportHere = (expected: string, what: string) =>
        report(['areas', index, 'promises', at], expected, what);
      if (!promise) return reportHere('the id of a promise', `“${id}”`);
      const own = counties.filter(({ code }) => codes.includes(code));
      const share = readShare({ words, years, promise, counties: own }, reportHere);
      if (found && share) shares.set(id, [...(shares.get(id) ?? []), { ...share, ...found }]);
    });
  });
  return shares;
}

/** Reports codes that are no counties of the city, and others than those that the words name. */
function checkPlaces(
  given: { words: string; codes: readonly string[]; counties: readonly Place[] },
  report: (expected: string, found: string) => void,
): void {
  const { words, codes, counties } = given;
  const unknown = codes.filter((code) => !counties.some((county) => county.code === code));
  if (unknown.length > 0) report('codes of counties of the city', `“${unknown.join(', ')}”`);
  const named = counties.filter(({ name }) => words.includes(name)).map(({ code }) => code);
  if (named.length > 0 && named.toSorted().join() !== codes.toSorted().join())
    report(`the counties that the words name (${named.join(', ')})`, `“${codes.join(', ')}”`);
}

/** The steps that the words are of, for the counties; nothing where they are of none, or bind nobody. */
function readShare(
  given: Pick<Entry, 'words' | 'years'> & { promise: ListedPromise; counties: readonly Place[] },
  report: (expected: string, found: string) => void,
): Omit<Share, 'anchor' | 'headings'> | undefined {
  const { words, years, promise, counties } = given;
  const steps = promise.steps.flatMap(({ due, ...step }) =>
    due !== undefined && (years?.includes(Number(due.slice(0, 4))) ?? true)
      ? [{ ...step, due }]
      : [],
  );
  const missing = years?.filter((year) => !steps.some(({ due }) => due.startsWith(`${year}-`)));
  if (steps.length === 0 || missing?.length) {
    report('a 期限 that the promise has, one of them', `“${missing?.join(', ') ?? promise.id}”`);
    return undefined;
  }
  const isOwn = steps.every((step) => hasWords(step.words, words));
  const isOfKind = promise.attribute !== undefined && words.includes(promise.attribute);
  if (!isOwn && !isOfKind)
    report(`words of the promise, or such as name its 指标属性`, `“${words}”`);
  const level = /^[区县](?=级)/.exec(promise.title)?.[0];
  const other = counties.find(({ name }) => level && !name.endsWith(level));
  if (level && other) report(`places whose names end in ${level}`, `“${other.name}”`);
  return {
    words,
    areas: counties.map(({ code }) => code),
    dues: steps.map(({ due }) => due),
    ...(isOwn && { text: words }),
  };
}
