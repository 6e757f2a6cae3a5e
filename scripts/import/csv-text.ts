import { quoteCell } from '../../src/lib/csv.ts';

/** CSV text of rows as they are, for the content's own files; what a visitor downloads is guarded in addition. */
export function formatRows(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(quoteCell).join(',')}\n`).join('');
}
