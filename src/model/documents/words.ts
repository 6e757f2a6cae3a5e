import { formatDate } from '../../lib/format.ts';
import { stripOrdinal } from '../../lib/text.ts';
import { tableAnchor } from './rules.ts';

/** A notice that a document probably belongs to: nobody has confirmed it, and only a part of it was read. */
export interface LikelyParent {
  readonly title: string;
  /** 文号. */
  readonly number: string;
  /** 索引号. */
  readonly index?: string | undefined;
  readonly issued: string;
  /** What its page says of its being in force. */
  readonly validity?: string | undefined;
  /** What of it was read, in words. */
  readonly extent: string;
  /** The day that it was read. */
  readonly checked: string;
}

/** What it is and how far it was read, as a source: it is no document of the site. */
export function formatParent({ title, number, extent, checked }: LikelyParent): string {
  return `《${title}》（${number}），可能是上级通知，没有确认，不在本站收录的文件里；${formatDate(checked)}${extent}`;
}

/** Its label on its own page, on the day that it was read. */
export function listParentFacts(parent: LikelyParent): { name: string; text: string }[] {
  const { number, index, issued, validity, extent, checked } = parent;
  return [
    { name: '文号', text: number },
    { name: '索引号', text: index },
    { name: '发文日期', text: formatDate(issued) },
    { name: '时效', text: validity && `${validity}（网页这样标注，${formatDate(checked)}看到）` },
    { name: '看到多少', text: extent },
  ].flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
}

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
