import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Collect } from './files.ts';

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

/** Reads YAML through a schema. Syntax errors and every misfit are collected, with their positions; then the result is undefined. */
export function parseYaml<Schema extends z.ZodType>(
  { path, text, firstLine = 1 }: YamlSource,
  schema: Schema,
  collect: Collect,
): YamlValue<z.output<Schema>> | undefined {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const toPosition = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  for (const { message, pos } of yaml.errors) {
    collect({
      file: path,
      ...toPosition(pos[0]),
      expected: 'YAML',
      found: message.split('\n')[0] ?? '',
    });
  }
  if (yaml.errors.length > 0) return undefined;
  const positionOf = (keys: readonly PropertyKey[]) => toPosition(offsetOf(yaml, keys));
  const result = schema.safeParse(yaml.toJS());
  if (result.success) return { value: result.data, positionOf };
  for (const issue of result.error.issues) {
    const keys = issue.path;
    const found = yaml.getIn(keys);
    collect({
      file: path,
      ...positionOf(keys),
      expected: `${issue.message} in “${keys.map(String).join('.')}”`,
      found:
        found === undefined ? 'nothing' : JSON.stringify(isNode(found) ? found.toJSON() : found),
    });
  }
  return undefined;
}

function offsetOf(yaml: Document, keys: readonly PropertyKey[]): number {
  for (let length = keys.length; length >= 0; length -= 1) {
    const node = yaml.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
