import { countAreas, countFacet, type Facet } from '../../lib/facets.ts';
import { formatDate } from '../../lib/format.ts';
import { compareText, hasWords } from '../../lib/text.ts';
import { groupBy, groupFinder, keysOf, uniqueBy } from '../../lib/totals.ts';
import { domainWords, unstated } from '../common/words.ts';
import { formatRequest } from '../contacts/words.ts';
import type { Content } from '../content/read.ts';
import { type NamedDepartment, getDepartmentViewer, getDepartments } from '../departments/view.ts';
import { derive } from '../derive.ts';
import {
  type DocumentView,
  getDocuments,
  getSourceLinker,
  type SourceLink,
} from '../documents/view.ts';
import type { DueItem } from '../due-dates/rules.ts';
import { type CityView, getCities, getPlaceFinder } from '../places/view.ts';
import { getProgressReports, type ProgressReport } from '../progress/view.ts';
import {
  compareResult,
  daysPast,
  type PromiseState,
  stateOf,
  unnamedRecord,
} from '../states/rules.ts';
import { areasOf } from '../shares/rules.ts';
import {
  countPromises,
  formatCounts,
  formatDue,
  listWholes,
  type PromiseCounts,
  stateWords,
} from '../states/words.ts';
import { promiseKinds } from './rules.ts';
import type { PromiseRecord } from './schema.ts';

/** What is to be reached by a day, and what is known of it. */
export interface StepView extends Omit<PromiseRecord['steps'][number], 'headings'> {
  /** The cell or the words on the site. */
  href: string;
  state: PromiseState;
  /** `2025年底`; undefined where the document sets no day. */
  dueText: string | undefined;
  /** Days since it was due; undefined before it, where no day is set, and where it was not ahead at issue. */
  days: number | undefined;
  /** How the published number stands to the target, where they can be compared. */
  comparison: string | undefined;
}

/** A promise with its place, departments, sources and what can be asked. */
export interface PromiseView extends Omit<
  PromiseRecord,
  'lead' | 'responsible' | 'steps' | 'repeats' | 'shares'
> {
  /** Its address on the site. */
  href: string;
  published: DocumentView;
  areaName: string;
  lead: NamedDepartment[];
  responsible: NamedDepartment[];
  steps: StepView[];
  /** Each place where it is printed, once; of prose the words with it, each wording once. */
  sources: { quote: string | undefined; link: SourceLink }[];
  /** What it asks of counties of their own. */
  shares: (Omit<PromiseRecord['shares'][number], 'anchor' | 'headings'> & {
    /** The counties' names, 各县（区） for all. */
    names: string;
    link: SourceLink;
  })[];
  record: string;
  /** A request for the record, ready to be copied. */
  request: string;
  /** Reports of progress towards the goal that it stands in. */
  reports: ProgressReport[];
}

const kindOrder = keysOf(promiseKinds);

/** All promises, document by document, by kind, then in the order of what they are read from. */
export const getPromises = derive((content): PromiseView[] => {
  const entries = content.promises;
  const documents = getDocuments(content);
  const places = getPlaceFinder(content);
  const { asOf } = content.site;
  const link = getSourceLinker(content);
  const viewDepartments = getDepartmentViewer(content);
  const departments = new Map(getDepartments(content).map(({ id, name }) => [id, name]));
  const reportsOf = groupFinder(getProgressReports(content), ({ document }) => document);
  const promisesOf = groupFinder(entries, ({ document }) => document);
  const promises = documents.flatMap((published) =>
    promisesOf(published.id)
      .map((promise) => ({ promise, published }))
      .sort(
        ({ promise: a }, { promise: b }) =>
          kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
          a.id.localeCompare(b.id, 'en', { numeric: true }),
      ),
  );
  return promises.map(({ promise, published }): PromiseView => {
    const { id, document, area } = promise;
    const steps = promise.steps.map((step) => ({
      ...viewStep(step, asOf),
      href: link({ document, ...step }).href,
    }));
    const quotes = [...promise.steps, ...promise.repeats];
    const areaName = places.placeOf(area).name;
    const askName =
      departments.get(promise.ask ?? '') ??
      published.issuer ??
      `${places.placeOf(promise.place).name}人民政府`;
    const record = promise.record ?? unnamedRecord;
    return {
      ...promise,
      href: `/promises/#${id}`,
      published,
      areaName,
      lead: viewDepartments(promise.lead),
      responsible: viewDepartments(promise.responsible),
      steps,
      sources: uniqueBy(
        quotes.map((quote) => ({
          quote: isProse(promise, quote) ? quote.words : undefined,
          link: link({ document, ...quote }),
        })),
        (source) => `${source.link.href} ${source.quote}`,
      ),
      shares: promise.shares.map((share) => ({
        ...share,
        names: nameAreas(share.areas, places.cityOf(promise.place)),
        link: link({ document, ...share }),
      })),
      record,
      request: formatRequest({
        to: askName,
        document: published.title,
        issue: [
          published.issuer,
          published.number,
          published.issued && formatDate(published.issued),
        ].filter((part) => part !== undefined),
        promised: steps.map(({ words }) => words),
        record,
      }),
      reports: reportsOf(document).filter(({ goal }) =>
        quotes.some(({ words }) => hasWords(goal, words)),
      ),
    };
  });
});

