import { parseCount } from '../../lib/numbers.ts';
import { normalizeLabel } from '../../lib/text.ts';
import { findWords } from '../../markdown/figures.ts';
import type { CsvRow, HeaderNames } from '../../reading/csv.ts';
import {
  checkPosition,
  checkReferences,
  fitRow,
  parseDegrees,
  precisions,
  type References,
  type RowReport,
} from '../../reading/rows.ts';
import {
  doubtCount,
  doubtPoint,
  foldCreditCode,
  isCreditCode,
  mostBelieved,
} from '../doubts/rules.ts';
import type { Place } from '../places/schema.ts';
import type { Register } from '../registers/schema.ts';
import { parseTelephones, type Telephone } from '../telephones/rules.ts';
import { findTown } from '../towns/rules.ts';
import type { RegisterWords } from '../vocabulary/schema.ts';
import { nurseryClasses, nurseryClassNames } from './rules.ts';
import { type Doubt, type Facility, facility as facilitySchema } from './schema.ts';

/** What a row is read with. */
export interface FacilityContext {
  /** Stem of the register's file. */
  register: string;
  about: Register;
  names: HeaderNames;
  words: RegisterWords;
  references: References;
  report: RowReport;
}

type Cells = CsvRow['cells'];

/** Columns that are taken as they are printed. */
const plainFields = [
  'id',
  'name',
  'alias',
  'gone',
  'address',
  'nature',
  'operation',
  'filed',
  'demonstration',
  'level',
  'levelDate',
  'fee',
  'hours',
  'source',
  'project',
  'checked',
] as const;

/**
 * Reads one row of a register, in an array. What cannot be (an unknown place, no name) is reported, and the array is
 * empty; what is hard to believe becomes a doubt of the facility.
 */
export function readFacility({ cells }: CsvRow, context: FacilityContext): Facility[] {
  const { register, about, names, words, references, report } = context;
  const place = cells['place'] ?? placeByName(cells['area'], references.places, report);
  if (!place) return [];
  checkReferences({ place, project: cells['project'] }, references, report);
  checkPosition(cells['datum'], cells['precision'], report);
  const doubts: Doubt[] = [];
  const type = cells['type'] ?? about.type;
  const domains = cells['domains']?.split(/[;；]/).map((domain) => domain.trim());
  const yesOrNo = (field: string) => readYesOrNo(field, cells, words, doubts);
  return fitRow(
    facilitySchema,
    known({
      ...Object.fromEntries(plainFields.map((field) => [field, cells[field]])),
      register,
      place,
      town: findTown({
        county: place,
        towns: references.towns,
        name: cells['town'],
        address: cells['address'],
      })?.code,
      type,
      kind: firstWith(words.kinds, [cells['type'], cells['name'], about.type]) ?? 'other',
      domains: domains ?? about.domains,
      status: readStatus(cells['status'], words, report),
      telephones: readTelephones(cells['telephone'], areaCodeOf(place, references.places), doubts),
      creditCode: readCreditCode(cells['creditCode'], doubts),
      sector: firstWith(words.sectors, [cells['nature'], cells['operation']]),
      inclusive: yesOrNo('inclusive'),
      medical: yesOrNo('medical'),
      services: readServices(cells['services'], words, doubts),
      classes: readClasses(cells, doubts),
      ...readCapacities(cells, doubts),
      ...readPoint(cells, doubts),
      ...readSource(cells['document'], cells['words'], references, report),
      doubts,
    }),
    names,
    report,
  );
}

/** The same without fields that hold nothing. */
function known(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}

function readCapacities(cells: Cells, doubts: Doubt[]) {
  const slots = readCount('slots', mostBelieved.slots, cells, doubts);
  const beds = readCount('beds', mostBelieved.beds, cells, doubts);
  const nursingBeds = readCount('nursingBeds', mostBelieved.beds, cells, doubts);
  if (beds !== undefined && nursingBeds !== undefined && nursingBeds > beds) {
    doubts.push({ field: 'nursingBeds', text: String(nursingBeds), reason: 'more-nursing' });
    return { slots, beds };
  }
  return { slots, beds, nursingBeds };
}

function readClasses(cells: Cells, doubts: Doubt[]): Partial<Record<string, number>> {
  return Object.fromEntries(
    nurseryClassNames.flatMap((name) => {
      const text = cells[name];
      if (text === '0' || text === undefined) return [];
      const count = readCount(name, mostBelieved.slots, cells, doubts);
      if (count === undefined) return [];
      if (count <= nurseryClasses[name].mostChildren) return [[name, count]];
      doubts.push({ field: name, text, reason: 'over-standard' });
      return [];
    }),
  );
}

function readCount(field: string, most: number, cells: Cells, doubts: Doubt[]): number | undefined {
  const text = cells[field];
  if (text === undefined) return undefined;
  const count = parseCount(text.replace(/[个张人名]$/, ''));
  const reason = doubtCount(count, most);
  if (!reason) return count;
  doubts.push({ field, text, reason });
  return undefined;
}

