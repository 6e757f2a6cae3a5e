import { afterAll, expect, test } from 'vitest';
import { fixtureSettings, makeContentFolders } from '../../testing/content-folders.ts';
import { readContent } from '../content/read.ts';
import { buildSite } from '../site.ts';

const folders = makeContentFolders(fixtureSettings);
afterAll(() => folders.removeAll());

const plan = `---
title: 丁市方案
shortTitle: 丁市方案
place: "990200"
term: { from: 2021, to: 2025 }
---
# 目标

| 县区 | 2024年 / 托位数（个） | 2025年 / 托位数（个） |
| --- | --- | --- |
| 丁市 | 50 | 70 |
`;

test('a city without counties is pictured with its own places of the last year', () => {
  const places = fixtureSettings['places.yaml'].replaceAll(/^.*parent: "990200".*\n/gm, '');
  const root = folders.write({ 'places.yaml': places, 'documents/ding-2021/document.md': plan });
  const { cards } = buildSite(readContent(root));
  const shown = cards.find(({ name }) => name === 'indicators')?.card.figures;
  expect(shown?.map(({ label, value }) => [label, value])).toEqual([['丁市2025年托位目标', '70']]);
});
