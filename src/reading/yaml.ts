import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { formatExpectation, type Problem } from '../lib/problems.ts';
import { type Collect, readContentFile, shownPath } from './files.ts';

/** A YAML file that fits its schema, with its path for messages. */
export interface LocatedFile<Value> extends YamlValue<Value> {
  file: string;
}

export function reporter<Value>({ file, positionOf }: LocatedFile<Value>, collect: Collect) {
  return (path: readonly PropertyKey[], expected: string, found: string) =>
    collect({ file, ...positionOf(path), expected, found });
}

export type Report = ReturnType<typeof reporter>;

/** YAML text and where it stands. */
export interface YamlSource {
  path: string;
  text: string;
  /** The file's line that the text starts on. */
  firstLine?: number;
}

/** A value that fits its schema, and the position of any part of it. */
export interface YamlValue<Value> {
  value: Value;
  /** Line and column of the node at a path of keys and indices. */
  positionOf: (path: readonly PropertyKey[]) => { line: number; column: number };
}

/** Collects what is wrong with a node of a YAML file. */
export type ReportNode = (node: unknown, expected: string, found: string) => void;

/** Reads YAML through a schema. The first syntax error or every misfit is collected, with its position; then the result is undefined. `prepare` may change the parsed file first. */
export function parseYaml<Schema extends z.ZodType>(
  { path, text, firstLine = 1 }: YamlSource,
  schema: Schema,
  collect: Collect,
  prepare?: (yaml: Document, report: ReportNode) => void,
): YamlValue<z.output<Schema>> | undefined {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const toPosition = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const [error] = yaml.errors;
  if (error) {
    const found = error.message.replace(/ at line \d+, column \d+:[\s\S]*$/, '');
    collect({ file: path, ...toPosition(error.pos[0]), expected: 'well-formed YAML', found });
    return undefined;
  }
  const faults: Problem[] = [];
  prepare?.(yaml, (node, expected, found) => {
    const offset = isNode(node) ? node.range?.[0] : undefined;
    faults.push({ file: path, ...toPosition(offset ?? 0), expected, found });
  });
  faults.forEach(collect);
  if (faults.length > 0) return undefined;
  const positionOf = (keys: readonly PropertyKey[]) => toPosition(offsetOf(yaml, keys));
  const result = schema.safeParse(yaml.toJS());
  if (result.success) return { value: result.data, positionOf };
  for (const issue of result.error.issues) {
    for (const { keys, expected, found } of misfits(yaml, issue)) {
      collect({ file: path, ...positionOf(keys), expected, found });
    }
  }
  return undefined;
}

interface Misfit {
  keys: readonly PropertyKey[];
  expected: string;
  found: string;
}

/** What an issue says, one misfit for each unknown key. */
function misfits(yaml: Document, issue: z.core.$ZodIssue): Misfit[] {
  const { path: keys } = issue;
  const where = keys.length > 0 ? `in “${keys.map(String).join('.')}”` : 'in the file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      keys: [...keys, key],
      expected: `only keys that the manual names ${where}`,
      found: `“${key}”`,
    }));
  }
  if (issue.code === 'invalid_key') {
    const key = keys.at(-1);
    const [inner = issue] = issue.issues;
    return [{ keys, expected: formatExpectation(inner.message), found: `“${String(key)}”` }];
  }
  const value = yaml.getIn(keys);
  const json = JSON.stringify(isNode(value) ? value.toJSON() : value) as string | undefined;
  return [
    {
      keys,
      expected: `${formatExpectation(issue.message)} ${where}`,
      found: json?.slice(0, 60) ?? 'nothing',
    },
  ];
}

function offsetOf(yaml: Document, keys: readonly PropertyKey[]): number {
  for (let length = keys.length; length > 0; length -= 1) {
    const parent = yaml.getIn(keys.slice(0, length - 1), true);
    const key = keys[length - 1];
    const pair = isMap(parent) ? parent.items.find((item) => keyOf(item.key) === key) : undefined;
    const node = pair ? pair.key : yaml.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return yaml.contents?.range?.[0] ?? 0;
}

function keyOf(key: unknown): unknown {
  return isScalar(key) ? String(key.value) : key;
}

export function readYaml<Schema extends z.ZodType>(
  root: string,
  name: string,
  schema: Schema,
  collect: Collect,
): LocatedFile<z.output<Schema>> | undefined {
  const path = join(root, name);
  const file = shownPath(path);
  if (!existsSync(path)) {
    collect({ file, line: 1, column: 1, expected: 'this file', found: 'none' });
    return undefined;
  }
  const yaml = parseYaml(readContentFile(path), schema, collect);
  return yaml && { ...yaml, file };
}
