import { bracketedUnit, countPower, moneyPower } from '../lib/units.ts';
import type { Reading } from './field-readers.ts';
import type { Column, RecognizedTable } from './recognize.ts';
import type { TableContext } from './record-readers.ts';

/** What a column of money is printed in, by field, as a power of ten of 元. */
export type MoneyPowers = ReadonlyMap<string, number>;

/**
 * The units of a table's columns of money: each from its header, else from the one unit of the others, else from a
 * “单位：万元” directly above the table. One that nothing tells is reported, and has none.
 */
export function readMoneyPowers(
  { columns }: RecognizedTable,
  fields: readonly string[],
  { above }: TableContext,
  { report }: Reading,
): MoneyPowers {
  const money = columns.filter(({ field }) => fields.includes(field));
  const stated = new Set(money.flatMap(({ header }) => moneyPower(header) ?? []));
  const [only] = stated.size === 1 ? stated : [];
  const usual = only ?? (/单位[:：]/.test(above) ? moneyPower(above) : undefined);
  return new Map(
    money.flatMap(({ field, header, at }) => {
      const power = moneyPower(header) ?? (header.includes('元') ? undefined : usual);
      if (power !== undefined) return [[field, power] as const];
      report(
        at,
        'a unit of money in the header (元, 万元, 亿元), or “单位：万元” above',
        `“${header}”`,
      );
      return [];
    }),
  );
}

/** The power of ten that a column counts by, as its header says; a unit that counts nothing is reported, and gives none. */
export function readCountPower(
  { columns }: RecognizedTable,
  { report }: Reading,
): (field: string, year: number) => number | undefined {
  const powers = new Map(
    columns.flatMap((column) => {
      if (column.year === undefined) return [];
      const power = countPower(column.header);
      if (power !== undefined) return [[keyOf(column.field, column.year), power] as const];
      report(column.at, 'a header that counts (个, 百个, 人)', `“${column.header}”`);
      return [];
    }),
  );
  return (field, year) => powers.get(keyOf(field, year));
}

const keyOf = (field: string, year: number) => `${field} ${year}`;

/** Reports the columns of an indicator's values whose header says a unit: the number of a cell would lose it. */
export function checkValueHeaders(columns: readonly Column[], { report }: Reading): void {
  for (const { year, header, at } of columns) {
    const unit = year === undefined ? undefined : bracketedUnit(header);
    if (unit === undefined) continue;
    report(
      at,
      'the unit in the cells or the name of the indicator, not over a year',
      `“${header}”`,
    );
  }
}