function nameAreas(codes: readonly string[], { counties }: CityView): string {
  const own = counties.filter(({ code }) => codes.includes(code));
  if (own.length === counties.length) return '各县（区）';
  return own.map(({ name }) => name).join('、');
}

/** Whether its words are the document's own, and no cell of a table put into words. */
function isProse({ kind, repeats }: PromiseRecord, quote: { words: string }): boolean {
  return kind === 'figure' || kind === 'sentence' || repeats.some((one) => one === quote);
}

function viewStep(step: PromiseRecord['steps'][number], asOf: string): Omit<StepView, 'href'> {
  const { due, actual } = step;
  const state = stateOf(step, asOf);
  return {
    ...step,
    state,
    dueText: due && formatDue(due),
    days:
      due !== undefined && due < asOf && step.atIssue === 'ahead' ? daysPast(due, asOf) : undefined,
    comparison: actual && compareResult(step, actual),
  };
}

const getPromisesById = derive(
  (content) => new Map(getPromises(content).map((promise) => [promise.id, promise])),
);

/** The promise with an id. Throws when there is none. */
export function getPromise(content: Content, id: string): PromiseView {
  const promise = getPromisesById(content).get(id);
  if (!promise) throw new Error(`no promise ${id}`);
  return promise;
}

/** Finds promises that are printed in a text of a document. */
export const getPromiseFinder = derive(
  (content): ((document: string, text: string) => PromiseView[]) => {
    const promisesOf = groupFinder(getPromises(content), ({ document }) => document);
    return (document, text) =>
      promisesOf(document).filter(({ sources }) =>
        sources.some(({ quote }) => quote !== undefined && hasWords(text, quote)),
      );
  },
);

/** What one document promises. */
interface DocumentPromises {
  document: DocumentView;
  counts: PromiseCounts;
  /** By what they are read from. */
  groups: { title: string; summary: string; promises: PromiseView[] }[];
}

export interface PromisePage {
  documents: DocumentPromises[];
  facets: Facet[];
  /** Number of promises, counties' parts of others with them. */
  total: number;
  /** What is due, a county's part of another promise aside. */
  dues: DueItem[];
}

/** All promises as the page shows them: by document and kind, the soonest due first. */
export const getPromisePage = derive((content): PromisePage => {
  const promises = getPromises(content);
  const cities = getCities(content);
  return {
    documents: [...groupBy(promises, ({ published }) => published).entries()].map(
      ([document, own]) => ({
        document,
        counts: countPromises(own),
        groups: [...groupBy(own, ({ kind }) => promiseKinds[kind])].map(([title, members]) => ({
          title,
          summary: formatSummary(members),
          promises: members.toSorted(byDue),
        })),
      }),
    ),
    facets: [
      {
        name: 'state',
        text: '结果',
        options: keysOf(stateWords).flatMap((value) => {
          const count = promises.filter(({ steps }) => steps.some((s) => s.state === value)).length;
          return count > 0 ? [{ value, text: stateWords[value], count }] : [];
        }),
      },
      {
        name: 'place',
        text: '哪里',
        options: countAreas(cities, promises.flatMap(areasOf)),
      },
      {
        name: 'domain',
        text: '养老、托育',
        options: keysOf(domainWords).map((value) => ({
          value,
          text: domainWords[value],
          count: promises.filter(({ domains }) => domains.includes(value)).length,
        })),
      },
      { name: 'department', text: '由谁负责', options: countFacet(promises, departmentsOf) },
      {
        name: 'attribute',
        text: '指标属性',
        options: countFacet(promises, ({ attribute }) => [
          attribute ? { value: attribute, text: attribute } : unstated,
        ]),
      },
    ],
    total: promises.length,
    dues: listWholes(promises).flatMap(({ domains, steps }) =>
      steps.flatMap(({ due, state }) =>
        due === undefined
          ? []
          : [
              {
                due,
                tone: domains.length === 1 && domains[0] ? domains[0] : ('accent' as const),
                isKnown: state === 'known',
              },
            ],
      ),
    ),
  };
});

function formatSummary(members: readonly PromiseView[]): string {
  const counts = countPromises(members);
  const parts = counts.parts > 0 ? `（其中分县区的${counts.parts}项不另数）` : '';
  return `看这${members.length}项${parts}：${formatCounts(counts)}`;
}

function departmentsOf({ lead, responsible }: PromiseView) {
  const names = new Map([...lead, ...responsible].map(({ id, name }) => [id, name]));
  if (names.size === 0) return [unstated];
  return [...names].map(([value, text]) => ({ value, text }));
}

/** The soonest due first; what sets no day comes last. */
function byDue(a: PromiseView, b: PromiseView): number {
  const dueOf = ({ steps }: PromiseView) => steps[0]?.due ?? '9999';
  return compareText(dueOf(a), dueOf(b));
}
