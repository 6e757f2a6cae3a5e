import { tableAnchor } from './anchors.ts';
import { stripOrdinal } from './text.ts';

/** What of a document's blocks it takes to name a row. */
interface Block {
  kind: string;
  anchor: string;
  text?: string;
  rows?: readonly {
    anchor: string;
    group: boolean;
    cells: readonly { lines: readonly string[] }[];
  }[];
}

/**
 * How a reader finds a row on the printed page: by its own number under its group (`养老项目，序号6`),
 * else by counting the rows that are not headings of others. Undefined for an anchor that is no row.
 */
export function formatRow(blocks: readonly Block[], anchor: string): string | undefined {
  const rows = blocks.find((block) => block.anchor === tableAnchor(anchor))?.rows ?? [];
  const index = rows.findIndex((row) => row.anchor === anchor);
  if (index === -1) return undefined;
  const textOf = (row: (typeof rows)[number] | undefined) => row?.cells[0]?.lines.join('') ?? '';
  const ordinal = textOf(rows[index]);
  const before = rows.slice(0, index + 1);
  if (!/^\d+$/.test(ordinal)) return `表中第${before.filter(({ group }) => !group).length}行`;
  const group = stripOrdinal(textOf(before.findLast((row) => row.group)));
  return [group, `序号${ordinal}`].filter(Boolean).join('，');
}

/** The heading that a block or row stands under, and a heading itself; undefined before the first one. */
export function headingOf(blocks: readonly Block[], anchor: string): string | undefined {
  const index = blocks.findIndex((block) => block.anchor === tableAnchor(anchor));
  return blocks.slice(0, index + 1).findLast(({ kind }) => kind === 'heading')?.text;
}
