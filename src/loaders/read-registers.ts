import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parseCount } from '../lib/numbers.ts';
import { formatExpectation } from '../lib/problems.ts';
import { normalizeLabel } from '../lib/text.ts';
import type { Block } from '../markdown/blocks.ts';
import { findWords } from '../markdown/figures.ts';
import {
  facility as facilitySchema,
  location as locationSchema,
  register as registerSchema,
  type Facility,
  type Location,
  type Place,
  type Precision,
  type Register,
} from '../schemas/places.ts';
import type { Project } from '../schemas/records.ts';
import type { Vocabulary } from '../schemas/vocabulary.ts';
import { parseCsv, type CsvRow, type HeaderNames } from './csv.ts';
import { listFiles, readContentFile, type Collect } from './files.ts';
import { parseYaml } from './yaml.ts';

const precisions: Record<string, Precision> = {
  县区: 'county',
  乡镇: 'town',
  街道: 'street',
  门牌: 'exact',
};

const locationHeaders = {
  project: ['项目'],
  words: ['地点'],
  place: ['行政区划代码'],
  lng: ['经度'],
  lat: ['纬度'],
  datum: ['坐标系'],
  precision: ['位置精度'],
  source: ['来源'],
};

/** What the rows may refer to. */
export interface References {
  places: readonly Place[];
  projects: readonly Project[];
  blocks: ReadonlyMap<string, Block[]>;
  /** Documents with problems of their own: references to them are not judged. */
  faulty: ReadonlySet<string>;
}

type RowReport = (expected: string, found: string) => void;

/** Reads `locations.csv`: where the projects are. */
export function readLocations(root: string, references: References, collect: Collect): Location[] {
  return listFiles(root, ['.csv'])
    .filter((path) => path === join(root, 'locations.csv'))
    .flatMap((path) => {
      const file = readContentFile(path);
      const checkOnce = onceChecker(file.path, '项目');
      return parseCsv(file, locationHeaders, collect).flatMap(({ line, cells }) => {
        const report = rowReport(file.path, line, collect);
        const { datum: _datum, ...rest } = cells;
        checkOnce(cells['project'], line, report);
        checkReferences({ place: cells['place'], project: cells['project'] }, references, report);
        const value = { ...rest, ...readPosition(cells, report) };
        return fit(locationSchema, value, locationHeaders, report);
      });
    });
}

/** Reads `registers/*.csv`, each with the YAML beside it. */
export function readRegisters(
  root: string,
  { register: names }: Vocabulary,
  references: References,
  collect: Collect,
): { facilities: Facility[]; registers: Record<string, Register> } {
  const registers: Record<string, Register> = {};
  const seen = new Map<string, string>();
  const facilities = listFiles(join(root, 'registers'), ['.csv']).flatMap((path) => {
    const file = readContentFile(path);
    const checkOnce = onceChecker(file.path, '编号', seen);
    const yamlPath = path.replace(/\.csv$/, '.yaml');
    if (existsSync(yamlPath)) {
      const about = parseYaml(readContentFile(yamlPath), registerSchema, collect);
      if (about) registers[file.stem] = about.value;
    } else rowReport(file.path, 1, collect)(`${file.stem}.yaml beside it`, 'none');
    return parseCsv(file, names, collect).flatMap((row) => {
      const report = rowReport(file.path, row.line, collect);
      checkOnce(row.cells['id'], row.line, report);
      return readFacility(row, { register: file.stem, names, references, report });
    });
  });
  return { facilities, registers };
}

/** Reports a key that an earlier row has; `seen` remembers the rows, over several files if shared. */
function onceChecker(file: string, header: string, seen = new Map<string, string>()) {
  return (key: string | undefined, line: number, report: RowReport) => {
    if (!key) return;
    const earlier = seen.get(key);
    if (earlier) report(`each ${header} once`, `“${key}” again, as in ${earlier}`);
    else seen.set(key, `${file}:${line}`);
  };
}

function readFacility(
  { cells }: CsvRow,
  {
    register,
    names,
    references,
    report,
  }: { register: string; names: HeaderNames; references: References; report: RowReport },
): Facility[] {
  const { area, datum: _datum, domains, slots, beds, words, document, ...rest } = cells;
  const place = rest['place'] ?? placeByName(area, references.places, report);
  if (!place) return [];
  checkReferences({ place, project: rest['project'] }, references, report);
  return fit(
    facilitySchema,
    {
      ...rest,
      register,
      place,
      domains: domains?.split(/[;；]/).map((domain) => domain.trim()),
      ...(slots && { slots: parseCount(slots) ?? slots }),
      ...(beds && { beds: parseCount(beds) ?? beds }),
      ...readSource(document, words, references, report),
      ...readPosition(cells, report),
    },
    names,
    report,
  );
}

function readSource(
  document: string | undefined,
  words: string | undefined,
  { blocks, faulty }: References,
  report: RowReport,
) {
  if (!document && !words) return {};
  const found = blocks.get(document ?? '');
  if (!found && !faulty.has(document ?? ''))
    report('the id of a document in 文件', `“${document ?? ''}”`);
  const anchor = found && words && findWords(found, words)[0]?.anchor;
  if (found && !anchor) report(`words of ${document} in 出处`, `“${words ?? ''}”`);
  return { document, words, ...(anchor && { anchor }) };
}

function readPosition({ lng, lat, datum, precision }: CsvRow['cells'], report: RowReport) {
  if (datum && !/^wgs-?84$/i.test(datum)) report('WGS-84 in 坐标系', `“${datum}”`);
  if (precision && !precisions[precision]) {
    report(`位置精度 among ${Object.keys(precisions).join('、')}`, `“${precision}”`);
  }
  return {
    precision: precisions[precision ?? ''] ?? 'county',
    ...(lng && { lng: parseDegrees(lng) }),
    ...(lat && { lat: parseDegrees(lat) }),
  };
}

/** The number, or the text itself when it is none, for the schema to refuse. */
function parseDegrees(text: string): number | string {
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

function placeByName(area: string | undefined, places: readonly Place[], report: RowReport) {
  const matches = places.filter(({ name, aliases }) =>
    [name, ...aliases].some(
      (candidate) => normalizeLabel(candidate) === normalizeLabel(area ?? ''),
    ),
  );
  if (matches.length !== 1) report('one place of places.yaml in 所属区域', `“${area ?? ''}”`);
  return matches[0]?.code;
}

function checkReferences(
  { place, project }: { place: string | undefined; project: string | undefined },
  { places, projects, faulty }: References,
  report: RowReport,
) {
  if (place && !places.some(({ code }) => code === place))
    report('a code of places.yaml', `“${place}”`);
  const isOpen = [...faulty].some((document) => project?.startsWith(`${document}-`));
  if (project && !isOpen && !projects.some(({ id }) => id === project))
    report('the id of a project', `“${project}”`);
}

function rowReport(file: string, line: number, collect: Collect): RowReport {
  return (expected, found) => collect({ file, line, column: 1, expected, found });
}

function fit<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  names: HeaderNames,
  report: RowReport,
): z.output<Schema>[] {
  const result = schema.safeParse(value);
  if (result.success) return [result.data];
  for (const { path, message } of result.error.issues) {
    const column = names[String(path[0])]?.[0] ?? path.join('.');
    const json = JSON.stringify(valueAt(value, path)) as string | undefined;
    report(`${formatExpectation(message)} in “${column}”`, json ?? 'nothing');
  }
  return [];
}

/** The part of a value that a path of keys leads to. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}
