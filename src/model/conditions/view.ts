import { groupFinder } from '../../lib/totals.ts';
import { derive } from '../derive.ts';
import { getDocuments, type SourceLink } from '../documents/view.ts';
import { slipsIn } from '../notes/rules.ts';
import type { SlipView } from '../notes/view.ts';
import { getPolicies } from '../policies/view.ts';
import { getTasks } from '../tasks/view.ts';
import type { Condition } from './schema.ts';
import {
  findCited,
  findDemands,
  formatGrant,
  formatMark,
  formatTerm,
  formatValidity,
  instruments,
  listUnsaid,
  profits,
  stages,
  type Unsaid,
} from './words.ts';

/** What a policy or task gives or asks for, with the page that says it. */
export interface ConditionView extends Condition {
  placeName: string;
  /** Title and page of the policy or task. */
  recordTitle: string;
  href: string;
  source: SourceLink;
  /** Documents that its words cite. */
  cited: string[];
  /** What it gives. */
  grantText: string;
  /** How long; the years of its document where it names none. */
  termText: string;
  /** What it does not say. */
  gaps: Unsaid[];
  /** Whether it is still in force, as far as somebody has checked. */
  validityText: string;
  /** Notes that what its words rest on has changed. */
  changes: SlipView[];
  /** What must stand beside its name: 已失效, 依据有变. */
  mark: string | undefined;
}

/** All conditions, those of policies first, in the order of their documents. */
export const getConditions = derive((content): ConditionView[] => {
  const entries = content.conditions;
  const policies = getPolicies(content);
  const tasks = getTasks(content);
  const documents = getDocuments(content);
  const { asOf } = content.site;
  const yearsOf = new Map(documents.map(({ id, term }) => [id, term]));
  const records = [
    ...policies.map((record) => ({ from: 'policy', record })),
    ...tasks.map((record) => ({ from: 'task', record })),
  ];
  return records.flatMap(({ from, record }) =>
    entries
      .filter((data) => data.from === from && data.record === record.id)
      .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
      .map((data) => ({
        ...data,
        changes: slipsIn([data.words], record.slips).filter(({ change }) => change),
      }))
      .map((data) => ({
        ...data,
        placeName: record.placeName,
        recordTitle: record.title,
        href: record.href,
        source: record.source,
        cited: findCited(data.words),
        grantText: formatGrant(data),
        termText: formatTerm(data, yearsOf.get(data.document)),
        gaps: listUnsaid(data),
        validityText: formatValidity(data.validity, asOf),
        mark: formatMark(data, asOf),
      })),
  );
});

/** The conditions of one policy or task. */
export const getConditionFinder = derive(
  (content): ((from: Condition['from'], id: string) => ConditionView[]) => {
    const conditionsOf = groupFinder(
      getConditions(content),
      ({ from, record }) => `${from} ${record}`,
    );
    return (from, id) => [...conditionsOf(`${from} ${id}`)];
  },
);

/** What a policy's conditions are about, each value once; both kinds of profit where the words say neither. */
export function summarizeConditions(conditions: readonly ConditionView[]) {
  const isSaid = (value: string) =>
    conditions.some(({ profit }) => profit === undefined || profit.is === value);
  return {
    instruments: [...new Set(conditions.map(({ instrument }) => instrument))],
    stages: stages.filter((stage) => conditions.some((one) => one.stages.includes(stage))),
    profits: profits.filter(isSaid),
  };
}

/** What the cities' documents say of one instrument, side by side. */
export interface InstrumentRow {
  instrument: Condition['instrument'];
  cities: {
    name: string;
    conditions: ConditionView[];
    /** Where it supports nothing: the demands that speak of it. */
    demands: ConditionView[];
  }[];
}

/** A row for each instrument that some city's documents use; a city that says nothing of it is there with nothing. */
export const getInstrumentRows = derive((content): InstrumentRow[] => {
  const conditions = getConditions(content);
  const names = [...new Set(conditions.map(({ placeName }) => placeName))];
  return instruments.flatMap((instrument) => {
    const own = conditions.filter((one) => one.instrument === instrument);
    const cities = names.map((name) => {
      const isHere = ({ placeName }: ConditionView) => placeName === name;
      const supports = own.filter(isHere);
      const demands = supports.length > 0 ? [] : findDemands(conditions.filter(isHere), instrument);
      return { name, conditions: supports, demands };
    });
    return own.length > 0 ? [{ instrument, cities }] : [];
  });
});
