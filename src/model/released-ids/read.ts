import { unguard } from '../../lib/csv.ts';
import { parseCsv, readOptional } from '../../reading/csv.ts';
import type { Collect } from '../../reading/files.ts';
import type { ReleasedNumber } from './rules.ts';

/** Where released ids are kept, below the content folder. */
export const idsFile = 'released-ids.csv';

export const idColumns = ['collection', 'id', 'title', 'withdrawn'] as const;

/** An id that was published, with what it means and, where it is no more, the version that withdrew it. */
export type ReleasedId = Record<(typeof idColumns)[number], string>;

/** The ids that were ever released, each with its line in the file. */
export function readReleasedIds(root: string, collect: Collect): (ReleasedId & { line: number })[] {
  const headers = Object.fromEntries(idColumns.map((name) => [name, [name]]));
  return readOptional(root, idsFile).flatMap((file) =>
    parseCsv(file, headers, collect).map(({ line, cells }) => {
      const { collection = '', id = '', title = '', withdrawn = '' } = cells;
      return { collection, id, title: unguard(title), withdrawn, line };
    }),
  );
}

/** The numbers of a collection that were released as `prefix-1`, `prefix-2` … */
export function numbersOf(
  released: readonly ReleasedId[],
  collection: string,
  prefix: string,
): ReleasedNumber[] {
  return released.flatMap((row) => {
    const rest = row.id.startsWith(`${prefix}-`) ? row.id.slice(prefix.length + 1) : '';
    if (row.collection !== collection || !/^\d+$/.test(rest)) return [];
    return [{ number: Number(rest), title: row.title, isWithdrawn: row.withdrawn !== '' }];
  });
}
