import { countFacet } from '../../lib/facets.ts';
import { groupBy, groupFinder } from '../../lib/totals.ts';
import { domainWords } from '../common/words.ts';
import { getConditionFinder, summarizeConditions } from '../conditions/view.ts';
import { stages } from '../conditions/words.ts';
import { derive } from '../derive.ts';
import { getDocuments } from '../documents/view.ts';
import { getPolicies, listCategories } from '../policies/view.ts';

/** All policies by document and list, what can be chosen of them, and what their conditions come to. */
export const getPolicyLists = derive((content) => {
  const policies = getPolicies(content);
  const all = getDocuments(content);
  const policiesOf = groupFinder(policies, ({ document }) => document);
  const documents = all.filter(({ id }) => policiesOf(id).length > 0);
  const withoutLists = all.filter(({ id }) => policiesOf(id).length === 0);
  const lists = documents.flatMap(({ id, label }) =>
    [...groupBy(policiesOf(id), ({ list }) => list)].map(([list, items]) => ({
      label,
      list,
      items,
    })),
  );
  const conditionsOf = getConditionFinder(content);
  const summarized = policies.map((policy) => ({
    policy,
    ...summarizeConditions(conditionsOf('policy', policy.id)),
  }));
  const summaries = new Map(summarized.map(({ policy, ...summary }) => [policy, summary]));
  const operatorPolicies = policies.filter((policy) => policy.forOperators).length;
  const categories = listCategories(policies);
  const toOption = (value: string) => ({ value, text: value });
  const facets = [
    {
      name: 'domain',
      text: '养老还是托育',
      options: countFacet(policies, ({ domains }) =>
        domains.map((value) => ({ value, text: domainWords[value] })),
      ),
    },
    {
      name: 'place',
      text: '地区',
      options: countFacet(policies, ({ place, placeName }) => [{ value: place, text: placeName }]),
    },
    {
      name: 'instrument',
      text: '什么支持',
      options: countFacet(summarized, ({ instruments }) => instruments.map(toOption)),
    },
    {
      name: 'profit',
      text: '营利还是非营利',
      options: countFacet(summarized, ({ profits }) => profits.map(toOption)),
    },
    {
      name: 'stage',
      text: '哪个阶段',
      options: stages.map((value) => ({
        value,
        text: value,
        count: summarized.filter((one) => one.stages.includes(value)).length,
      })),
    },
    {
      name: 'category',
      text: '类别',
      options: countFacet(policies, ({ category }) => [{ value: category, text: category }]),
    },
    {
      name: 'list',
      text: '清单',
      options: countFacet(policies, ({ list }) => [{ value: list, text: list }]),
    },
    {
      name: 'document',
      text: '文件',
      options: documents.map(({ id: value, shortTitle: text }) => ({
        value,
        text,
        count: policiesOf(value).length,
      })),
    },
  ];
  return {
    lists,
    withoutLists,
    summaries,
    operatorPolicies,
    categories,
    facets,
    policies,
  };
});
