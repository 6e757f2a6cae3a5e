import { defineTable } from '../../lib/table.ts';
import {
  choice,
  document,
  id,
  integer,
  number,
  placeCode,
  selfExplained,
  source,
  text,
} from '../columns/table.ts';
import { domainWords } from '../common/words.ts';
import { figureStatus } from './schema.ts';
import type { FigureView } from './view.ts';

const figureDomains = { ...domainWords, both: '两者', population: '人口' };

export const figureTable = defineTable<FigureView>({
  name: 'figures',
  title: '正文里的数字',
  key: ['id'],
  label: ['title', 'year'],
  columns: [
    id(),
    document((figure) => figure.document),
    placeCode((figure) => figure.place),
    choice('domain', '领域', figureDomains, 'editor', (figure) => figure.domain),
    text('title', '数的是什么', 'editor', (figure) => figure.title),
    integer('year', '年份；原文没有注明的为空', '年', 'read', (figure) => figure.year),
    text('value_text', '数值', 'printed', (figure) => figure.text),
    number(
      'value',
      '从数值读出的数；读不出的为空；单位见 unit',
      undefined,
      'read',
      (figure) => figure.value,
    ),
    text('unit', '单位', 'printed', (figure) => figure.unit),
    choice(
      'status',
      '说的是什么时候的',
      selfExplained(figureStatus.options),
      'worded',
      (figure) => figure.status,
    ),
    text('base', '人口口径；原文没有注明的为空', 'worded', (figure) => figure.base),
    text('words', '原话', 'printed', (figure) => figure.words),
    source((figure) => figure.source),
  ],
});
