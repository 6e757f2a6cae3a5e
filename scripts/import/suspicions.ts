import { doubtExpectations } from '../../src/model/doubts/rules.ts';
import { nameComparer } from '../../src/model/facilities/rules.ts';
import { ContentError, type Problem } from '../../src/lib/problems.ts';
import { normalizeLabel } from '../../src/lib/text.ts';
import type { Areas } from '../../src/model/registers/read.ts';
import type { Facility } from '../../src/model/facilities/schema.ts';
import type { Place } from '../../src/model/places/schema.ts';
import type { Project } from '../../src/model/projects/schema.ts';
import { suspectDatum, type PrintedPoint } from './datums.ts';
import type { Change } from './merge.ts';
import { parseSheet } from './sheet.ts';
import type { Table, TableRow } from './table.ts';

/** The reader's doubts about the rows of a table, each at its cell in the file and with the words that stand there. */
export function listDoubts(
  table: Table,
  changes: readonly Change[],
  facilities: readonly Facility[],
): Problem[] {
  const doubts = new Map(facilities.map((facility) => [facility.id, facility.doubts]));
  const sources = new Map(table.rows.map((row) => [row.line, row]));
  return changes.flatMap(({ row: { line }, id }) =>
    (doubts.get(id) ?? []).flatMap(({ field, text, reason }) => {
      const column = table.columns.get(field);
      if (!column) return [];
      const cells = sources.get(line)?.cells ?? {};
      const found = field === 'lng' ? `${cells['lng'] ?? ''},${cells['lat'] ?? ''}` : text;
      const expected = `${doubtExpectations[reason]} in “${column.header}”`;
      return [{ file: table.file, line, column: column.position, expected, found: `“${found}”` }];
    }),
  );
}

/** What `read` answers; what it throws about rows of the register that is to be written is told of the file's rows. */
export function locateProblems<Result>(
  { file }: Table,
  changes: readonly Change[],
  { target, text, headers }: { target: string; text: string; headers: readonly string[] },
  read: () => Result,
): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const sources = new Map(changes.map(({ id, row }) => [id, row.line]));
    const [header, ...rows] = parseSheet(text, target);
    const idColumn = header?.cells.findIndex((cell) => headers.includes(cell)) ?? 0;
    const lines = new Map(
      rows.map(({ line, cells }) => [line, sources.get(cells[idColumn] ?? '')]),
    );
    throw new ContentError(
      error.problems.map((problem) => {
        const line = problem.file === target ? lines.get(problem.line) : undefined;
        return line === undefined ? problem : { ...problem, file, line };
      }),
    );
  }
}

/** A row that has the name and address of an earlier one in the same place. */
export function listDuplicates(table: Table, rows: readonly TableRow[]): Problem[] {
  const column = table.columns.get('name')?.position ?? 1;
  const groups = Map.groupBy(rows, ({ cells: { name = '', address = '', place = '' } }) =>
    [name, address, place].map(normalizeLabel).join(' '),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map(({ line, cells }) => ({
      file: table.file,
      line,
      column,
      expected: 'each institution once',
      found: `“${cells['name']}” again, as in line ${first?.line}`,
    })),
  );
}

/** That the coordinates of the whole table fit another datum better than the one they are said to be in. */
export function listDatumSuspicion(
  table: Table,
  points: readonly PrintedPoint[],
  areas: Areas,
): Problem[] {
  const suspect = suspectDatum(points, areas);
  if (!suspect) return [];
  const { datum, inside, insideAsSaid, all } = suspect;
  return [
    {
      file: table.file,
      line: table.header,
      column: table.columns.get('lng')?.position ?? 1,
      expected: `the right datum (${inside} of ${all} points lie in their county if it is ${datum})`,
      found: `${insideAsSaid} that do as it is now`,
    },
  ];
}

/** A project that a new row may be the outcome of. */
export interface Link {
  row: TableRow;
  id: string;
  project: string;
  title: string;
}

/**
 * Links that an editor may want to write: a new row whose name holds, or is held in, the name of a project or of a
 * planned institution of its county, names of places aside. A project that is placed only in the city fits all its
 * counties.
 */
export function suggestLinks(
  changes: readonly Change[],
  {
    projects,
    planned,
    places,
  }: { projects: readonly Project[]; planned: readonly Facility[]; places: readonly Place[] },
): Link[] {
  const mayBeOne = nameComparer(places.map(({ name }) => name));
  const cityOf = new Map(places.map(({ code, parent }) => [code, parent ?? code]));
  const targets = [
    ...planned.flatMap(({ name, place, project }) => (project ? [{ name, place, project }] : [])),
    ...projects.map(({ name, site, place, id }) => ({ name, place: site ?? place, project: id })),
  ];
  return changes.flatMap(({ row, id, kind }) => {
    if (kind !== 'added') return [];
    const { name = '', place = '' } = row.cells;
    const found = targets.filter(
      (target) =>
        (target.place === place || target.place === cityOf.get(place)) &&
        mayBeOne(target.name, name),
    );
    const projectsFound = new Map(found.map((target) => [target.project, target.name]));
    return [...projectsFound].map(([project, title]) => ({ row, id, project, title }));
  });
}
