import { defineTable } from '../../lib/table.ts';
import {
  choice,
  date,
  document,
  domain,
  id,
  integer,
  list,
  number,
  passing,
  placeCode,
  selfExplained,
  source,
  text,
} from '../columns/table.ts';
import { words } from '../common/words.ts';
import { stateWords } from '../states/words.ts';
import type { PromiseView, StepView } from './view.ts';

interface PromiseStep extends PromiseView {
  step: StepView;
  /** Which of its steps, from 1. */
  ordinal: number;
}

const stepTable = defineTable<PromiseStep>({
  name: 'promises',
  title: '承诺与结果',
  key: ['id', 'step'],
  label: ['title', 'due'],
  columns: [
    id(),
    integer('step', '这项承诺的第几步', undefined, 'computed', ({ ordinal }) => ordinal),
    document((promise) => promise.document),
    placeCode((promise) => promise.area),
    text('place', '哪里的', 'read', (promise) => promise.areaName),
    domain(),
    text('title', '承诺的是什么', 'editor', (promise) => promise.title),
    text(
      'part_of',
      '是哪一项全市承诺在县区的一部分，写那一项的 id；数总数时不另数。不是的为空',
      'computed',
      (promise) => promise.partOf,
    ),
    list(
      'shared_by',
      '这一步也是哪些县区自己的，写代码；只是全市的为空',
      'editor',
      ({ step, shares }) => [
        ...new Set(
          shares
            .filter(({ dues }) => step.due !== undefined && dues.includes(step.due))
            .flatMap(({ areas }) => areas),
        ),
      ],
    ),
    text('attribute', '约束性或预期性；没有载明的为空', 'printed', (promise) => promise.attribute),
    date('due', '期限；只写到年的按那一年12月31日，没有写的为空', 'read', ({ step }) => step.due),
    text('target_text', '要做到的', 'promised', ({ step }) => step.text),
    number(
      'target',
      '从要做到的读出的数；读不出的为空；单位见 unit',
      undefined,
      'read',
      ({ step }) => step.value,
    ),
    text('unit', '单位', 'printed', ({ step }) => step.unit),
    list('lead', '牵头部门；没有写明的为空', 'read', ({ lead }) => lead.map(({ name }) => name)),
    list('responsible', '责任单位；没有写明的为空', 'read', ({ responsible }) =>
      responsible.map(({ name }) => name),
    ),
    choice(
      'state',
      `结果。“${words.unheld}”是本站收录的文件、名录和工作进展里没有，不等于没有公布，更不等于没有做到`,
      selfExplained(Object.values(stateWords)),
      'computed',
      ({ step }) => stateWords[step.state],
    ),
    passing(
      integer(
        'days_past',
        '到信息核对日已过的天数；没有到期的、印发时已过或当天到期的为空',
        '天',
        'computed',
        ({ step }) => step.days,
      ),
    ),
    text(
      'result_text',
      '公布的结果；本站未收录的为空',
      'published',
      ({ step }) => step.actual?.text,
    ),
    number(
      'result',
      '从公布的结果读出的数；读不出的为空；单位见 unit',
      undefined,
      'published',
      ({ step }) => step.actual?.value,
    ),
    date(
      'result_date',
      '结果是哪一天的；没有写明的为空',
      'published',
      ({ step }) => step.actual?.date,
    ),
    date('result_published', '结果的公布日期', 'published', ({ step }) => step.actual?.published),
    text('result_source', '结果的来源', 'editor', ({ step }) => step.actual?.source),
    text('result_address', '结果的网址', 'editor', ({ step }) => step.actual?.sourceUrl),
    text('record', '能证明结果的记录', 'editor', (promise) => promise.record),
    source(({ step }) => step),
  ],
});

/** A row for each day that something is due. */
export function promiseTable(promises: readonly PromiseView[], base: string) {
  return stepTable(
    promises.flatMap((promise) =>
      promise.steps.map((step, index) => ({ ...promise, step, ordinal: index + 1 })),
    ),
    base,
  );
}
