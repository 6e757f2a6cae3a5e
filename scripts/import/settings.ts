import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { z } from 'astro/zod';
import { ContentError, type Problem } from '../../src/lib/problems.ts';
import type { HeaderNames } from '../../src/reading/csv.ts';
import { readContentFile, shownPath } from '../../src/reading/files.ts';
import { finishWriting } from '../../src/reading/finish-writing.ts';
import { readTowns } from '../../src/model/towns/read.ts';
import { namesOf } from '../../src/model/registers/read.ts';
import { parseYaml } from '../../src/reading/yaml.ts';
import { type Register, register as registerSchema } from '../../src/model/registers/schema.ts';
import { type Place, places as placesSchema } from '../../src/model/places/schema.ts';
import {
  type Vocabulary,
  vocabulary as vocabularySchema,
} from '../../src/model/vocabulary/schema.ts';
import { inferDomain } from './domains.ts';
import { findScope, type Scope } from './find-place.ts';
import type { ImportOptions } from './import-options.ts';
import type { NamedSheet } from './sheet.ts';
import { fault } from './sheet-row.ts';
import { findTable, type Table } from './table.ts';

/** What the content says of places and words. */
export interface Settings {
  vocabulary: Vocabulary;
  places: Place[];
  scope: Scope;
}

/**
 * Reads the vocabulary, the places and where rows may lie, after putting in place what a stopped program had written.
 * Throws for an unknown place.
 */
export function readSettings(content: string, code: string): Settings {
  finishWriting(content);
  const problems: Problem[] = [];
  const vocabulary = readYaml(join(content, 'vocabulary.yaml'), vocabularySchema);
  const places = readYaml(join(content, 'places.yaml'), placesSchema);
  const towns = readTowns(content, places, (problem) => problems.push(problem));
  if (problems.length > 0) throw new ContentError(problems);
  const scope = findScope(code, places, towns);
  const cities = places.filter(({ level }) => level === 'city');
  const known = cities.map((city) => `${city.code} ${city.name}`).join(', ');
  if (!scope) throw new Error(`--place expected a code of places.yaml (${known}), found “${code}”`);
  return { vocabulary, places, scope };
}

/** A register's YAML; undefined when there is no such register yet. */
function readAbout(content: string, name: string): Register | undefined {
  const path = join(content, 'registers', `${name}.yaml`);
  return existsSync(path) ? readYaml(path, registerSchema) : undefined;
}

function readYaml<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema> {
  const problems: Problem[] = [];
  const read = parseYaml(readContentFile(path), schema, (problem) => problems.push(problem));
  if (!read) throw new ContentError(problems);
  return read.value;
}

/** A published table, the register that it belongs to, and what all its rows are about, if that is one thing. */
export interface Published {
  table: Table;
  name: string;
  about: Register | undefined;
  names: HeaderNames;
  domains: readonly string[] | undefined;
}

/**
 * Finds the table in the first sheet that has one. Where the register is not named it follows from what the table is
 * about, and its own headers are known only then: the table is looked for again with them.
 */
export function readPublished(
  sheets: readonly NamedSheet[],
  content: string,
  { vocabulary }: Settings,
  options: ImportOptions,
): Published {
  const read = (about: Register | undefined) => {
    const names = namesOf(vocabulary, { columns: about?.columns ?? {} });
    return { names, table: findFirst(sheets, shownPath(options.path), names, vocabulary) };
  };
  const infer = (table: Table) => {
    const stem = basename(options.path, extname(options.path));
    const domain = inferDomain(table, stem, vocabulary.registerWords);
    return options.domains ?? (domain && [domain]);
  };
  let name = options.register;
  if (name === undefined) {
    const domains = infer(read(undefined).table);
    name = `${options.place}-${domains?.length === 1 ? domains[0] : 'both'}`;
  }
  const about = readAbout(content, name);
  const { names, table } = read(about);
  return { table, name, about, names, domains: about ? about.domains : infer(table) };
}

function findFirst(
  sheets: readonly NamedSheet[],
  file: string,
  names: HeaderNames,
  vocabulary: Vocabulary,
): Table {
  const found = sheets.flatMap(({ name, rows, leftOut }) => {
    const table = findTable(rows, file, names, vocabulary);
    return table ? [{ name, table: { ...table, leftOut: [...leftOut, ...table.leftOut] } }] : [];
  });
  const [first, ...others] = found;
  const expected = `a row of headers with ${names['name']?.join(' or ') ?? 'names'}`;
  if (!first) throw fault(file, 1, expected, 'none');
  const { table } = first;
  if (table.rows.length === 0) throw fault(file, table.header, 'rows below the headers', 'none');
  const leftOut = others.map(
    ({ name }) => `sheet “${name}”: a table of its own, save it as a file`,
  );
  return { ...table, leftOut: [...table.leftOut, ...leftOut] };
}
