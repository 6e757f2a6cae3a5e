import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { registerGrades } from '../../src/model/registers/words.ts';
import { isoDate } from '../../src/model/common/schema.ts';
import { facilityKind, type FacilityKind } from '../../src/model/facilities/schema.ts';
import { type Datum, datum as datumSchema } from '../../src/model/registers/schema.ts';

export const usage = `npm run import -- register.csv|.xlsx|.json --place CODE [--write]

--place      code of the city (or county) that the register is of, as in places.yaml
--datum      datum of its coordinates: gcj02 (高德, 腾讯), bd09 (百度), wgs84, cgcs2000;
             unknown leaves the coordinates out
--covers     codes of the places of which it lists all institutions that its publisher knows, joined by commas
             (a county of --place is assumed; of the counties of a city nothing is)
--kinds      kinds of which it does: nursery, kindergarten, home, other (else those of its rows)
--grade      how near to its publisher the file is: ${registerGrades.join(', ')}
--register   name of the register in content/registers/ (the file's name, or CODE-child, CODE-elder)
--domain     what all rows are about: child, elder, both (else told by the columns and words)
--title --short-title --publisher --licence --note --date   about the register, for its YAML
--gone-many  the table may mark more than half of the register gone
--write      write; without it everything is only checked and printed`;

/** What the command line asks for. */
export interface ImportOptions {
  path: string;
  place: string;
  datum: Datum | undefined;
  /** Whether coordinates are left out, as nobody knows their datum. */
  withoutPoints: boolean;
  /** Codes of places that it covers, and kinds; undefined where the command line says none. */
  covers: string[] | undefined;
  kinds: FacilityKind[] | undefined;
  /** Stem of the register; undefined when it follows from what the register is about. */
  register: string | undefined;
  domains: ('child' | 'elder')[] | undefined;
  about: Partial<Record<(typeof aboutOptions)[number]['field'], string>>;
  /** The day of the published list, where it was given. */
  date: string | undefined;
  write: boolean;
  /** Whether more than half of the register may be gone. */
  goneMany: boolean;
}

/** Options about the register, and the keys of its YAML. */
const aboutOptions = [
  { option: 'title', field: 'title' },
  { option: 'short-title', field: 'shortTitle' },
  { option: 'publisher', field: 'publisher' },
  { option: 'grade', field: 'grade' },
  { option: 'licence', field: 'licence' },
  { option: 'note', field: 'note' },
] as const;

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the command line. Throws the usage, or one line for what is wrong. */
export function parseOptions(args: string[]): ImportOptions {
  const { values, positionals } = parseLine(args);
  const [path, another] = positionals;
  const { place, domain, date, register } = values;
  if (!path || another || !place) throw new Error(usage);
  const withoutPoints = values.datum === 'unknown';
  const datum = datumSchema.optional().safeParse(withoutPoints ? undefined : values.datum);
  expectOption(
    datum.success,
    'datum',
    [...datumSchema.options, 'unknown'].join(', '),
    values.datum,
  );
  const kinds = z.array(facilityKind).optional().safeParse(splitCodes(values.kinds));
  expectOption(kinds.success, 'kinds', facilityKind.options.join(', '), values.kinds);
  const grade = z.enum(registerGrades).optional().safeParse(values.grade);
  expectOption(grade.success, 'grade', registerGrades.join(', '), values.grade);
  expectOption(
    domain === undefined || Object.hasOwn(choices, domain),
    'domain',
    'child, elder, both',
    domain,
  );
  expectOption(isoDate.optional().safeParse(date).success, 'date', 'a day, 2026-11-21', date);
  expectOption(!register || kebab.test(register), 'register', 'small letters, digits, -', register);
  const stem = basename(path, extname(path));
  return {
    path,
    place,
    datum: datum.data,
    withoutPoints,
    covers: splitCodes(values.covers),
    kinds: kinds.data,
    register: register ?? (kebab.test(stem) ? stem : undefined),
    domains: domain === undefined ? undefined : choices[domain],
    about: Object.fromEntries(
      aboutOptions.flatMap(({ option, field }) =>
        values[option] ? [[field, values[option]] as const] : [],
      ),
    ),
    date,
    write: values.write,
    goneMany: values['gone-many'],
  };
}

/** The options as written. Throws what is wrong, and the usage. */
function parseLine(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        place: { type: 'string' },
        datum: { type: 'string' },
        register: { type: 'string' },
        domain: { type: 'string' },
        covers: { type: 'string' },
        kinds: { type: 'string' },
        title: { type: 'string' },
        'short-title': { type: 'string' },
        publisher: { type: 'string' },
        grade: { type: 'string' },
        licence: { type: 'string' },
        note: { type: 'string' },
        date: { type: 'string' },
        write: { type: 'boolean', default: false },
        'gone-many': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}

function splitCodes(text: string | undefined): string[] | undefined {
  return text?.split(/[,，、]/).map((code) => code.trim());
}

const choices: Record<string, ('child' | 'elder')[]> = {
  child: ['child'],
  elder: ['elder'],
  both: ['elder', 'child'],
};

function expectOption(isFine: boolean, name: string, expected: string, found = ''): void {
  if (!isFine) throw new Error(`--${name} expected ${expected}, found “${found}”`);
}
