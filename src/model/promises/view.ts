import { countAreas, countFacet, type Facet } from '../../lib/facets.ts';
import { formatDate } from '../../lib/format.ts';
import { compareText, hasWords } from '../../lib/text.ts';
import { groupBy, keysOf, uniqueBy } from '../../lib/totals.ts';
import { domainWords, words } from '../common/words.ts';
import { formatRequest } from '../contacts/words.ts';
import type { Content } from '../content/read.ts';
import { type BodyView, getBodyViewer, getDepartments } from '../departments/view.ts';
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
  type PledgeState,
  stateOf,
  unnamedRecord,
} from '../states/rules.ts';
import {
  countPledges,
  formatCounts,
  formatDue,
  listWholes,
  type PledgeCounts,
  stateWords,
} from '../states/words.ts';
import { areasOf, pledgeKinds } from './rules.ts';
import type { Pledge } from './schema.ts';

/** What is to be reached by a day, and what is known of it. */
export interface StepView extends Omit<Pledge['steps'][number], 'headings'> {
  /** The cell or the words on the site. */
  href: string;
  state: PledgeState;
  /** `2025年底`; undefined where the document sets no day. */
  dueText: string | undefined;
  /** Days since it was due; undefined before it, where no day is set, and where it was not ahead at issue. */
  days: number | undefined;
  /** How the published number stands to the target, where they can be compared. */
  comparison: string | undefined;
}

/** A promise with its place, bodies, sources and what can be asked. */
export interface PledgeView extends Omit<
  Pledge,
  'lead' | 'responsible' | 'steps' | 'repeats' | 'shares'
