import { stateWords } from '../lib/pledge-state.ts';
import {
  document,
  domain,
  fieldsOf,
  id,
  placeCode,
  source,
  type Download,
} from './download-fields.ts';
import type { PledgeView } from './pledges.ts';

/** What the documents promise, one row for each day that something is due. */
export function pledgeDownload(
  pledges: readonly PledgeView[],
  address: (href: string) => string,
): Download {
  return {
    name: 'promises',
    title: '承诺与结果',
    fields: fieldsOf(
      id,
      document,
      placeCode,
      ['place', 'string', '哪里的'],
      domain,
      ['title', 'string', '承诺的是什么'],
      ['attribute', 'string', '约束性或预期性；没有载明的为空'],
      ['due', 'date', '期限；只写到年的按那一年12月31日，没有写的为空'],
      ['target_text', 'string', '要做到的，照原文'],
      ['target', 'number', '从原文读出的数；读不出的为空'],
      ['unit', 'string', '单位，照原文'],
      ['lead', 'string', '牵头部门，用分号隔开；没有写明的为空'],
      ['responsible', 'string', '责任单位，用分号隔开；没有写明的为空'],
      ['state', 'string', `结果：${Object.values(stateWords).join('、')}`],
      ['days_past', 'integer', '到信息核对日已过的天数；没有到期的为空'],
      ['result_text', 'string', '公布的结果，照原文；没有查到的为空'],
      ['result', 'number', '从公布的结果读出的数；读不出的为空'],
      ['result_date', 'date', '结果是哪一天的；没有写明的为空'],
      ['result_published', 'date', '结果的公布日期'],
      ['result_source', 'string', '结果的来源'],
      ['result_address', 'string', '结果的网址'],
      ['record', 'string', '能证明结果的记录'],
      source,
    ),
    rows: pledges.flatMap((pledge) =>
      pledge.steps.map((step) => ({
        id: pledge.id,
        document: pledge.document,
        place_code: pledge.area,
        place: pledge.areaName,
        domain: pledge.domains,
        title: pledge.title,
        attribute: pledge.attribute,
        due: step.due,
        target_text: step.text,
        target: step.value,
        unit: step.unit,
        lead: pledge.lead.map(({ name }) => name),
        responsible: pledge.responsible.map(({ name }) => name),
        state: stateWords[step.state],
        days_past: step.days,
        result_text: step.actual?.text,
        result: step.actual?.value,
        result_date: step.actual?.date,
        result_published: step.actual?.published,
        result_source: step.actual?.source,
        result_address: step.actual?.sourceUrl,
        record: pledge.record,
        source: address(step.href),
      })),
    ),
  };
}
