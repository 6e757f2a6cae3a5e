import type { z } from 'astro/zod';
import { formatExpectation } from '../lib/problems.ts';
import { foldWidth } from '../lib/text.ts';
import type { Block } from '../markdown/blocks.ts';
import type { Place, Precision } from '../model/places/schema.ts';
import type { Project } from '../model/projects/schema.ts';
import type { Town } from '../model/towns/schema.ts';
import type { HeaderNames } from './csv.ts';
import type { Collect } from './files.ts';

/** What the rows of CSV files may refer to. */
export interface References {
  places: readonly Place[];
  towns: readonly Town[];
  projects: readonly Project[];
  blocks: ReadonlyMap<string, Block[]>;
  /** Documents with problems of their own: references to them are not judged. */
  faulty: ReadonlySet<string>;
}

/** Collects what is wrong with a row. */
export type RowReport = (expected: string, found: string) => void;

export const precisions: Record<string, Precision> = {
  县区: 'county',
  乡镇: 'town',
  街道: 'street',
  门牌: 'exact',
};

export function rowReport(file: string, line: number, collect: Collect): RowReport {
  return (expected, found) => collect({ file, line, column: 1, expected, found });
}

/** Reports a key that an earlier row has; `seen` remembers the rows, over several files if shared. */
export function onceChecker(file: string, header: string, seen = new Map<string, string>()) {
  return (key: string | undefined, line: number, report: RowReport) => {
    if (!key) return;
    const earlier = seen.get(key);
    if (earlier) report(`each ${header} once`, `“${key}” again, as in ${earlier}`);
    else seen.set(key, `${file}:${line}`);
  };
}

/** Reports a place or project that there is not. */
export function checkReferences(
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

/** Reports a datum that is not WGS-84 and a precision that there is not. */
export function checkPosition(
  datum: string | undefined,
  precision: string | undefined,
  report: RowReport,
) {
  if (datum && !/^wgs-?84$/i.test(datum)) report('WGS-84 in 坐标系', `“${datum}”`);
  if (precision && !precisions[precision]) {
    report(`位置精度 among ${Object.keys(precisions).join('、')}`, `“${precision}”`);
  }
}

/** Printed degrees, in any width, as a number; the text itself when it is none. */
export function parseDegrees(text: string): number | string {
  const plain = foldWidth(text);
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** The value in its schema's shape, in an array; every misfit is reported, and then the array is empty. */
export function fitRow<Schema extends z.ZodType>(
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
