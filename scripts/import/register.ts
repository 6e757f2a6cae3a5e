import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ContentError, formatProblem } from '../../src/lib/problems.ts';
import { registerGrades } from '../../src/model/registers/words.ts';
import { shownPath } from '../../src/reading/files.ts';
import { areasOf } from '../../src/model/registers/read.ts';
import type { Register } from '../../src/model/registers/schema.ts';
import { formatChinaDay } from './china-day.ts';
import { coverOf } from './cover.ts';
import { rowReader } from './complete-row.ts';
import { findPlace, tidyPlaceCode, type Scope } from './find-place.ts';
import { parseOptions, usage, type ImportOptions } from './import-options.ts';
import { mergeRows, type Merged } from './merge.ts';
import { publishRows } from './published-rows.ts';
import { formatRegister, idCounter, readKept, readWith, updateYaml } from './register-files.ts';
import { formatReport } from './report.ts';
import { readPublished, readSettings, type Published, type Settings } from './settings.ts';
import { readSheets } from './sheet.ts';
import {
  listDatumSuspicion,
  listDoubts,
  listDuplicates,
  locateProblems,
  suggestLinks,
} from './suspicions.ts';
import type { Table, TableRow } from './table.ts';
import { writeFiles } from '../write-files.ts';

/** What an import is run with. */
export interface ImportRun {
  /** The command line after the program. */
  args: string[];
  /** The content folder. */
  content: string;
  /** The day, `2026-11-21`. */
  today: string;
}

/**
 * Imports a published register and answers what there is to say, line by line. Throws before anything is written when
 * the command line, the file or the result is not right.
 */
export async function run({ args, content, today }: ImportRun): Promise<string[]> {
  if (args.includes('--help')) return usage.split('\n');
  const options = parseOptions(args);
  const settings = readSettings(content, options.place);
  const isName = (header: string) =>
    settings.vocabulary.register['name']?.includes(header) === true;
  const sheets = await readSheets(options.path, isName);
  const published = readPublished(sheets, content, settings, options);
  const { table, name, about, names } = published;
  if (about && !about.covers)
    throw new Error(
      `--register expected a published list, found “${name}”, which holds what documents name`,
    );

  const datums = { stated: options.datum, usual: about?.datum, isUnknown: options.withoutPoints };
  const { rows, fields, datum, points, aliases, beside } = publishRows(
    table,
    settings.scope,
    datums,
  );
  const reader = rowReader(published, settings, options);
  const kinds = rows.filter(({ cells }) => cells['place'] !== undefined).map(reader.kindOf);
  const covers = coverOf({
    known: about?.covers,
    places: options.covers,
    kinds: options.kinds,
    found: kinds,
    scope: settings.scope,
  });
  const date = options.date ?? today;
  const csv = join('registers', `${name}.csv`);
  const kept = readKept(join(content, csv), names);
  const merged = mergeRows(kept.rows, rows, {
    fields,
    placeOf: (cells) => findPlace(cells, settings.scope),
    complete: reader.complete,
    nextId: idCounter(content),
    date,
  });
  const goneMany = options.goneMany ? [] : listGoneMany(merged, csv);
  if (options.write && goneMany.length > 0) throw new Error(goneMany.join('\n'));

  const yaml = join('registers', `${name}.yaml`);
  const isSame =
    merged.gone.length === 0 && merged.changes.every((row) => row.kind === 'unchanged');
  const files = new Map([
    [csv, formatRegister(kept.headers, merged.rows, names)],
    [
      yaml,
      updateYaml(about ? readFileSync(join(content, yaml), 'utf8') : '', {
        ...(!about && describeRegister(published, reader.usualType, options)),
        ...options.about,
        ...(!isDeepStrictEqual(covers, about?.covers) && { covers }),
        ...((!about || !isSame || options.date) && { date }),
        datum,
      }),
    ],
  ]);
  const { leftOut, lost } = listLost(table, merged, settings);
  const target = shownPath(join(content, csv));
  const ids = { target, text: files.get(csv) ?? '', headers: names['id'] ?? [] };
  const result = locateProblems(table, merged.changes, ids, () => readWith(content, files));
  if (options.write) writeFiles(content, files);
  return formatReport({
    table: {
      ...table,
      leftOut: [...table.leftOut, ...leftOut, ...listAliases(aliases), ...listBeside(beside)],
    },
    names,
    target,
    isNew: !about,
    merged,
    needs: [
      ...goneMany,
      ...listMissing(about, options),
      ...listUncovered(covers, about, options, settings.scope),
      ...lost,
    ],
    links: suggestLinks(merged.changes, {
      projects: result.projects,
      planned: result.facilities.filter(({ status }) => status === 'planned'),
      places: settings.places,
    }),
    warnings: [
      ...listDatumSuspicion(table, points, areasOf(result.boundaries)),
      ...listDuplicates(table, rows),
      ...listDoubts(table, merged.changes, result.facilities),
    ],
    written: options.write,
  });
}

