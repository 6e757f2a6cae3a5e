import { z } from 'astro/zod';
import { hasWords } from '../../lib/text.ts';
import { readDocumentFiles } from '../../reading/document-files.ts';
import type { Collect } from '../../reading/files.ts';
import type { DocumentRecords } from '../documents/read.ts';
import type { Policy } from '../policies/schema.ts';
import type { Task } from '../tasks/schema.ts';
import { type Condition, conditionEntry, type ConditionEntry } from './schema.ts';

/** Reads `documents/<id>/conditions.yaml`. Measures, tasks, domains and words that are not there are reported. */
export function readConditions(
  root: string,
  records: Pick<DocumentRecords, 'documents' | 'policies' | 'tasks' | 'faulty'>,
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
    const counts = new Map<string, number>();
    return value.flatMap((entry, index): Condition[] => {
      const from = entry.measure === undefined ? 'task' : 'measure';
      const id = entry[from] ?? '';
      const record = (from === 'measure' ? records.policies : records.tasks).find(
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
      const ordinal = (counts.get(`${from} ${id}`) ?? 0) + 1;
      counts.set(`${from} ${id}`, ordinal);
      return [toCondition(entry, record, { from, ordinal })];
    });
  });
}

function toCondition(
  { domain, measure: _measure, task: _task, ...rest }: ConditionEntry,
  { id, document, place, domains }: Policy | Task,
  { from, ordinal }: { from: Condition['from']; ordinal: number },
): Condition {
  return {
    ...rest,
    id: `${from}-${id}-${ordinal}`,
    from,
    record: id,
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
        { keys: ['bedSubsidy', 'monthlyWords'], words: bedSubsidy.monthlyWords },
        { keys: ['bedSubsidy', 'halfWords'], words: bedSubsidy.halfWords },
        ...listed(['bedSubsidy', 'natures'], bedSubsidy.natures),
      ]
    : [];
  return [{ keys: ['words'], words: entry.words }, ...singles, ...listed(['who'], who), ...subsidy];
}
