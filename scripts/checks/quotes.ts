import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseDocument } from 'htmlparser2';
import ts from 'typescript';
import { removeSpace } from '../../src/lib/text.ts';
import type { PublishedDocument } from '../../src/model/documents/schema.ts';
import { root } from '../tool.ts';
import { findFiles } from './site.ts';

type Dom = ReturnType<typeof parseDocument>;
type Node = Dom['children'][number];

/** What stands in “ ” in a text, inner quotations too; a quotation that a cut left open is none. */
export function findQuotes(text: string): string[] {
  const quotes: string[] = [];
  const starts: number[] = [];
  for (const [index, character] of [...text].entries()) {
    if (character === '“') starts.push(index + 1);
    const start = character === '”' ? starts.pop() : undefined;
    if (start !== undefined) quotes.push([...text].slice(start, index).join(''));
  }
  return quotes;
}

/** What a page says that it quotes: what stands in “ ” or a blockquote, on screen or in an attribute. */
export function readQuotes(html: string): string[] {
  const dom = parseDocument(html);
  const attributes = listElements(dom.children).flatMap(({ attribs }) => Object.values(attribs));
  const blocks = listElements(dom.children).filter(({ name }) => name === 'blockquote');
  return [
    ...findQuotes(textOf(dom)),
    ...attributes.flatMap(findQuotes),
    ...attributes.flatMap((value) => /^原话：(?!“)(.+)$/s.exec(value)?.[1] ?? []),
    ...blocks.map(textOf),
  ].map(removeSpace);
}

function listElements(nodes: readonly Node[]): Extract<Node, { attribs: object }>[] {
  return nodes.flatMap((node) => [
    ...('attribs' in node ? [node] : []),
    ...('children' in node ? listElements(node.children) : []),
  ]);
}

function textOf(node: Node | Dom): string {
  if ('data' in node) return node.type === 'text' ? node.data : '';
  if ('name' in node && ['script', 'style'].includes(node.name)) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A document's paragraphs, headings and cells, without white space: words stand in one of them or not at all. */
export function listTexts({ title, blocks }: PublishedDocument): string[] {
  return [removeSpace(title), ...listBlockTexts(blocks)];
}

/** The same of its blocks alone. */
export function listBlockTexts(blocks: PublishedDocument['blocks']): string[] {
  const texts = blocks.flatMap((block) =>
    block.kind === 'table'
      ? [...block.header, ...block.rows.map(({ cells }) => cells)]
          .flat()
          .map(({ lines }) => lines.join(''))
      : [block.text],
  );
  return texts.map(removeSpace);
}

/** Whether words stand in one of several texts; of words that are cut short, what is left of them. */
export function standIn(texts: readonly string[], words: string): boolean {
  const kept = words.replace(/…$/, '');
  return texts.some((text) => text.includes(kept));
}

/** The source files that run in a browser: what the components' scripts import, and what that imports. */
export function listBrowserScripts(): string[] {
  const found = new Set<string>();
  const add = (from: string, specifier: string): void => {
    const file = join(root, dirname(from), specifier);
    const path = relative(root, file);
    if (!specifier.startsWith('.') || found.has(path) || !existsSync(file)) return;
    found.add(path);
    for (const next of listImports(readFileSync(file, 'utf8'))) add(path, next);
  };
  for (const component of findFiles(root, 'src/**/*.astro')) {
    const scripts = readFileSync(join(root, component), 'utf8').match(/<script>.*?<\/script>/gs);
    for (const script of scripts ?? [])
      for (const specifier of listImports(script.replace(/<\/?script>/g, '')))
        add(component, specifier);
  }
  return [...found].filter((path) => path.endsWith('.ts')).toSorted();
}

function listImports(code: string): string[] {
  return ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
}

/** Texts of a script as they are written, with `{}` for what is filled in. */
export function readScriptTexts(code: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push(
        [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}'),
      );
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.ts', code, ts.ScriptTarget.Latest));
  return texts;
}