const unstated = '未注明';

/** The YAML of a new register, as far as it can be told. */
function describeRegister(
  { domains }: Published,
  type: string | undefined,
  { path }: ImportOptions,
) {
  return {
    title: basename(path, extname(path)),
    publisher: unstated,
    licence: unstated,
    ...(type && { type }),
    ...(domains && { domains }),
  };
}

/** What the site will say that the list covers, where the command line does not say it. */
function listUncovered(
  covers: ReturnType<typeof coverOf>,
  about: Register | undefined,
  options: ImportOptions,
  { place, counties }: Scope,
): string[] {
  const codes = counties.map(({ code }) => code).join(',');
  const own = [place, ...counties].some(({ code }) => covers.places.includes(code));
  return [
    ...(own || options.covers
      ? []
      : [
          `--covers ${codes} or some of them, the places of which it lists all that its publisher knows; without it the site says of none that the list names none there`,
        ]),
    ...(about || options.kinds
      ? []
      : [`--kinds, what it lists all of (${covers.kinds.join(', ')} of its rows stands for it)`]),
  ];
}

function listMissing(about: Register | undefined, options: ImportOptions): string[] {
  const { title, publisher, licence } = { ...about, ...options.about };
  return [
    ...(title ? [] : ['--title, the name of the register (the file’s name stands for it)']),
    ...(about?.grade || options.about.grade
      ? []
      : [`--grade ${registerGrades.join('|')}, how near to its publisher the file is`]),
    ...(publisher && publisher !== unstated ? [] : [`--publisher (${unstated} stands for it)`]),
    ...(about || options.date ? [] : ['--date, the day of the register (today stands for it)']),
    ...(licence && licence !== unstated ? [] : [`--licence (${unstated} stands for it)`]),
  ];
}

/** Fewest rows of which half may not go unasked: a short list changes faster. */
const manyRows = 10;

/** What to say of a table that lists no more than half of the register: it may be a part of the list, or another. */
function listGoneMany({ gone, listed }: Merged, csv: string): string[] {
  if (listed < manyRows || gone.length * 2 <= listed) return [];
  return [
    `--gone-many, if it is right that ${gone.length} of ${listed} rows of ${csv} are gone; nothing is written without it`,
  ];
}

/** The rows that cannot be kept: those of other places of the site, counted, and those that nothing places. */
function listLost(
  { file, columns, rows }: Table,
  { unplaced }: Merged,
  { scope, places }: Settings,
): { leftOut: string[]; lost: string[] } {
  const printed = new Map(rows.map((row) => [row.line, row.cells['place']]));
  const placeOf = ({ line }: TableRow) => {
    const code = tidyPlaceCode(printed.get(line) ?? '');
    return places.find((place) => place.code === code)?.name;
  };
  const elsewhere = Map.groupBy(unplaced, placeOf);
  const leftOut = [...elsewhere].flatMap(([name, own]) =>
    name === undefined
      ? []
      : [`${own.length} rows of ${name}, which is not of ${scope.place.name}`],
  );
  const lost = (elsewhere.get(undefined) ?? []).map(({ line, cells }) => {
    const field = cells['area'] === undefined ? 'address' : 'area';
    const column = columns.get(field)?.position ?? 1;
    const where = `${file}:${line}:${column}`;
    return `${where} expected a county of ${scope.place.name}, found “${cells[field] ?? ''}” of ${cells['name']}`;
  });
  return { leftOut, lost };
}

function listBeside(lines: readonly number[]): string[] {
  const where = `line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}`;
  return lines.length > 0 ? [`words beside telephone numbers, which may be a name: ${where}`] : [];
}

function listAliases(aliases: readonly { line: number; name: string; alias: string }[]): string[] {
  return aliases.map(({ line, name, alias }) => `line ${line} 别名 “${alias}” of ${name}: no name`);
}

if (import.meta.main) {
  try {
    const today = formatChinaDay(new Date());
    const lines = await run({ args: process.argv.slice(2), content: 'content', today });
    console.log(lines.join('\n'));
  } catch (error) {
    const problems = error instanceof ContentError ? error.problems.map(formatProblem) : [];
    console.error(problems.length > 0 ? problems.join('\n') : (error as Error).message);
    process.exitCode = 1;
  }
}
