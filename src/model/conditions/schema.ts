import { z } from 'astro/zod';
import { bedSubsidyRule } from '../bed-subsidy/schema.ts';
import {
  attested,
  documentId,
  domainChoice,
  domains,
  isoDate,
  placeCode,
} from '../common/schema.ts';
import { buildings, instruments, profits, stages } from './words.ts';

/** A value in plain words, with the words of the policy that it rests on. */
const worded = z.strictObject({ is: z.string().min(1), words: z.string().min(1) });

/** The same where the words may name what they don't say: a favour without its amount, a condition without its terms. */
const named = worded.extend({ silent: z.literal(true).optional() });

const conditionFields = {
  /** What it is about, in few words. */
  title: z.string().min(1),
  /** What it works with: 用地, 审批, 税 … */
  instrument: z.enum(instruments),
  /** When it matters: 拿地, 报建, 建设, 登记备案, 运营. */
  stages: z.array(z.enum(stages)).min(1),
  /** The clauses of the policy that say it, exactly. */
  words: z.string().min(1),
  /** 营利 or 非营利; left out where the words say neither. */
  profit: worded.extend({ is: z.enum(profits) }).optional(),
  /** 新建 or 既有; left out where the words say neither. */
  building: worded.extend({ is: z.enum(buildings) }).optional(),
  /** Who else qualifies, and under what condition. */
  who: z.array(named).default([]),
  /** Amount, rate or favour. */
  grant: named.optional(),
  /** How long. */
  term: worded.optional(),
  /** How long it was or is good for, and what followed it; left out while nobody has checked. */
  validity: z
    .strictObject({
      /** The last day, where it is known. */
      validUntil: isoDate.optional(),
      /** What took its place: its title, number and term. */
      successor: z.string().min(1).optional(),
      ...attested,
    })
    .refine(({ validUntil, successor }) => validUntil !== undefined || successor !== undefined, {
      message: 'validUntil or successor',
    })
    .optional(),
  bedSubsidy: bedSubsidyRule.optional(),
};

/** One entry of `content/documents/<id>/conditions.yaml`. */
export const conditionEntry = z
  .strictObject({
    /** Id of the policy that says it; or `task`. */
    policy: z.string().optional(),
    /** Id of the task that says it. */
    task: z.string().optional(),
    /** Where it is for less than the policy or task. */
    domain: domainChoice.optional(),
    ...conditionFields,
  })
  .refine(({ policy, task }) => (policy === undefined) !== (task === undefined), {
    message: 'either policy or task',
  });

export type ConditionEntry = z.infer<typeof conditionEntry>;

/** What says a condition, as ids and downloads have called it since the first release. */
export const releasedAs = { policy: 'measure', task: 'task' } as const;

/** What a policy or a task gives or asks for. */
export const condition = z.strictObject({
  /** What says it, its id and an ordinal within it: `measure-city-2022-9-2`. */
  id: z.string(),
  from: z.enum(['policy', 'task']),
  /** Id of the policy or task. */
  record: z.string(),
  document: documentId,
  place: placeCode,
  domains,
  ...conditionFields,
});

export type Condition = z.infer<typeof condition>;
