import { unguard } from '../../lib/csv.ts';
import { parseCsv, readOptional } from '../../reading/csv.ts';
import type { Collect } from '../../reading/files.ts';
import { idColumns, type ReleasedId } from './schema.ts';

/** Where released ids are kept, below the content folder. */
export const idsFile = 'released-ids.csv';

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
