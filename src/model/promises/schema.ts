import { z } from 'astro/zod';
import { keysOf } from '../../lib/totals.ts';
import {
  departmentRef,
  documentId,
  domain,
  domainChoice,
  isoDate,
  placeCode,
  year,
  published,
} from '../common/schema.ts';
import { issueTimes, promiseKinds } from './rules.ts';

/** `content/documents/<id>/promises.yaml`: what the tables of a document do not say of its promises. */
export const promisesFile = z.strictObject({
  /** Who is asked: a department of `departments.yaml` for a promise, or by subject (elder, child, both) where nobody is named. */
  ask: z.record(z.string(), z.string()).default({}),
  /** Promise, or kind of promise, to the record that would prove it. */
  records: z.record(z.string(), z.string().min(1)).default({}),
  /** A figure of prose to the promise that it says again. */
  repeats: z.record(z.string(), z.string()).default({}),
  /** What promises of the city ask of counties of their own, and the words that say so. */
  areas: z
    .array(
      z.strictObject({
        /** The words of the document, exactly: of the promise itself, or such as name its 指标属性. */
        words: z.string().min(1),
        /** Which of several identical places is meant, from 1. */
        occurrence: z.int().positive().optional(),
        /** Ids of the promises. */
        promises: z.array(z.string()).min(1),
        /** The years that the words are of; all, where left out. */
        years: z.array(year).min(1).optional(),
        /** Codes of the counties; all of the city, where left out. */
        places: z.array(placeCode).min(1).optional(),
      }),
    )
    .default([]),
  /** Sentences with a deadline and no figure. */
  sentences: z
    .array(
      z.strictObject({
        /** Permanent: part of the address. */
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        /** What is to be done, in few words. */
        title: z.string().min(1),
        /** The words of the document, exactly, in one paragraph or cell. */
        words: z.string().min(1),
        /** Which of several identical places is meant, from 1. */
        occurrence: z.int().positive().optional(),
        /** The last day; a year's last day where only the year is printed. */
        due: isoDate,
        domain: domainChoice,
      }),
    )
    .default([]),
});

export type PromisesFile = z.infer<typeof promisesFile>;

const quote = {
  /** The words of the document, or the cell in words. */
  words: z.string(),
  anchor: z.string(),
  headings: z.array(z.string()),
};

/** One row of `content/actuals/*.csv`: what became of a promise, as published. */
export const actual = z.strictObject({
  /** Id of the promise. */
  promise: z.string(),
  /** Year or day that it was due; may be left out where the promise has one only. */
  due: z
    .string()
    .regex(/^\d{4}(-\d{2}-\d{2})?$/, 'a year or a day')
    .optional(),
  /** The result, as printed. */
  text: z.string().min(1),
  /** The day that the result is of, where it is printed. */
  date: isoDate.optional(),
  /** The day that it was published. */
  published: isoDate,
  /** Title of what was published, and who published it. */
  source: z.string().min(1),
  sourceUrl: z.url({ protocol: /^https?$/ }),
  note: z.string().min(1).optional(),
});

/** What a document promises of one thing, step by step. */
export const promise = z.strictObject({
  id: z.string(),
  kind: z.enum(keysOf(promiseKinds)),
  document: documentId,
  /** The place that issued the document. */
  place: placeCode,
  /** The place that it is for. */
  area: placeCode,
  domains: z.array(domain),
  title: z.string(),
  /** 指标属性 as printed. */
  attribute: z.string().optional(),
  /** Departments printed as lead. */
  lead: z.array(departmentRef),
  responsible: z.array(departmentRef),
  steps: z.array(
    z.strictObject({
      ...quote,
      due: isoDate.optional(),
      ...published.shape,
      /** How the day stands to the day of issue. */
      atIssue: z.enum(issueTimes),
      actual: actual.omit({ promise: true, due: true }).extend(published.shape).optional(),
    }),
  ),
  /** Where else the same is said. */
  repeats: z.array(z.strictObject(quote)),
  /** Id of the promise of which this is a county's part. */
  partOf: z.string().optional(),
  /** What it asks of counties of their own. */
  shares: z.array(
    z.strictObject({
      ...quote,
      areas: z.array(placeCode),
      dues: z.array(isoDate),
      /** What is asked of each, as printed; undefined where it is what is asked of the city. */
      text: z.string().optional(),
    }),
  ),
  /** What record would prove it. */
  record: z.string().optional(),
  /** The department of `departments.yaml` that is asked; undefined where nobody is named. */
  ask: z.string().optional(),
});

export type PromiseRecord = z.infer<typeof promise>;
