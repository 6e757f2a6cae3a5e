import { countFacet, type Facet } from '../../lib/facets.ts';
import { formatYears } from '../../lib/format.ts';
import { keysOf } from '../../lib/totals.ts';
import { domainWords, words } from '../common/words.ts';
import {
  getInstrumentRows,
  getProvisions,
  type InstrumentRow,
  type ProvisionView,
} from '../conditions/view.ts';
import { type Stage, stages } from '../conditions/words.ts';
import { derive } from '../derive.ts';
import { type DocumentView, getDocuments } from '../documents/view.ts';
import { getCities } from '../places/view.ts';

/** A provision with where it holds. */
export interface GuideProvision extends ProvisionView {
  /** Its place; then, by what they can be found, the counties of it that have no provisions of their own. */
  areas: { value: string; text: string }[];
}

/** What the documents say at each stage, and by what it can be chosen. */
export interface Guide {
  facets: Facet[];
  /** A provision stands at every stage that it matters for. */
  stages: { stage: Stage; provisions: GuideProvision[] }[];
  /** Codes of the counties for which their city's provisions stand. */
  counties: string[];
  /** Documents that say it. */
  documents: DocumentView[];
  /** Provisions whose subsidy can be computed, with the years of their document. */
  subsidies: { provision: ProvisionView; term: string }[];
  /** What the cities' documents say of each instrument. */
  instruments: InstrumentRow[];
  /** Number of provisions. */
  total: number;
}

/** A choice between two, where what the words do not say may be either. */
function eitherFacet<Value extends string>(
  provisions: readonly ProvisionView[],
  texts: Readonly<Record<Value, string>>,
  valueOf: (provision: ProvisionView) => Value | undefined,
) {
  return keysOf(texts).map((value) => ({
    value,
    text: texts[value],
    count: provisions.filter((provision) => (valueOf(provision) ?? value) === value).length,
  }));
}

export const getGuide = derive((content): Guide => {
  const found = getProvisions(content);
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
  const provisions = found.map((provision): GuideProvision => {
    const { place, placeName } = provision;
    const borrowers = borrowersOf.get(place) ?? [];
    const areas = borrowers.map(({ code, name }) => ({
      value: code,
      text: `${name}（用${placeName}的文件）`,
    }));
    return { ...provision, areas: [{ value: place, text: placeName }, ...areas] };
  });
  const used = new Set(found.map(({ document }) => document));
  const byStage = stages.map((stage) => ({
    stage,
    provisions: provisions.filter((provision) => provision.stages.includes(stage)),
  }));
  return {
    stages: byStage,
    subsidies: provisions
      .filter(({ bedSubsidy }) => bedSubsidy)
      .map((provision) => ({ provision, term: termOf(provision.document) })),
    instruments,
    total: provisions.length,
    counties: [...own].flatMap((code) =>
      (borrowersOf.get(code) ?? []).map((county) => county.code),
    ),
    documents: documents.filter(({ id }) => used.has(id)),
    facets: [
      {
        name: 'place',
        text: '在哪里办',
        options: countFacet(provisions, ({ areas }) => areas),
      },
      {
        name: 'domain',
        text: '养老还是托育',
        options: countFacet(provisions, ({ domains }) =>
          domains.map((value) => ({ value, text: domainWords[value] })),
        ),
      },
      {
        name: 'profit',
        text: '营利还是非营利',
        options: eitherFacet(
          provisions,
          { 营利: '营利', 非营利: '非营利' },
          ({ profit }) => profit?.is,
        ),
      },
      {
        name: 'building',
        text: '房子',
        options: eitherFacet(
          provisions,
          { 新建: '新建', 既有: '用现有的房子改' },
          ({ building }) => building?.is,
        ),
      },
    ],
  };
});
