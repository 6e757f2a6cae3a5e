import { expect, test } from 'vitest';
import { listDifferences } from './differences.ts';
import { readPage, unhash } from './page-text.ts';

test('a page is its visible text, its links and its anchors', () => {
  const { text, links } = readPage(
    '<main id="m"><p>托位 <b>120</b>个</p><script>no</script><a href="/a/" aria-label="去">甲</a>' +
      '<link href="/_astro/map.Dk3x_1aB.css"></main>',
  );
  expect(text).toEqual(['托位 120个', 'aria-label: 去', '甲']);
  expect(links).toEqual(['main id=m', 'a href=/a/']);
});

test('only hashes are taken out of names', () => {
  expect(unhash('/_astro/list-view.AbCd1234.js /data/projects.csv')).toBe(
    '/_astro/list-view.js /data/projects.csv',
  );
});

test('lost, added and moved lines are told', () => {
  expect(listDifferences(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual([]);
  expect(listDifferences(['a', 'b', 'b', 'c'], ['a', 'b', 'd', 'c'])).toEqual([
    { sign: '-', line: 'b' },
    { sign: '+', line: 'd' },
  ]);
  expect(listDifferences(['a', 'b', 'c'], ['a', 'c', 'b'])).toEqual([
    { sign: '-', line: 'at another place: b' },
    { sign: '+', line: 'at another place: c' },
  ]);
});
