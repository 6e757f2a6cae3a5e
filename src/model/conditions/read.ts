import { z } from 'astro/zod';
import { hasWords } from '../../lib/text.ts';
import { groupBy } from '../../lib/totals.ts';
import { readDocumentFiles } from '../../reading/document-files.ts';
import type { Collect } from '../../reading/files.ts';
import type { DocumentRecords } from '../documents/read.ts';
import type { Policy } from '../policies/schema.ts';
import { giveIds } from '../released-ids/rules.ts';
import type { ReleasedId } from '../released-ids/schema.ts';
import type { Task } from '../tasks/schema.ts';
import { type Condition, conditionEntry, type ConditionEntry, releasedAs } from './schema.ts';

/** Reads `documents/<id>/conditions.yaml`. Policies, tasks, domains and words that are not there are reported. */
export function readConditions(
  root: string,
  records: Pick<DocumentRecords, 'documents' | 'marks' | 'policies' | 'tasks' | 'faulty'> & {
    released: readonly ReleasedId[];
  },
  collect: Collect,
): Condition[] {
  const files = readDocumentFiles({
    root,
    name: 'conditions.yaml',
    schema: z.array(conditionEntry),
    records,
    collect,
  });
  return files.flatMap(({ document, value, report }) => {
    const found = value.flatMap((entry, index): FoundEntry[] => {
      const from = entry.policy === undefined ? 'task' : 'policy';
      const id = entry[from] ?? '';
      const record = (from === 'policy' ? records.policies : records.tasks).find(
        (one) => one.id === id && one.document === document.id,
      );
      if (!record) {
        report([index, from], `the id of a ${from} of this document`, `“${id}”`);
        return [];
      }
      for (const { keys, words } of listWords(entry))
        if (!hasWords(record.text, words))
          report([index, ...keys], `words of the ${from} ${id}`, `“${words}”`);
      const wider = entry.domain?.filter((domain) => !record.domains.includes(domain)) ?? [];
      if (wider.length > 0)
        report([index, 'domain'], `a domain of the ${from} ${id}`, wider.join(', '));
      return [{ entry, record, from }];
    });
    const ids = numberEntries(found, records.released);
    return found.map((one) => toCondition(one, ids.get(one) ?? ''));
  });
}

/** Ids of entries: each record counts its own. */
function numberEntries(
  found: readonly FoundEntry[],
  released: readonly ReleasedId[],
): Map<FoundEntry, string> {
  const groups = groupBy(found, ({ from, record }) => `${releasedAs[from]}-${record.id}`);
  const ids = [...groups].flatMap(([prefix, own]) =>
    giveIds(own, ({ entry }) => entry.title, { released, collection: 'conditions', prefix }),
  );
  return new Map(ids.map(({ id, item }) => [item, id]));
}

/** An entry with the record that it is of. */
interface FoundEntry {
  entry: ConditionEntry;
  record: Policy | Task;
  from: Condition['from'];
}

function toCondition({ entry, record, from }: FoundEntry, id: string): Condition {
  const { domain, policy: _policy, task: _task, ...rest } = entry;
  const { document, place, domains } = record;
  return {
    ...rest,
    id,
    from,
    record: record.id,
    document,
    place,
    domains: domain ?? domains,
  };
}

/** All words that an entry rests on, with the keys that lead to them. */
function listWords(entry: ConditionEntry): { keys: PropertyKey[]; words: string }[] {
  const { profit, building, grant, term, who, bedSubsidy } = entry;
  const singles = Object.entries({ profit, building, grant, term }).flatMap(([key, value]) =>
    value ? [{ keys: [key, 'words'], words: value.words }] : [],
  );
  const listed = (keys: PropertyKey[], values: readonly { words: string }[]) =>
    values.map(({ words }, index) => ({ keys: [...keys, index, 'words'], words }));
  const subsidy = bedSubsidy
    ? [
        { keys: ['bedSubsidy', 'classes', 'words'], words: bedSubsidy.classes.words },
        { keys: ['bedSubsidy', 'lengths', 'words'], words: bedSubsidy.lengths.words },
        ...listed(['bedSubsidy', 'demands'], bedSubsidy.demands),
        ...listed(['bedSubsidy', 'natures'], bedSubsidy.natures),
      ]
    : [];
  return [{ keys: ['words'], words: entry.words }, ...singles, ...listed(['who'], who), ...subsidy];
}
