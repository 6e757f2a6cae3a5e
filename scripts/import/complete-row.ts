import { formatKind } from '../../src/lib/words.ts';
import { firstWith } from '../../src/loaders/read-facility.ts';
import type { FacilityKind } from '../../src/schemas/facilities.ts';
import { inferRowDomain, typesByDomain } from './domains.ts';
import type { ImportOptions } from './import-options.ts';
import type { Published, Settings } from './settings.ts';
import { fault } from './sheet.ts';
import type { TableRow } from './table.ts';

/** 业务 and 机构类别 of a new row, where neither the row nor the register says them. Throws when nothing tells. */
export function completeRow(
  row: TableRow,
  published: Published,
  settings: Settings,
  options: ImportOptions,
): TableRow['cells'] {
  const { about, domains } = published;
  const whole = domains?.join(';');
  const text = domainsOf(row, published, settings, options);
  const type = typeOf(row, text, settings);
  const usualType = about ? about.type : usualTypeOf(published, settings, options);
  return {
    ...(text !== whole && { domains: text }),
    ...(type !== usualType && { type }),
  };
}

function domainsOf(
  row: TableRow,
  { domains, table }: Published,
  { vocabulary }: Settings,
  options: ImportOptions,
): string {
  const own = inferRowDomain(row, vocabulary.registerWords);
  const text = row.cells['domains'] ?? options.domains?.join(';') ?? domains?.join(';') ?? own;
  if (!text)
    throw fault(table.file, row.line, '--domain child, elder or both', 'nothing that tells');
  return text;
}

/** 机构类别 of a row that prints none: a kindergarten is never called a nursery. */
function typeOf({ cells }: TableRow, domains: string, { vocabulary }: Settings): string {
  const kind = firstWith(vocabulary.registerWords.kinds, [cells['name']]);
  const isFiled = cells['filed'] !== undefined;
  if (kind === 'kindergarten' && domains === 'child') return formatKind({ kind, isFiled });
  return typesByDomain[domains] ?? domains;
}

/** The one 机构类别 that all rows of a new register would have. */
export function usualTypeOf(
  published: Published,
  settings: Settings,
  options: ImportOptions,
): string | undefined {
  const types = new Set(
    published.table.rows.map((row) =>
      typeOf(row, domainsOf(row, published, settings, options), settings),
    ),
  );
  return published.domains && types.size === 1 ? [...types][0] : undefined;
}

/** What a row is, by its type and name, else by the register's. */
export function kindOf(
  { cells }: TableRow,
  { about }: Published,
  { vocabulary }: Settings,
): FacilityKind {
  const texts = [cells['type'], cells['name'], about?.type];
  return firstWith(vocabulary.registerWords.kinds, texts) ?? 'other';
}
