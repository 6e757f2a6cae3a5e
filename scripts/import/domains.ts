import { nurseryClassNames } from '../../src/model/facilities/rules.ts';
import { firstWith } from '../../src/model/facilities/read.ts';
import type { Domain } from '../../src/model/common/schema.ts';
import type { RegisterWords } from '../../src/model/vocabulary/schema.ts';
import type { Table, TableRow } from './table.ts';

/** 机构类别 of institutions whose table names none. */
export const typesByDomain: Record<string, string> = {
  child: '托育机构',
  elder: '养老机构',
  'elder;child': '养老托育机构',
};

const countsByDomain: Record<Domain, readonly string[]> = {
  child: ['slots', ...nurseryClassNames],
  elder: ['beds', 'nursingBeds'],
};

/**
 * What a whole table is about: the counts that it prints, else what all its rows' words say, else the words of its
 * name. Undefined where rows differ or nothing tells.
 */
export function inferDomain(table: Table, name: string, words: RegisterWords): Domain | undefined {
  const counted = countedDomain([...table.columns.keys()]);
  if (counted) return counted;
  const told = new Set(table.rows.flatMap((row) => inferRowDomain(row, words) ?? []));
  if (told.size > 0) return told.size === 1 ? [...told][0] : undefined;
  return domainOf(firstWith(words.kinds, [name]));
}

/** What one row is about, by the words of its type and name, else by the counts that it fills. */
export function inferRowDomain({ cells }: TableRow, words: RegisterWords): Domain | undefined {
  const kind = firstWith(words.kinds, [cells['type'], cells['name']]);
  return domainOf(kind) ?? countedDomain(Object.keys(cells));
}

/** The one domain whose counts are among the columns. */
function countedDomain(columns: readonly string[]): Domain | undefined {
  const domains = (['elder', 'child'] as const).filter((domain) =>
    countsByDomain[domain].some((column) => columns.includes(column)),
  );
  return domains.length === 1 ? domains[0] : undefined;
}

function domainOf(kind: string | undefined): Domain | undefined {
  if (kind === undefined) return undefined;
  return kind === 'home' ? 'elder' : 'child';
}
