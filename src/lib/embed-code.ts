import { escapeMarkup } from './markup.ts';

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

/** Height of an embedded chart of bars with its words, where it is narrow, in pixels. */
export function heightOfBars(rows: number): number {
  return 280 + rows * 100;
}
