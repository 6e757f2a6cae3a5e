import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { type Document, isScalar, Scalar, visit } from 'yaml';
import { type Collect, listFiles, readContentFile, shownPath } from './files.ts';
import { type LocatedFile, parseYaml, type ReportNode } from './yaml.ts';

/** Words that several files of a document rest on, and which of several identical places is meant. */
type Mark = z.infer<typeof mark>;

const name = 'marks.yaml';
const words = z.string().min(1);
const mark = z.strictObject({ words, occurrence: z.int().positive().optional() });
const marksFile = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, 'a name of small letters, digits and hyphens'),
  z.union([words.transform((text): Mark => ({ words: text })), mark]),
);

/** Quotations of one document by the names that an editor gave them. */
export type Marks = Readonly<Record<string, Mark>>;

/**
 * The marks of a document's folder, none without a file. Collected is how they are badly written, when the result is
 * undefined, and which of them nothing quotes.
 */
export function readMarks(folder: string, collect: Collect): Marks | undefined {
  const path = join(folder, name);
  if (!existsSync(path)) return {};
  const marks = parseYaml(readContentFile(path), marksFile, collect);
  if (!marks) return undefined;
  const texts = listFiles(folder, ['.yaml']).map((one) => readContentFile(one).text);
  const quoted = new Set(
    texts.flatMap((text) => [...text.matchAll(/\bmark: *([a-z0-9-]+)/g)].map(([, slug]) => slug)),
  );
  for (const slug of Object.keys(marks.value)) {
    if (quoted.has(slug)) continue;
    const at = { file: shownPath(path), ...marks.positionOf([slug]) };
    collect({ ...at, expected: 'a mark that a file of the folder quotes', found: `“${slug}”` });
  }
  return marks.value;
}

/** Puts the words of a mark, and its occurrence, in the place of every `mark: name`. */
function resolveMarks(yaml: Document, marks: Marks, report: ReportNode): void {
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

/** Reads a YAML file of a document's folder, in which `mark` may stand for words. */
export function readMarkedYaml<Schema extends z.ZodType>(
  path: string,
  marks: Marks,
  schema: Schema,
  collect: Collect,
): LocatedFile<z.output<Schema>> | undefined {
  const source = readContentFile(path);
  const yaml = parseYaml(source, schema, collect, (parsed, report) => {
    resolveMarks(parsed, marks, report);
  });
  return yaml && { ...yaml, file: source.path };
}
