import { formatKind } from '../../src/model/facilities/rules.ts';
import { firstWith } from '../../src/model/facilities/read.ts';
import type { FacilityKind } from '../../src/model/facilities/schema.ts';
import { inferRowDomain, typesByDomain } from './domains.ts';
import { findPlace } from './find-place.ts';
import type { ImportOptions } from './import-options.ts';
import type { Published, Settings } from './settings.ts';
import { fault } from './sheet-row.ts';
import type { TableRow } from './table.ts';

/** What the rows of a table are, where they do not print it. */
export interface RowReader {
  /** 机构类别 of rows that name none: the register's, or the one that all rows of a new one would have. */
  usualType: string | undefined;
  kindOf: (row: TableRow) => FacilityKind;
  /** 业务 and 机构类别 of a new row, where neither the row nor the register says them. Throws when nothing tells. */
  complete: (row: TableRow) => TableRow['cells'];
}

export function rowReader(
  { about, domains, table }: Published,
  { vocabulary, scope }: Settings,
  options: ImportOptions,
): RowReader {
  const { kinds } = vocabulary.registerWords;
  const whole = domains?.join(';');

  function domainsOf(row: TableRow): string {
    const own = inferRowDomain(row, vocabulary.registerWords);
    const text = row.cells['domains'] ?? options.domains?.join(';') ?? whole ?? own;
    if (!text)
      throw fault(table.file, row.line, '--domain child, elder or both', 'nothing that tells');
    return text;
  }

  /** A kindergarten is never called a nursery. */
  function typeOf({ cells }: TableRow, text: string): string {
    const kind = firstWith(kinds, [cells['name']]);
    if (kind === 'kindergarten' && text === 'child')
      return formatKind({ kind, isFiled: cells['filed'] !== undefined });
    return typesByDomain[text] ?? text;
  }

  function commonType(): string | undefined {
    const own = table.rows.filter(({ cells }) => findPlace(cells, scope) !== undefined);
    const types = new Set(own.map((row) => typeOf(row, domainsOf(row))));
    return domains && types.size === 1 ? [...types][0] : undefined;
  }

  const usualType = about ? about.type : commonType();
  return {
    usualType,
    kindOf: ({ cells }) => firstWith(kinds, [cells['type'], cells['name'], usualType]) ?? 'other',
    complete: (row) => {
      const text = domainsOf(row);
      const type = typeOf(row, text);
      return { ...(text !== whole && { domains: text }), ...(type !== usualType && { type }) };
    },
  };
}
