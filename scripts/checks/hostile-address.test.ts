import { expect } from 'vitest';
import { listenForFiles } from './loading.ts';
import { recallSeen } from './seen.ts';
import { getLargestPages, isEmbed, readPages, type SitePage } from './site.ts';
import { test } from './site-test.ts';

/** What every object answers to, asked for in the place of a name of the site's own. */
const hostile = ['constructor', '__proto__', 'toString', '-valueOf'];

/** Parameters that programs read and no field of the page is named by. */
const others = ['sort', 'also', 'list', 'only', 'near', 'town', 'area', 'point', 'unknown', 'site'];

function findAll(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].map(([, found = '']) => found))].toSorted();
}

const fieldsOf = ({ html }: SitePage) => findAll(html, /<(?:input|select)[^>]* name="([^"]+)"/g);

/** All of a page that an address can reach: its programs, what they work on, and its fields. */
function nameReach(page: SitePage): string {
  const programs = findAll(page.html, /<script[^>]* src="([^"]+)"/g);
  const elements = findAll(page.html, /<([a-z]+-[a-z-]+)/g);
  return JSON.stringify([programs, elements, fieldsOf(page)]);
}

/** The largest page of each type; of those that an address reaches in the same way one stands for all. */
const samples = [
  ...Map.groupBy(
    getLargestPages(readPages()).filter((page) => !isEmbed(page)),
    nameReach,
  ).values(),
].flatMap((alike) => getLargest(alike));

function getLargest(pages: SitePage[]): SitePage[] {
  return pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, 1);
}

const seen = recallSeen('hostile-address');

test.for(samples.filter((page) => !seen.isUnchanged(page)))(
  '$path?…=constructor throws nothing',
  async (shown, { visit }) => {
    const names = [...fieldsOf(shown), ...others];
    const first = await visit();
    const loaded = listenForFiles(first);
    const faults: string[] = [];
    const askFor = async (value: string) => {
      const page = value === hostile[0] ? first : await first.context().newPage();
      page.on('pageerror', ({ message }) => faults.push(message));
      for (const query of [names.map((name) => [name, value]), [['sort', value]]])
        await page.goto(`${shown.path}?${new URLSearchParams(query)}`, {
          waitUntil: 'networkidle',
        });
    };
    await Promise.all(hostile.map(askFor));
    expect(faults).toEqual([]);
    seen.remember(shown, loaded);
  },
);

test('every page that an address reaches in a way of its own is asked', () => {
  expect(samples.length).toBeGreaterThan(5);
});
