import { ContentError } from '../../src/lib/problems.ts';

/** A row of a sheet as it stands in the file: its line from 1, and its cells as trimmed text. */
export interface SheetRow {
  line: number;
  cells: string[];
}

/** An error in the one line that the project uses for all files. */
export function fault(file: string, line: number, expected: string, found: string): ContentError {
  return new ContentError([{ file, line, column: 1, expected, found }]);
}
