import { expect, test } from 'vitest';
import { listEmbedCodes } from '../embed-codes.ts';
import { readPages } from '../site.ts';

const pages = readPages();

test('whoever copies the code of a map is told the terms of its boundaries', () => {
  const maps = listEmbedCodes(pages).filter(({ path }) => /\/(?:gap-map|slots)\//.test(path));
  expect(maps.length).toBeGreaterThan(1);
  for (const { full } of maps) {
    const html = pages.find(({ path }) => path === full)?.html ?? '';
    expect(html).toMatch(/嵌入以前请看：[^<]*非商业使用[^<]*没有审图号/);
  }
});
