import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ContentError, formatProblem } from '../../src/lib/problems.ts';
import { shownPath } from '../../src/loaders/files.ts';
import { areasOf } from '../../src/loaders/read-registers.ts';
import type { Register } from '../../src/schemas/facilities.ts';
import { formatChinaDay } from './china-day.ts';
import { inferRowDomain, typesByDomain } from './domains.ts';
import { findPlace, type Scope } from './find-place.ts';
import { parseOptions, usage, type ImportOptions } from './import-options.ts';
import { mergeRows, type Merged } from './merge.ts';
import { publishRows } from './published-rows.ts';
import { formatRegister, idCounter, readKept, readWith, updateYaml } from './register-files.ts';
import { formatReport } from './report.ts';
import { readPublished, readSettings, type Published, type Settings } from './settings.ts';
import { fault, readSheets } from './sheet.ts';
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
  const published = readPublished(await readSheets(options.path), content, settings, options);
  const { table, name, about, names } = published;
  if (about?.scope === 'named')
    throw new Error(`--register expected a register of scope full, found “${name}” of scope named`);

  const stated = { stated: options.datum, usual: about?.datum };
  const { rows, fields, datum, points } = publishRows(table, settings.scope, stated);
  const date = options.date ?? today;
  const csv = join('registers', `${name}.csv`);
  const kept = readKept(join(content, csv), names);
  const merged = mergeRows(kept.rows, rows, {
    fields,
    placeOf: (cells) => findPlace(cells, settings.scope),
    complete: (row) => completeRow(row, published, settings, options),
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
        ...(!about && describeRegister(published, options)),
        ...options.about,
        ...((!about || !isSame || options.date) && { date }),
        datum,
      }),
    ],
  ]);
  const target = shownPath(join(content, csv));
  const ids = { target, text: files.get(csv) ?? '', headers: names['id'] ?? [] };
  const result = locateProblems(table, merged.changes, ids, () => readWith(content, files));
  if (options.write) writeFiles(content, files);
  return formatReport({
    table,
    names,
    target,
    isNew: !about,
    merged,
    needs: [
      ...goneMany,
      ...listMissing(about, options),
      ...listLost(table, merged, settings.scope),
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

/** 业务 and 机构类别 of a new row, where neither the row nor the register says them. Throws when nothing tells. */
function completeRow(
  row: TableRow,
  { about, domains, table }: Published,
  { vocabulary }: Settings,
  options: ImportOptions,
): TableRow['cells'] {
  const whole = domains?.join(';');
  const own = inferRowDomain(row, vocabulary.registerWords);
  const text = row.cells['domains'] ?? options.domains?.join(';') ?? whole ?? own;
  if (!text)
    throw fault(table.file, row.line, '--domain child, elder or both', 'nothing that tells');
  const isUsual = text === whole;
  return {
    ...(!isUsual && { domains: text }),
    ...(!(isUsual && (!about || about.type)) && { type: typesByDomain[text] ?? text }),
  };
}

const unstated = '未注明';

/** The YAML of a new register, as far as it can be told. */
function describeRegister({ domains }: Published, { path }: ImportOptions) {
  const type = typesByDomain[domains?.join(';') ?? ''];
  return {
    title: basename(path, extname(path)),
    publisher: unstated,
    licence: unstated,
    scope: 'full',
    ...(type && { type, domains }),
  };
}

function listMissing(about: Register | undefined, options: ImportOptions): string[] {
  const { title, publisher, licence } = { ...about, ...options.about };
  return [
    ...(title ? [] : ['--title, the name of the register (the file’s name stands for it)']),
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

/** The rows that nothing places. */
function listLost({ file, columns }: Table, { unplaced }: Merged, { place }: Scope): string[] {
  return unplaced.map(({ line, cells }) => {
    const field = cells['area'] === undefined ? 'address' : 'area';
    const column = columns.get(field)?.position ?? 1;
    const where = `${file}:${line}:${column}`;
    return `${where} expected a county of ${place.name}, found “${cells[field] ?? ''}” of ${cells['name']}`;
  });
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