/** The area code of a place's telephones: its own, else its city's; undefined where the site knows none. */
function areaCodeOf(code: string, places: readonly Place[]): string | undefined {
  const place = places.find((candidate) => candidate.code === code);
  return place?.areaCode ?? places.find((city) => city.code === place?.parent)?.areaCode;
}

function readTelephones(
  text: string | undefined,
  areaCode: string | undefined,
  doubts: Doubt[],
): Telephone[] {
  const { telephones, withoutAreaCode, invalid } = parseTelephones(text ?? '', areaCode);
  const doubtAll = (parts: string[], reason: Doubt['reason']) =>
    parts.forEach((part) => doubts.push({ field: 'telephone', text: part, reason }));
  doubtAll(withoutAreaCode, areaCode ? 'area-code-added' : 'no-area-code');
  doubtAll(invalid.flatMap(bareNumber), 'no-telephone');
  return telephones;
}

/** What is printed where a number should be, without words: they may be a person's name. */
function bareNumber(part: string): string[] {
  const bare = part.replace(/\p{Script=Han}+/gu, '');
  return /\d/.test(bare) ? [bare] : [];
}

function readCreditCode(text: string | undefined, doubts: Doubt[]): string | undefined {
  if (text === undefined) return undefined;
  const code = foldCreditCode(text);
  if (isCreditCode(code)) return code;
  doubts.push({ field: 'creditCode', text, reason: 'no-credit-code' });
  return undefined;
}

function readYesOrNo(
  field: string,
  cells: Cells,
  { yes, no }: RegisterWords,
  doubts: Doubt[],
): boolean | undefined {
  const text = cells[field];
  if (text === undefined) return undefined;
  if (yes.includes(text)) return true;
  if (no.includes(text)) return false;
  doubts.push({ field, text, reason: 'unknown-word' });
  return undefined;
}

/** The services that a cell lists, in the vocabulary's order; a part of it that holds no known word is doubted. */
function readServices(
  text: string | undefined,
  { services }: RegisterWords,
  doubts: Doubt[],
): string[] {
  const known = Object.entries(services)
    .flatMap(([service, words]) => words.map((word) => ({ service, word })))
    .toSorted((a, b) => b.word.length - a.word.length);
  const found = new Set<string>();
  for (const part of (text ?? '').split(/[、，,;；/／\s]+/).filter(Boolean)) {
    let rest = part;
    for (const { service, word } of known) {
      if (!rest.includes(word)) continue;
      found.add(service);
      rest = rest.replaceAll(word, ' ');
    }
    if (rest === part) doubts.push({ field: 'services', text: part, reason: 'unknown-word' });
  }
  return Object.keys(services).filter((service) => found.has(service));
}

/** What there is unless the row says that it is only planned; another word is reported. */
function readStatus(
  text: string | undefined,
  { planned, confirmed }: RegisterWords,
  report: RowReport,
): Facility['status'] {
  if (text === undefined || confirmed.includes(text)) return 'confirmed';
  if (!planned.includes(text))
    report(`${[...planned, ...confirmed].join(', ')}, or nothing, in 服务状态`, `“${text}”`);
  return 'planned';
}

/** The first key of which a part stands in the texts, text by text. */
export function firstWith<Key extends string>(
  parts: Partial<Record<Key, readonly string[]>>,
  texts: readonly (string | undefined)[],
): Key | undefined {
  const keys = Object.keys(parts) as Key[];
  for (const text of texts) {
    const key = keys.find((candidate) => parts[candidate]?.some((part) => text?.includes(part)));
    if (key) return key;
  }
  return undefined;
}

/** Coordinates that can be believed, and how precise they are: to the door unless the row says otherwise. */
function readPoint(cells: Cells, doubts: Doubt[]) {
  const { lng: lngText, lat: latText, precision: precisionText } = cells;
  const stated = precisions[precisionText ?? ''];
  if (lngText === undefined && latText === undefined) return { precision: stated ?? 'county' };
  const [lng, lat] = [parseDegrees(lngText ?? ''), parseDegrees(latText ?? '')];
  const isNumber = typeof lng === 'number' && typeof lat === 'number';
  const reason = isNumber ? doubtPoint(lng, lat) : 'not-a-number';
  if (!reason) return { lng, lat, precision: stated ?? 'exact' };
  doubts.push({ field: 'lng', text: `${lngText ?? ''},${latText ?? ''}`, reason });
  return { precision: 'county' };
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

function placeByName(area: string | undefined, places: readonly Place[], report: RowReport) {
  const matches = places.filter(({ name, aliases }) =>
    [name, ...aliases].some(
      (candidate) => normalizeLabel(candidate) === normalizeLabel(area ?? ''),
    ),
  );
  if (matches.length !== 1) report('one place of places.yaml in 所属区域', `“${area ?? ''}”`);
  return matches[0]?.code;
}
