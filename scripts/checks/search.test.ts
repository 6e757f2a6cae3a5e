import { expect } from 'vitest';
import { askAll, rate } from './search-engine.ts';
import { sampleTexts } from './search-samples.ts';
import { findPlainly, narrowPages, scanPages } from './search-scan.ts';
import { readPages } from './site.ts';
import { test } from './site-test.ts';

test('random', { timeout: 600_000 }, async ({ visit }) => {
  const page = await visit();
  await page.goto('/search/');
  const scanned = await scanPages(page, readPages().map(({ path }) => path));
  const plain = narrowPages(scanned);
  const queries = sampleTexts(scanned, 2000, 1);
  const start = performance.now();
  const answers = await askAll(page, queries);
  console.log('took', performance.now() - start);
  const pairs = queries.map((q, i) => ({ q, found: answers[i]!.expanded === null ? answers[i]!.paths : [], truth: findPlainly(plain, q), exp: answers[i]!.expanded }));
  console.log(rate(pairs));
  for (const p of pairs) { const f = new Set(p.found), t = new Set(p.truth); const miss = [...t.difference(f)], extra = [...f.difference(t)]; if (miss.length || extra.length) console.log(JSON.stringify(p.q), 'miss', miss.slice(0, 3), 'extra', extra.slice(0, 3), p.exp); }
  expect(queries.length).toBe(2000);
});
