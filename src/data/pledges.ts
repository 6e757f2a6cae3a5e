import type { Content } from '../loaders/read-content.ts';
import { derive } from './derive.ts';
import { formatDate } from '../lib/format.ts';
import {
  compareResult,
  daysPast,
  formatDue,
  stateOf,
  unnamedRecord,
  type PledgeState,
} from '../lib/pledge-state.ts';
import { pledgeKinds } from '../lib/pledges.ts';
import { formatRequest } from '../lib/requests.ts';
import { hasWords } from '../lib/text.ts';
import { uniqueBy } from '../lib/totals.ts';
import { keysOf } from '../lib/words.ts';
import type { Pledge } from '../schemas/pledges.ts';
import { getBodyViewer, getDepartments, type BodyView } from './departments.ts';
import { getDocuments, getSourceLinker, type DocumentView, type SourceLink } from './documents.ts';

import { getPlaceFinder, type CityView } from './places.ts';
import { getProgressReports, type ProgressReport } from './progress-reports.ts';

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
