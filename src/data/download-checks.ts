import { verdictWords } from '../lib/checks.ts';
import type { CheckView } from './checks.ts';
import { document, fieldsOf, id, placeCode, type Download } from './download-fields.ts';

/** What was recomputed of the documents' figures, with every step. */
export function checkDownload(
  checks: readonly CheckView[],
  address: (href: string) => string,
): Download {
  return {
    name: 'checks',
    title: '数字核对',
    fields: fieldsOf(
      id,
      document,
      placeCode,
      ['class', 'string', '核对什么'],
      ['title', 'string', '核对的是哪个数'],
      ['verdict', 'string', `结果：${Object.values(verdictWords).join('、')}`],
      ['computation', 'string', '算式，用分号隔开；取整的数写出范围'],
      ['figures', 'string', '用到的数，照原文，用分号隔开'],
      ['reason', 'string', '口径不明或无法核对的原因'],
      ['note', 'string', '说明'],
      ['source', 'string', '各数的原文在本站的地址，用分号隔开'],
    ),
    rows: checks.map((check) => ({
      id: check.id,
      document: check.document,
      place_code: check.place,
      class: check.class,
      title: check.title,
      verdict: verdictWords[check.verdict],
      computation: check.computation,
      figures: check.figures.map(({ text, words }) => `${words}：${text}`),
      reason: check.unclear ?? check.cannot,
      note: check.note,
      source: [...new Set(check.figures.flatMap(({ link }) => (link ? address(link.href) : [])))],
    })),
  };
}
