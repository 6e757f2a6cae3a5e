import { expect, test } from 'vitest';
import { formatBoundaryTerms, formatEmbedCode, heightOfBars } from './words.ts';

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

test('formatBoundaryTerms(ground) says whose boundaries a map draws, and whether they are approved', () => {
  const drawn = { kind: 'polygons', areas: [], boundarySource: '某公司，限非商业使用' } as const;
  expect(formatBoundaryTerms(drawn)).toBe(
    '嵌入以前请看：图上画着县区边界，来自某公司，限非商业使用。边界未经审核，没有审图号；在中国大陆公开登地图要有审图号。',
  );
  const approved = formatBoundaryTerms({ ...drawn, approvalNumber: 'GS(2024)0000号' });
  expect(approved).toContain('审图号：GS(2024)0000号。');
  expect(approved).not.toContain('没有审图号');
  expect(formatBoundaryTerms({ kind: 'tiles', areas: [] })).toBeUndefined();
});
