import { stages, type Stage } from '../lib/conditions.ts';
import { countFacet, type Facet } from '../lib/facets.ts';
import { formatYears } from '../lib/measures.ts';
import { domainWords, words } from '../lib/words.ts';
import { getDocuments } from './documents.ts';
import {
  getInstrumentRows,
  getProvisions,
  type InstrumentRow,
  type ProvisionView,
} from './provisions.ts';

/** What the documents say at each stage, and by what it can be chosen. */
export interface Guide {
  facets: Facet[];
  stages: { stage: Stage; provisions: ProvisionView[] }[];
  /** Provisions whose subsidy can be computed, with the years of their document. */
  subsidies: { provision: ProvisionView; term: string }[];
  /** What the cities' documents say of each instrument. */
  instruments: InstrumentRow[];
  /** Number of entries; what matters at two stages stands at both. */
  total: number;
}

/** A choice between two, where what the words do not say may be either. */
function eitherFacet<Value extends string>(
  entries: readonly ProvisionView[],
  texts: Readonly<Record<Value, string>>,
  valueOf: (provision: ProvisionView) => Value | undefined,
) {
  return (Object.keys(texts) as Value[]).map((value) => ({
    value,
    text: texts[value],
    count: entries.filter((entry) => (valueOf(entry) ?? value) === value).length,
  }));
}

export async function getGuide(): Promise<Guide> {
  const [provisions, documents, instruments] = await Promise.all([
    getProvisions(),
    getDocuments(),
    getInstrumentRows(),
  ]);
  const termOf = (id: string) => {
    const term = documents.find((document) => document.id === id)?.term;
    return term ? formatYears([term.from, term.to]) : words.undated;
  };
  const byStage = stages.map((stage) => ({
    stage,
    provisions: provisions.filter((provision) => provision.stages.includes(stage)),
  }));
  const entries = byStage.flatMap((one) => one.provisions);
  return {
    stages: byStage,
    subsidies: provisions
      .filter(({ bedSubsidy }) => bedSubsidy)
      .map((provision) => ({ provision, term: termOf(provision.document) })),
    instruments,
    total: entries.length,
    facets: [
      {
        name: 'place',
        text: '在哪里办',
        options: countFacet(entries, ({ place, placeName }) => [{ value: place, text: placeName }]),
      },
      {
        name: 'domain',
        text: '养老还是托育',
        options: countFacet(entries, ({ domains }) =>
          domains.map((value) => ({ value, text: domainWords[value] })),
        ),
      },
      {
        name: 'profit',
        text: '营利还是非营利',
        options: eitherFacet(
          entries,
          { 营利: '营利', 非营利: '非营利' },
          ({ profit }) => profit?.is,
        ),
      },
      {
        name: 'building',
        text: '房子',
        options: eitherFacet(
          entries,
          { 新建: '新建', 既有: '用现有的房子改' },
          ({ building }) => building?.is,
        ),
      },
    ],
  };
}