> {
  /** Its address on the site. */
  href: string;
  published: DocumentView;
  areaName: string;
  lead: BodyView[];
  responsible: BodyView[];
  steps: StepView[];
  /** Each place where it is printed, once; of prose the words with it, each wording once. */
  sources: { quote: string | undefined; link: SourceLink }[];
  /** What it asks of counties of their own. */
  shares: (Omit<Pledge['shares'][number], 'anchor' | 'headings'> & {
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

const kindOrder = keysOf(pledgeKinds);

/** All promises, document by document, by kind, then in the order of what they are read from. */
export const getPledges = derive((content): PledgeView[] => {
  const entries = content.pledges;
  const documents = getDocuments(content);
  const places = getPlaceFinder(content);
  const { asOf } = content.site;
  const link = getSourceLinker(content);
  const viewBodies = getBodyViewer(content);
  const bodies = getDepartments(content);
  const reports = getProgressReports(content);
  const pledges = documents.flatMap((published) =>
    entries
      .filter((pledge) => pledge.document === published.id)
      .map((pledge) => ({ pledge, published }))
      .sort(
        ({ pledge: a }, { pledge: b }) =>
          kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
          a.id.localeCompare(b.id, 'en', { numeric: true }),
      ),
  );
  return pledges.map(({ pledge, published }): PledgeView => {
    const { id, document, area } = pledge;
    const steps = pledge.steps.map((step) => ({
      ...viewStep(step, asOf),
      href: link({ document, ...step }).href,
    }));
    const quotes = [...pledge.steps, ...pledge.repeats];
    const areaName = places.placeOf(area).name;
    const askName =
      bodies.find((body) => body.id === pledge.ask)?.name ??
      published.issuer ??
      `${places.placeOf(pledge.place).name}人民政府`;
    const record = pledge.record ?? unnamedRecord;
    return {
      ...pledge,
      href: `/promises/#${id}`,
      published,
      areaName,
      lead: viewBodies(pledge.lead),
      responsible: viewBodies(pledge.responsible),
      steps,
      sources: uniqueBy(
        quotes.map((quote) => ({
          quote: isProse(pledge, quote) ? quote.words : undefined,
          link: link({ document, ...quote }),
        })),
        (source) => `${source.link.href} ${source.quote}`,
      ),
      shares: pledge.shares.map((share) => ({
        ...share,
        names: nameAreas(share.areas, places.cityOf(pledge.place)),
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
      reports: reports.filter(
        ({ document: other, goal }) =>
          other === document && quotes.some(({ words }) => hasWords(goal, words)),
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
function isProse({ kind, repeats }: Pledge, quote: { words: string }): boolean {
  return kind === 'figure' || kind === 'sentence' || repeats.some((one) => one === quote);
}

function viewStep(step: Pledge['steps'][number], asOf: string): Omit<StepView, 'href'> {
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

/** The promise with an id. Throws when there is none. */
export function getPledge(content: Content, id: string): PledgeView {
  const pledge = getPledges(content).find((one) => one.id === id);
  if (!pledge) throw new Error(`no promise ${id}`);
  return pledge;
}

/** Finds promises that are printed in a text of a document. */
export const getPledgeFinder = derive(
  (content): ((document: string, text: string) => PledgeView[]) => {
    const pledges = getPledges(content);
    return (document, text) =>
      pledges.filter(
        (pledge) =>
          pledge.document === document &&
          pledge.sources.some(({ quote }) => quote !== undefined && hasWords(text, quote)),
      );
  },
);

/** What one document promises. */
export interface DocumentPledges {
  document: DocumentView;
  counts: PledgeCounts;
  /** By what they are read from. */
  groups: { title: string; summary: string; pledges: PledgeView[] }[];
}

export interface PledgePage {
  documents: DocumentPledges[];
  facets: Facet[];
  /** Number of promises, counties' parts of others with them. */
  total: number;
  /** What is due, a county's part of another promise aside. */
  dues: DueItem[];
}

/** All promises as the page shows them: by document and kind, the soonest due first. */
export const getPledgePage = derive((content): PledgePage => {
  const pledges = getPledges(content);
  const cities = getCities(content);
  return {
    documents: [...groupBy(pledges, ({ published }) => published).entries()].map(
      ([document, own]) => ({
        document,
        counts: countPledges(own),
        groups: [...groupBy(own, ({ kind }) => pledgeKinds[kind])].map(([title, members]) => ({
          title,
          summary: formatSummary(members),
          pledges: members.toSorted(byDue),
        })),
      }),
    ),
    facets: [
      {
        name: 'state',
        text: '结果',
        options: keysOf(stateWords).flatMap((value) => {
          const count = pledges.filter(({ steps }) => steps.some((s) => s.state === value)).length;
          return count > 0 ? [{ value, text: stateWords[value], count }] : [];
        }),
      },
      {
        name: 'place',
        text: '哪里',
        options: countAreas(cities, pledges.flatMap(areasOf)),
      },
      {
        name: 'domain',
        text: '养老、托育',
        options: keysOf(domainWords).map((value) => ({
          value,
          text: domainWords[value],
          count: pledges.filter(({ domains }) => domains.includes(value)).length,
        })),
      },
      { name: 'body', text: '由谁负责', options: countFacet(pledges, bodiesOf) },
      {
        name: 'attribute',
        text: '指标属性',
        options: countFacet(pledges, ({ attribute }) => [
          { value: attribute ?? 'none', text: attribute ?? words.unnamed },
        ]),
      },
    ],
    total: pledges.length,
    dues: listWholes(pledges).flatMap(({ domains, steps }) =>
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

function formatSummary(members: readonly PledgeView[]): string {
  const counts = countPledges(members);
  const parts = counts.parts > 0 ? `（其中分县区的${counts.parts}项不另数）` : '';
  return `看这${members.length}项${parts}：${formatCounts(counts)}`;
}

function bodiesOf({ lead, responsible }: PledgeView) {
  const names = new Map([...lead, ...responsible].map(({ id, name }) => [id, name]));
  if (names.size === 0) return [{ value: 'none', text: words.unnamed }];
  return [...names].map(([value, text]) => ({ value, text }));
}

/** The soonest due first; what sets no day comes last. */
function byDue(a: PledgeView, b: PledgeView): number {
  const dueOf = ({ steps }: PledgeView) => steps[0]?.due ?? '9999';
  return compareText(dueOf(a), dueOf(b));
}
