import type { Block, SearchRecord } from '../search/schema.ts';

/** What a line of a text file is: a heading, or the anchor of what follows. Documents hold no such characters. */
const [heading, anchored] = ['\u0001', '\u0002'];
/** What stands between two records. */
const feed = '\f';

/**
 * Records as text: a line each for address, title, what it is about and every block, a form feed between records.
 * As JSON the same is a quarter more bytes after compression.
 */
export function formatRecords(records: readonly SearchRecord[]): string {
  return records.map(formatRecord).join(feed);
}

function formatRecord({ href, title, about, blocks }: SearchRecord): string {
  let current: string | undefined;
  const lines = blocks.flatMap(([text, isHeading, anchor]) => {
    const line = (isHeading ? heading : '') + text;
    if (anchor === current) return [line];
    current = anchor;
    return [anchored + (anchor ?? ''), line];
  });
  return [href, title, about.join('\t'), ...lines].map(toLine).join('\n');
}

/** White space is one space in the text of a page, but for that between what it is about. */
function toLine(text: string): string {
  return text.replaceAll(/[\n\r\f]+/g, ' ');
}

/** The records of a text file. */
export function parseRecords(text: string): SearchRecord[] {
  return text === '' ? [] : text.split(feed).map(parseRecord);
}

function parseRecord(text: string): SearchRecord {
  const [href = '', title = '', about = '', ...lines] = text.split('\n');
  let anchor = '';
  const blocks = lines.flatMap((line): Block[] => {
    if (line.startsWith(anchored)) {
      anchor = line.slice(1);
      return [];
    }
    const isHeading = line.startsWith(heading);
    const block: [string, 0 | 1] = [isHeading ? line.slice(1) : line, isHeading ? 1 : 0];
    return [anchor ? [...block, anchor] : block];
  });
  return { href, title, about: about.split('\t').filter(Boolean), blocks };
}
