import { derive } from './derive.ts';
import type { DueItem } from '../lib/due-dates.ts';
import { countAreas, countFacet, type Facet } from '../lib/facets.ts';
import {
  countPledges,
  formatCounts,
  listWholes,
  stateWords,
  type PledgeCounts,
} from '../lib/pledge-state.ts';
import { areasOf, pledgeKinds } from '../lib/pledges.ts';
import { compareText } from '../lib/text.ts';
import { groupBy } from '../lib/totals.ts';
import { domainWords, keysOf, words } from '../lib/words.ts';
import type { DocumentView } from './documents.ts';
import { getPledges, type PledgeView } from './pledges.ts';
import { getCities } from './places.ts';

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
