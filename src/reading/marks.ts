import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { type Document, isScalar, Scalar, visit } from 'yaml';
import { type Collect, listFiles, readContentFile, shownPath } from './files.ts';
import { parseYaml, type ReportNode, type YamlValue } from './yaml.ts';

/** Words that several files of a document rest on, and which of several identical places is meant. */
type Mark = z.infer<typeof mark>;

const name = 'marks.yaml';
const words = z.string().min(1);
const mark = z.strictObject({ words, occurrence: z.int().positive().optional() });
const marksFile = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'a name of small letters, digits and hyphens'),
  z.union([words.transform((text): Mark => ({ words: text })), mark]),
);

/** The marks of a document's folder, none without a file; undefined when the file has problems, which are collected. */
function readMarks(folder: string, collect: Collect): YamlValue<Record<string, Mark>> | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return { value: {}, positionOf: () => ({ line: 1, column: 1 }) };
  return parseYaml(readContentFile(path), marksFile, collect);
}

/** Puts the words of a mark, and its occurrence, in the place of every `mark: name`. */
function resolveMarks(yaml: Document, marks: Record<string, Mark>, report: ReportNode): void {
  visit(yaml, {
    Map(_, map) {
      const [pair] = map.items.filter(({ key }) => isScalar(key) && key.value === 'mark');
      if (!pair) return;
      const slug = isScalar(pair.value) ? String(pair.value.value) : '';
      const found = Object.hasOwn(marks, slug) ? marks[slug] : undefined;
      if (!found) report(pair.key, `a mark of ${name}`, `“${slug}”`);
      const twice = Object.keys(found ?? {}).find((key) => map.has(key));
      if (twice) report(pair.key, `a mark or ${twice}`, 'both');
      map.delete('mark');
      for (const [key, value] of Object.entries(found ?? { words: slug })) {
        const added = new Scalar(key);
        added.range = (isScalar(pair.key) && pair.key.range) || null;
        map.set(added, value);
      }
    },
  });
}

/** Reads a YAML file of a document's folder, in which `mark` may stand for words. A folder whose marks have problems is not read. */
export function readMarkedYaml<Schema extends z.ZodType>(
  { folder, file }: { folder: string; file: string },
  schema: Schema,
  collect: Collect,
): (YamlValue<z.output<Schema>> & { path: string }) | undefined {
  const marks = readMarks(folder, () => undefined);
  const source = readContentFile(join(folder, file));
  const yaml =
    marks &&
    parseYaml(source, schema, collect, (parsed, report) => {
      resolveMarks(parsed, marks.value, report);
    });
  return yaml && { ...yaml, path: source.path };
}

/** Collects what is wrong with a folder's marks: how they are written, and which of them nothing quotes. */
export function checkMarks(folder: string, collect: Collect): void {
  const marks = readMarks(folder, collect);
  const texts = listFiles(folder, ['.yaml']).map((path) => readContentFile(path).text);
  const quoted = new Set(
    texts.flatMap((text) => [...text.matchAll(/\bmark: *([a-z0-9-]+)/g)].map(([, slug]) => slug)),
  );
  for (const slug of Object.keys(marks?.value ?? {})) {
    if (quoted.has(slug)) continue;
    const file = shownPath(join(folder, name));
    const at = marks?.positionOf([slug]) ?? { line: 1, column: 1 };
    collect({
      file,
      ...at,
      expected: 'a mark that a file of the folder quotes',
      found: `“${slug}”`,
    });
  }
}
