import { expect, test } from 'vitest';
import { measureBytes } from '../../bench/pages.ts';
import { readPageBytes } from '../../bench/results.ts';
import { getLargestPages, readPages } from '../site.ts';

/** How much more than the repository says a page type may take. */
const GROWTH = 1.05;

test('no page type takes more bytes than scripts/bench/results/bytes.md says', async () => {
  const known = readPageBytes();
  const rows = await measureBytes(getLargestPages(readPages()));
  const grown = rows.filter(({ type, all }) => !(all <= (known.get(type) ?? 0) * GROWTH));
  expect(grown.map(({ type, all }) => `${type}: ${all}, not ${known.get(type)}`)).toEqual([]);
  expect(rows).toHaveLength(known.size);
});
