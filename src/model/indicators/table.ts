import { defineTable } from '../../lib/table.ts';
import {
  document,
  domain,
  id,
  list,
  number,
  placeCode,
  source,
  text,
  year,
} from '../columns/table.ts';
import type { IndicatorView } from './view.ts';

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
