import type {
  Heading,
  Nodes,
  Paragraph,
  Parents,
  RootContent,
  Table as TableNode,
  TableCell,
} from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import { headerRows } from '../lib/table-header.ts';
import { removeSpace } from '../lib/text.ts';

/** Line and column in the file, from 1. */
export interface Position {
  line: number;
  column: number;
}

export interface Cell {
  /** Lines of the cell, split at `<br>`; one empty line when the cell is empty. */
  lines: string[];
  at: Position;
}

export interface Row {
  anchor: string;
  cells: Cell[];
  at: Position;
}

export interface HeadingBlock {
  kind: 'heading';
  anchor: string;
  level: number;
  text: string;
  at: Position;
}

export interface ParagraphBlock {
  kind: 'paragraph';
  anchor: string;
  text: string;
  at: Position;
}

export interface TableBlock {
  kind: 'table';
  anchor: string;
  /** Header texts by level: `2021年 / 托位` is `['2021年', '托位']`. */
  columns: { levels: string[]; at: Position }[];
  rows: Row[];
  at: Position;
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock;

/** Tells that something at a position is not as expected. */
export type Report = (at: Position, expected: string, found: string) => void;

const levelSeparator = /\s+\/\s+/;
const lineBreak = /<br\s*\/?>/i;
const allowed = 'heading, paragraph, text, table or <br> in a cell';

/** Tables of GFM and no HTML, so that `<script>` and `~` are text. */
const processor = remark()
  .data('micromarkExtensions', [gfmTable(), { disable: { null: ['htmlFlow', 'htmlText'] } }])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()]);

/** A cell's text, its lines joined. */
export function cellText(cell: Cell): string {
  return cell.lines.join('\n');
}

/**
 * The blocks of a document's Markdown in order, each with its anchor (`h1`, `p1`, `t1`, `t1-r1`).
 * `firstLine` is the file's line that `markdown` starts on. What is not allowed is reported and left out.
 */
export function parseBlocks(markdown: string, firstLine: number, report: Report): Block[] {
  const positionOf = (node: Nodes): Position => ({
    line: (node.position?.start.line ?? 1) + firstLine - 1,
    column: node.position?.start.column ?? 1,
  });
  const reportNode = (node: Nodes) => {
    const words = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    report(positionOf(node), allowed, `${node.type} ${JSON.stringify(words.slice(0, 40))}`);
  };
  const plainText = (parent: Parents): string =>
    parent.children
      .map((node) => {
        if (node.type === 'text') return node.value;
        reportNode(node);
        return '';
      })
      .join('');
  const counts = { h: 0, p: 0, t: 0 };
  const nextAnchor = (letter: keyof typeof counts) => `${letter}${(counts[letter] += 1)}`;

  const proseText = (node: Heading | Paragraph): string => {
    const text = plainText(node);
    if (lineBreak.test(text)) report(positionOf(node), allowed, '<br> in prose');
    return joinLines(text);
  };
  const readCell = (node: TableCell): Cell => {
    const lines = plainText(node)
      .split(lineBreak)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return { lines: lines.length > 0 ? lines : [''], at: positionOf(node.children[0] ?? node) };
  };
  const readTable = (node: TableNode): TableBlock => {
    const anchor = nextAnchor('t');
    const [header, ...body] = node.children;
    const columns = (header?.children ?? []).map((headerCell) => {
      const { lines, at } = readCell(headerCell);
      return { levels: lines.join('').split(levelSeparator), at };
    });
    const rows = body.map((rowNode, index) => {
      const cells = rowNode.children.map(readCell);
      const at = positionOf(rowNode);
      if (cells.length !== columns.length) {
        report(at, `${columns.length} cells, as in the header`, `${cells.length}`);
      }
      return { anchor: `${anchor}-r${index + 1}`, cells, at };
    });
    return {
      kind: 'table',
      anchor,
      columns,
      rows: rows.filter((row) => row.cells.length === columns.length),
      at: positionOf(node),
    };
  };
  /** Lines of cells that the parser took for prose, because the line of dashes does not fit them. */
  const reportBrokenTable = (node: Paragraph) => {
    const source = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    if (!/^\s*\|/m.test(source)) return;
    const [header = ''] = source.split('\n');
    report(
      positionOf(node),
      'a table with as many | --- | under the header as cells in it',
      header,
    );
  };
  const readBlock = (node: RootContent): Block[] => {
    const at = positionOf(node);
    switch (node.type) {
      case 'heading': {
        const text = proseText(node);
        return [{ kind: 'heading', anchor: nextAnchor('h'), level: node.depth, text, at }];
      }
      case 'paragraph':
        reportBrokenTable(node);
        return [{ kind: 'paragraph', anchor: nextAnchor('p'), text: proseText(node), at }];
      case 'table':
        return [readTable(node)];
      default:
        reportNode(node);
        return [];
    }
  };
  return processor.parse(markdown).children.flatMap(readBlock);
}

/** Prose in one line: a line that an editor has wrapped goes on, with a space only between Latin words. */
function joinLines(text: string): string {
  return text
    .trim()
    .replace(/(?<=[\w.,;])\s*\n\s*(?=\w)/g, ' ')
    .replace(/\s*\n\s*/g, '');
}

/**
 * The document as one stream of characters: white space removed, headers level by level with merged
 * cells once. A faithful transcription has the same stream as the published text.
 */
export function characterStream(blocks: readonly Block[]): string {
  const texts = blocks.flatMap((block) =>
    block.kind === 'table'
      ? [...headerTexts(block), ...block.rows.flatMap((row) => row.cells.map(cellText))]
      : [block.text],
  );
  return removeSpace(texts.join(''));
}

function headerTexts({ columns }: TableBlock): string[] {
  return headerRows(columns.map(({ levels }) => levels)).flatMap((row) =>
    row.map(({ text }) => text),
  );
}
