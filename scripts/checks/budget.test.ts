import { expect } from 'vitest';
import { readLoading, sumBytes } from './loading.ts';
import { getLargestPages, readPages } from './site.ts';
import { test } from './site-test.ts';

const KB = 1024;
const PAGE_BYTES = 60 * KB;
/**
 * Private members cost old browsers a helper each: the same script is 14 KB without them. The finder and the map share the
 * rules of what is near and of what lists cover.
 */
const SCRIPT_BYTES = 20 * KB;
const FIRST_PAINT_BYTES = 25 * KB;

/** The map library, its worker and its style, which only wanted maps may load. */
const isMapLibrary = ({ path }: { path: string }) => /maplibre/.test(path);

/** Routes whose pages draw a map with the library. */
const mapTypes = ['/map/'];

const samples = getLargestPages(readPages());

/** Runs in the browser: when it first painted and when it asked for what, in milliseconds. */
function readTimes(): { painted: number; requested: { path: string; time: number }[] } {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const requested = performance
    .getEntriesByType('resource')
    .map(({ name, startTime }) => ({ path: new URL(name).pathname, time: startTime }));
  return { painted: paint?.startTime ?? Infinity, requested };
}

test.for(samples)('$path is within its budget of bytes', async ({ path }, { visit }) => {
  const resources = await readLoading(await visit(), path);
  const own = resources.filter((resource) => !isMapLibrary(resource));
  const list = own.map((resource) => `${resource.bytes} ${resource.path}`).join('\n');
  expect(sumBytes(own), list).toBeLessThan(PAGE_BYTES);
  expect(sumBytes(own.filter(({ kind }) => kind === 'script')), list).toBeLessThan(SCRIPT_BYTES);
});

test.for(samples.filter(({ type }) => !mapTypes.includes(type)))(
  '$path does without the map library',
  async ({ path }, { visit }) => {
    const resources = await readLoading(await visit(), path);
    expect(resources.filter(isMapLibrary)).toEqual([]);
  },
);

test('the home page paints after few bytes', async ({ visit }) => {
  const resources = await readLoading(await visit(), '/');
  expect(sumBytes(resources.filter(({ isBlocking }) => isBlocking))).toBeLessThan(
    FIRST_PAINT_BYTES,
  );
});

test.for(mapTypes)('%s loads the map library, after it has painted', async (path, { visit }) => {
  const page = await visit();
  await page.goto(path, { waitUntil: 'networkidle' });
  const { painted, requested } = await page.evaluate(readTimes);
  const mapTimes = requested.filter(isMapLibrary).map(({ time }) => time);
  expect(mapTimes).not.toEqual([]);
  expect(Math.min(...mapTimes)).toBeGreaterThan(painted);
});
