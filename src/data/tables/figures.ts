import { defineTable } from '../../lib/table.ts';
import { domainWords } from '../../lib/words.ts';
import { figureStatus } from '../../schemas/records.ts';
import type { FigureView, IndicatorView } from '../indicators.ts';
import type { SlotView } from '../slots.ts';
import {
  choice,
  document,
  domain,
  id,
  integer,
  level,
  list,
  number,
  placeCode,
  selfExplained,
  source,
  text,
  year,
} from './columns.ts';

export const slotTable = defineTable<SlotView>({
  name: 'slots',
  title: '各县区逐年的托位和保育人员',
  key: ['document', 'place_code', 'year'],
  label: ['place', 'year'],
  columns: [
    placeCode((slot) => slot.area),
    text('place', '县区或城市', 'read', (slot) => slot.areaName),
    level((slot) => slot.level),
    year((slot) => slot.year),
    integer(
      'slots',
      '托位；是目标，公文发布前的年份没有写是目标还是实际数',
      '个',
      'printed',
      (slot) => slot.slots,
    ),
    integer('staff', '保育人员；同上', '人', 'printed', (slot) => slot.staff),
    document((slot) => slot.document),
    source((slot) => slot.source),
  ],
});

interface IndicatorValue extends IndicatorView {
  at: IndicatorView['values'][number];
}

const indicatorValueTable = defineTable<IndicatorValue>({
  name: 'indicators',
  title: '规划指标',
  key: ['id', 'year'],
  label: ['indicator', 'year'],
  columns: [
    id(),
    document((indicator) => indicator.document),
    placeCode((indicator) => indicator.place),
    domain(),
    text('indicator', '指标名称', 'printed', (indicator) => indicator.name),
    year(({ at }) => at.year),
    text('value_text', '目标值', 'printed', ({ at }) => at.text),
    number(
      'value',
      '从目标值读出的数；读不出的为空；单位见 unit',
      undefined,
      'read',
      ({ at }) => at.value,
    ),
    text('unit', '单位', 'printed', ({ at }) => at.unit),
    text(
      'attribute',
      '约束性或预期性；没有载明的为空',
      'printed',
      (indicator) => indicator.attribute,
    ),
    list('notes', '表下的备注，管整张表', 'printed', (indicator) => indicator.notes),
    source((indicator) => indicator.source),
  ],
});

/** A row for each year of each indicator. */
export function indicatorTable(indicators: readonly IndicatorView[], base: string) {
  const values = indicators.flatMap((indicator) =>
    indicator.values.map((at) => ({ ...indicator, at })),
  );
  return indicatorValueTable(values, base);
}

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
