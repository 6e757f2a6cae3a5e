import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { isoDate } from '../../src/schemas/common.ts';
import { datum as datumSchema, type Datum } from '../../src/schemas/facilities.ts';

export const usage = `npm run import -- register.csv|.xlsx --place CODE [--write]

--place      code of the city (or county) that the register is of, as in places.yaml
--datum      datum of its coordinates: gcj02 (高德, 腾讯), bd09 (百度), wgs84, cgcs2000
--register   name of the register in content/registers/ (the file's name, or CODE-child, CODE-elder)
--domain     what all rows are about: child, elder, both (else told by the columns and words)
--title --publisher --licence --date   about the register, for its YAML
--gone-many  the table may mark more than half of the register gone
--write      write; without it everything is only checked and printed`;

/** What the command line asks for. */
export interface ImportOptions {
  path: string;
  place: string;
  datum: Datum | undefined;
  /** Stem of the register; undefined when it follows from what the register is about. */
  register: string | undefined;
  domains: ('child' | 'elder')[] | undefined;
  about: Partial<Record<'title' | 'publisher' | 'licence', string>>;
  /** The day of the published list, where it was given. */
  date: string | undefined;
  write: boolean;
  /** Whether more than half of the register may be gone. */
  goneMany: boolean;
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Reads the command line. Throws the usage, or one line for what is wrong. */
export function parseOptions(args: string[]): ImportOptions {
  const { values, positionals } = parseLine(args);
  const [path, another] = positionals;
  const { place, domain, date, register } = values;
  if (!path || another || !place) throw new Error(usage);
  const datum = datumSchema.optional().safeParse(values.datum);
  expectOption(datum.success, 'datum', datumSchema.options.join(', '), values.datum);
  expectOption(
    domain === undefined || Object.hasOwn(choices, domain),
    'domain',
    'child, elder, both',
    domain,
  );
  expectOption(isoDate.optional().safeParse(date).success, 'date', 'a day, 2026-11-21', date);
  expectOption(!register || kebab.test(register), 'register', 'small letters, digits, -', register);
  const stem = basename(path, extname(path));
  const { title, publisher, licence } = values;
  return {
    path,
    place,
    datum: datum.data,
    register: register ?? (kebab.test(stem) ? stem : undefined),
    domains: domain === undefined ? undefined : choices[domain],
    about: {
      ...(title && { title }),
      ...(publisher && { publisher }),
      ...(licence && { licence }),
    },
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
        title: { type: 'string' },
        publisher: { type: 'string' },
        licence: { type: 'string' },
        date: { type: 'string' },
        write: { type: 'boolean', default: false },
        'gone-many': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${usage}`, { cause: error });
  }
}

const choices: Record<string, ('child' | 'elder')[]> = {
  child: ['child'],
  elder: ['elder'],
  both: ['elder', 'child'],
};

function expectOption(isFine: boolean, name: string, expected: string, found = ''): void {
  if (!isFine) throw new Error(`--${name} expected ${expected}, found “${found}”`);
}
