import { expect, test } from 'vitest';
import { formatEmbedCode, heightOfBars } from './embed-code.ts';

test('formatEmbedCode(frame) stands around the address', () => {
  const { before, after } = formatEmbedCode({ title: '某市 · 托位', height: 400 });
  expect(`${before}https://example.org/embed/slots/990100/${after}`).toBe(
    '<iframe src="https://example.org/embed/slots/990100/" title="某市 · 托位" width="100%" height="400" ' +
      'loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" style="border:0"></iframe>',
  );
});

test('a title cannot break out of its attribute', () => {
  expect(formatEmbedCode({ title: '"><b>&', height: 1 }).after).toContain(
    'title="&quot;&gt;&lt;b&gt;&amp;"',
  );
});

test('heightOfBars(rows) grows with every row', () => {
  expect(heightOfBars(3) - heightOfBars(2)).toBe(heightOfBars(2) - heightOfBars(1));
  expect(heightOfBars(1)).toBeGreaterThan(0);
});
