import { escapeMarkup } from '../../lib/markup.ts';
import type { Ground } from '../ground/rules.ts';

/** The code that puts an embedded page into another site, in two parts: its address stands between them. */
export function formatEmbedCode({ title, height }: { title: string; height: number }): {
  before: string;
  after: string;
} {
  const attributes = [
    `title="${escapeMarkup(title)}"`,
    'width="100%"',
    `height="${height}"`,
    'loading="lazy"',
    // No script runs inside; links open in a tab of their own, free of the frame.
    'sandbox="allow-popups allow-popups-to-escape-sandbox"',
    'style="border:0"',
  ];
  return { before: '<iframe src="', after: `" ${attributes.join(' ')}></iframe>` };
}

/** Height of an embedded county map in pixels: it is tallest where it is just too narrow for its legend beside it. */
export const heightOfMap = 1200;

/** What who puts a map into another site must know of its boundaries; nothing of a grid, which has none. */
export function formatBoundaryTerms({
  kind,
  boundarySource,
  approvalNumber,
}: Ground): string | undefined {
  if (kind === 'tiles') return undefined;
  const source = boundarySource ? `，来自${boundarySource}` : '';
  const approval = approvalNumber
    ? `审图号：${approvalNumber}。`
    : '边界未经审核，没有审图号；在中国大陆公开登地图要有审图号。';
  return `嵌入以前请看：图上画着县区边界${source}。${approval}`;
}

/** Height of an embedded chart of bars with its words, where it is narrow, in pixels. */
export function heightOfBars(rows: number): number {
  return 320 + rows * 100;
}
