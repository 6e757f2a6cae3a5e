import type { CsvValue } from '../../lib/csv.ts';
import type { ColumnOf } from '../../lib/table.ts';
import { domainWords } from '../common/words.ts';
import { precisionWords } from '../places/words.ts';
import type { PositionView } from '../projects/view.ts';

/** Where the values of a column come from. */
const origins = {
  printed: '原文，照抄',
  read: '从原文读出',
  register: '名录',
  census: '人口公报，见 residents_source',
  seat: '见 seat_source',
  published: '公布的结果，见 result_source',
  attested: '别的文件，见 validity_source',
  located: '名录公布的坐标，或地址里的乡镇，或县区驻地；见 precision',
  targets: '从原文读出；按人口折算的，见 basis',
  promised: '照原文，或本站按原话整理',
  worded: '本站按原话整理，原话见 words',
  editor: '本站编写',
  computed: '本站算出',
} as const;

type Origin = keyof typeof origins;

type Cell<Row, Value> = (row: Row) => Value | undefined;

function column<Row>(
  type: ColumnOf<Row>['type'],
  name: string,
  description: string,
  origin: Origin,
  of: (row: Row) => CsvValue,
): ColumnOf<Row> {
  return { name, type, description, origin: origins[origin], of };
}

/** Makes columns of one type, whose cells are such values. */
function columnsOf<Value extends CsvValue>(type: ColumnOf<never>['type']) {
  return <Row>(name: string, description: string, origin: Origin, of: Cell<Row, Value>) =>
    column<Row>(type, name, description, origin, of);
}

export const text = columnsOf<string>('text');

export const list = columnsOf<readonly string[]>('list');

export const date = columnsOf<string>('date');

export const flag = columnsOf<boolean>('flag');

/** A whole number with its unit; without one, it only counts on. */
export function integer<Row>(
  name: string,
  description: string,
  unit: string | undefined,
  origin: Origin,
  of: Cell<Row, number>,
): ColumnOf<Row> {
  return { ...column('integer', name, description, origin, of), ...(unit && { unit }) };
}

/** A number with its unit; without one, the row has a column for it. */
export function number<Row>(
  name: string,
  description: string,
  unit: string | undefined,
  origin: Origin,
  of: Cell<Row, number>,
): ColumnOf<Row> {
  return { ...integer(name, description, unit, origin, of), type: 'number' };
}

/** One of few values, each with its meaning. */
export function choice<Row>(
  name: string,
  description: string,
  values: Readonly<Record<string, string>>,
  origin: Origin,
  of: Cell<Row, string>,
): ColumnOf<Row> {
  return { ...text(name, description, origin, of), values };
}

/** Some of few values, each with its meaning. */
export function choices<Row>(
  name: string,
  description: string,
  values: Readonly<Record<string, string>>,
  origin: Origin,
  of: Cell<Row, readonly string[]>,
): ColumnOf<Row> {
  return { ...list(name, description, origin, of), values };
}

/** The words of a vocabulary as the values of a column that holds those words themselves. */
export function selfExplained(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, word]));
}

export function id<Row extends { id: string }>(): ColumnOf<Row> {
  return text('id', '编号，发布后不变', 'editor', (row) => row.id);
}

/** A column whose values are explained in a column of another table. */
export function refersTo<Row>(table: string, column: string, given: ColumnOf<Row>): ColumnOf<Row> {
  return { ...given, refersTo: { table, column } };
}

/** The id of a document, explained in the table of documents. */
export function document<Row>(of: Cell<Row, string>): ColumnOf<Row> {
  return refersTo('documents', 'id', text('document', '文件编号', 'editor', of));
}

/** A division code, explained in the table of places. */
export function placeCode<Row>(of: Cell<Row, string>): ColumnOf<Row> {
  return refersTo('places', 'code', text('place_code', '行政区划代码', 'editor', of));
}

export function level<Row>(of: Cell<Row, string>): ColumnOf<Row> {
  return choice('level', '级别', { city: '全市', county: '县区' }, 'editor', of);
}

export function year<Row>(of: Cell<Row, number>): ColumnOf<Row> {
  return integer('year', '年份', '年', 'printed', of);
}

export function domain<Row extends { domains: readonly string[] }>(): ColumnOf<Row> {
  return choices('domain', '领域', domainWords, 'editor', (row) => row.domains);
}

/** A column whose change is none of the record. */
export function passing<Row>(given: ColumnOf<Row>): ColumnOf<Row> {
  return { ...given, isPassing: true };
}

/** A part of this site; the cell is its path. */
export function address<Row>(
  name: string,
  description: string,
  origin: Origin,
  of: Cell<Row, string>,
): ColumnOf<Row> {
  return passing(column('address', name, description, origin, of));
}

/** Where a record stands in its document, on this site. */
export function source<Row>(of: Cell<Row, { href: string }>): ColumnOf<Row> {
  return address('source', '原文那一段或那一行在本站的地址', 'read', (row) => of(row)?.href);
}

/** Where all that a row rests on stands, on this site. */
export function sources<Row>(of: (row: Row) => readonly string[]): ColumnOf<Row> {
  return passing(column('addresses', 'source', '各处原文在本站的地址', 'read', of));
}

export function projectKind<Row extends { kind: string }>(): ColumnOf<Row> {
  const kinds = { project: '单个项目', group: '一类项目' };
  return choice('kind', '一个还是一类', kinds, 'read', (row) => row.kind);
}

/** How precisely a record is placed; the table leaves it empty where it is in no county. */
export function precision<Row extends { position: PositionView | undefined }>() {
  return choice<Row>(
    'precision',
    '位置有多准；不在任何县区的为空',
    precisionWords,
    'located',
    ({ position }) => position?.precision,
  );
}
