import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Pages are wiring: what is longer, or decides more, holds sums or sentences that belong to the model. */
const most = { lines: 150, conditionals: 10 };

/** Pages that are larger still, and by how much: they may only shrink. */
const larger: Record<string, Partial<typeof most>> = {
  'src/pages/about/index.astro': { lines: 175 },
};

const conditional = /\s(?:\?|&&|\|\|)\s/g;

test.each(globSync('src/pages/**/*.astro'))('%s is wiring', (path) => {
  const text = readFileSync(path, 'utf8');
  const limit = { ...most, ...larger[path] };
  expect(text.split('\n').length - 1).toBeLessThanOrEqual(limit.lines);
  expect(text.match(conditional)?.length ?? 0).toBeLessThanOrEqual(limit.conditionals);
});
