import { expect } from 'vitest';
import { getLargestPages, isEmbed, readPages } from './site.ts';
import { test } from './site-test.ts';

/** What every object answers to, asked for in the place of a name of the site's own. */
const hostile = ['constructor', '__proto__', 'toString', '-valueOf'];

const samples = getLargestPages(readPages()).filter((page) => !isEmbed(page));

/** Parameters that programs read and no field of the page is named by. */
const others = ['sort', 'also', 'list', 'only', 'near', 'town', 'area', 'point', 'unknown', 'site'];

test.for(samples)('$path?…=constructor throws nothing', async ({ path, html }, { visit }) => {
  const page = await visit();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const fields = [...html.matchAll(/<(?:input|select)[^>]* name="([^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  for (const value of hostile) {
    const query = new URLSearchParams([...fields, ...others].map((name) => [name, value]));
    await page.goto(`${path}?${query}`, { waitUntil: 'networkidle' });
    await page.goto(`${path}?sort=${value}`, { waitUntil: 'networkidle' });
  }
  expect(faults).toEqual([]);
});
