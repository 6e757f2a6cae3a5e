import { scanPages, type ScannedPage } from './search-scan.ts';
import { readPages } from './site.ts';
import { test as siteTest } from './site-test.ts';

const paths = readPages().map(({ path }) => path);

/** `scanned` is what a plain reader finds in the built pages. */
export const test = siteTest.extend('scanned', async ({ visit }) => {
  const page = await visit();
  await page.goto('/about/');
  return (known ??= await scanPages(page, paths));
});
let known: ScannedPage[] | undefined;
