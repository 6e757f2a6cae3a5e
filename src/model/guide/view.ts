import { countFacet, type Facet } from '../../lib/facets.ts';
import { formatYears } from '../../lib/format.ts';
import { keysOf } from '../../lib/totals.ts';
import { domainWords, words } from '../common/words.ts';
import {
  getInstrumentRows,
  getConditions,
  type InstrumentRow,
  type ConditionView,
} from '../conditions/view.ts';
import { type Stage, stages } from '../conditions/words.ts';
import { derive } from '../derive.ts';
import { type DocumentView, getDocuments } from '../documents/view.ts';
import { getCities } from '../places/view.ts';

/** A condition with where it holds. */
export interface GuideCondition extends ConditionView {
  /** Its place; then, by what they can be found, the counties of it that have no conditions of their own. */
  areas: { value: string; text: string }[];
}

/** What the documents say at each stage, and by what it can be chosen. */
export interface Guide {
  facets: Facet[];
  /** A condition stands at every stage that it matters for. */
  stages: { stage: Stage; conditions: GuideCondition[] }[];
  /** Codes of the counties for which their city's conditions stand. */
  counties: string[];
  /** Documents that say it. */
  documents: DocumentView[];
  /** Conditions whose subsidy can be computed, with the years of their document. */
  subsidies: { condition: ConditionView; term: string }[];
  /** What the cities' documents say of each instrument. */
  instruments: InstrumentRow[];
  /** Number of conditions. */
  total: number;
}

/** A choice between two, where what the words do not say may be either. */
function eitherFacet<Value extends string>(
  conditions: readonly ConditionView[],
  texts: Readonly<Record<Value, string>>,
  valueOf: (condition: ConditionView) => Value | undefined,
) {
  return keysOf(texts).map((value) => ({
    value,
    text: texts[value],
    count: conditions.filter((condition) => (valueOf(condition) ?? value) === value).length,
  }));
}

export const getGuide = derive((content): Guide => {
  const found = getConditions(content);
  const cities = getCities(content);
  const documents = getDocuments(content);
  const instruments = getInstrumentRows(content);
  const termOf = (id: string) => {
    const term = documents.find((document) => document.id === id)?.term;
    return term ? formatYears([term.from, term.to]) : words.undated;
  };
  const own = new Set(found.map(({ place }) => place));
  const borrowersOf = new Map(
    cities.map(({ code, counties }) => [code, counties.filter((county) => !own.has(county.code))]),
  );
  const conditions = found.map((condition): GuideCondition => {
    const { place, placeName } = condition;
    const borrowers = borrowersOf.get(place) ?? [];
    const areas = borrowers.map(({ code, name }) => ({
      value: code,
      text: `${name}（用${placeName}的文件）`,
    }));
    return { ...condition, areas: [{ value: place, text: placeName }, ...areas] };
  });
  const used = new Set(found.map(({ document }) => document));
  const byStage = stages.map((stage) => ({
    stage,
    conditions: conditions.filter((condition) => condition.stages.includes(stage)),
  }));
  return {
    stages: byStage,
    subsidies: conditions
      .filter(({ bedSubsidy }) => bedSubsidy)
      .map((condition) => ({ condition, term: termOf(condition.document) })),
    instruments,
    total: conditions.length,
    counties: [...own].flatMap((code) =>
      (borrowersOf.get(code) ?? []).map((county) => county.code),
    ),
    documents: documents.filter(({ id }) => used.has(id)),
    facets: [
      {
        name: 'place',
        text: '在哪里办',
        options: countFacet(conditions, ({ areas }) => areas),
      },
      {
        name: 'domain',
        text: '养老还是托育',
        options: countFacet(conditions, ({ domains }) =>
          domains.map((value) => ({ value, text: domainWords[value] })),
        ),
      },
      {
        name: 'profit',
        text: '营利还是非营利',
        options: eitherFacet(
          conditions,
          { 营利: '营利', 非营利: '非营利' },
          ({ profit }) => profit?.is,
        ),
      },
      {
        name: 'building',
        text: '房子',
        options: eitherFacet(
          conditions,
          { 新建: '新建', 既有: '用现有的房子改' },
          ({ building }) => building?.is,
        ),
      },
    ],
  };
});
