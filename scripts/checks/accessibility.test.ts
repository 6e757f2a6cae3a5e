import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { getLargestPages, getSmallestPages, readPages } from './site.ts';
import { test, type Visit } from './site-test.ts';

const pages = readPages();

type Look = Required<Pick<Visit, 'width' | 'colorScheme'>>;

const looks: Look[] = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
];

/** What axe finds wrong with a page, a line or two for each element. */
async function findFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`,
    ),
  );
}

describe.for(looks)('axe finds no fault at $width px in $colorScheme', (look) => {
  test.for([...getLargestPages(pages), ...getSmallestPages(pages)])(
    '$path',
    async ({ path }, { visit }) => {
      const page = await visit(look);
      await page.goto(path);
      const faults = await findFaults(page);
      expect(faults.slice(0, 10)).toEqual([]);
    },
  );
});
