import { formatDate } from './format.ts';

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
