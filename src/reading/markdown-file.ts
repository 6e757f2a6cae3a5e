import type { z } from 'astro/zod';
import { type Block, parseBlocks, type Report } from '../markdown/blocks.ts';
import type { Collect, ContentFile } from './files.ts';
import { parseYaml, type YamlValue } from './yaml.ts';

/** A Markdown file in two parts. */
export interface MarkdownFile<Front> {
  /** Undefined when it does not fit its schema; the blocks have been read all the same. */
  front: YamlValue<Front> | undefined;
  blocks: Block[];
  /** Reports a problem at a position in the file. */
  report: Report;
}

/** Reads a file of front matter and Markdown; undefined, with the problem collected, when it has no front matter. */
export function parseMarkdownFile<Schema extends z.ZodType>(
  { path, text }: ContentFile,
  schema: Schema,
  collect: Collect,
): MarkdownFile<z.output<Schema>> | undefined {
  const report: Report = (at, expected, found) => collect({ file: path, ...at, expected, found });
  const match = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    const [line = ''] = text.split('\n');
    report(
      { line: 1, column: 1 },
      'front matter between two lines of ---',
      `“${line.slice(0, 40)}”`,
    );
    return undefined;
  }
  const [whole, yaml = ''] = match;
  const front = parseYaml({ path, text: yaml, firstLine: 2 }, schema, collect);
  const bodyLine = whole.split('\n').length;
  return { front, blocks: parseBlocks(text.slice(whole.length), bodyLine, report), report };
}
