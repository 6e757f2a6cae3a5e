import { parseDocument } from 'yaml';
import { ContentError } from '../../src/lib/problems.ts';
import { fault, type SheetRow } from './sheet-row.ts';

type Row = Record<string, unknown>;

/**
 * The rows of JSON as an answer of a query is saved: the longest array, at any depth, of objects that have a field of a
 * name. The first row holds the field names; a field of an object inside is called `outer.inner`. Throws one line for
 * text that is no JSON or has no such array.
 *
 * @param isName whether a field is that of the names
 */
export function readJsonRows(
  text: string,
  file: string,
  isName: (field: string) => boolean,
): SheetRow[] {
  const arrays = listArrays(parseJson(text, file)).map((array) =>
    array.filter(isRow).map((row) => flatten(row)),
  );
  const named = arrays.filter((rows) => rows.some((row) => [...row.keys()].some(isName)));
  const [rows] = named.toSorted((a, b) => b.length - a.length);
  if (!rows) throw fault(file, 1, 'an array of objects with a field of names', 'none');
  const fields = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return [fields, ...rows.map((row) => fields.map((field) => row.get(field) ?? ''))].map(
    (cells, index) => ({ line: index + 1, cells }),
  );
}

/** The value of JSON. Where it is broken, a reader of YAML, which holds JSON, tells the place: not every JSON error does. */
function parseJson(text: string, file: string): unknown {
  const json = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(json);
  } catch {
    const [error] = parseDocument(json).errors;
    const { line = 1, col: column = 1 } = error?.linePos?.[0] ?? {};
    const found = error?.message.split('\n')[0] ?? 'something else';
    throw new ContentError([{ file, line, column, expected: 'well-formed JSON', found }]);
  }
}

/** All arrays in a value, whatever holds them; one that holds others comes before them. */
function listArrays(value: unknown): unknown[][] {
  if (Array.isArray(value)) return [value as unknown[], ...value.flatMap(listArrays)];
  return isRow(value) ? Object.values(value).flatMap(listArrays) : [];
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function flatten(row: Row, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(row).flatMap(([key, value]): [string, string][] => {
      if (isRow(value)) return [...flatten(value, `${prefix}${key}.`)];
      const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
      return isPlain ? [[prefix + key, String(value).trim()]] : [];
    }),
  );
}
