import { defineTable } from '../../lib/table.ts';
import {
  choice,
  document,
  id,
  list,
  placeCode,
  selfExplained,
  sources,
  text,
} from '../columns/table.ts';
import { verdictWords } from './rules.ts';
import type { CheckView } from './view.ts';

/** What was recomputed of the documents' figures, with every step. */
export const checkTable = defineTable<CheckView>({
  name: 'checks',
  title: '数字核对',
  key: ['id'],
  label: ['title'],
  columns: [
    id(),
    document((check) => check.document),
    placeCode((check) => check.place),
    text('class', '核对什么', 'editor', (check) => check.class),
    text('title', '核对的是哪个数', 'editor', (check) => check.title),
    choice(
      'verdict',
      '结果',
      selfExplained(Object.values(verdictWords)),
      'computed',
      (check) => verdictWords[check.verdict],
    ),
    list('computation', '算式；取整的数写出范围', 'computed', (check) => check.computation),
    list('figures', '用到的数，写成“说的是什么：照原文的数”', 'promised', ({ figures }) =>
      figures.map(({ text: printed, words }) => `${words}：${printed}`),
    ),
    text('reason', '口径不明或无法核对的原因', 'editor', (check) => check.unclear ?? check.cannot),
    text('note', '说明', 'editor', (check) => check.note),
    sources(({ figures }) => [...new Set(figures.flatMap(({ link }) => link?.href ?? []))]),
  ],
});
