import { expect } from 'vitest';
import { groupByType, readPages } from './site.ts';
import { test } from './site-test.ts';

/**
 * How far the open page can be pushed sideways, in pixels, with the elements that reach out
 * furthest. Runs in the browser.
 */
function measureOverflow(): { pixels: number; elements: string[] } {
  const { scrollWidth, clientWidth } = document.documentElement;
  const elements = [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => (element.cloneNode() as Element).outerHTML.slice(0, 120));
  return { pixels: scrollWidth - clientWidth, elements: elements.slice(0, 5) };
}

test.for(groupByType(readPages()))(
  'no page of %s scrolls sideways on a phone',
  async ([, pages], { visit }) => {
    const browserPage = await visit({ width: 390 });
    const faults: string[] = [];
    for (const { path } of pages) {
      await browserPage.goto(path);
      const { pixels, elements } = await browserPage.evaluate(measureOverflow);
      if (pixels > 0) faults.push(`${path} by ${pixels} px: ${elements.join(' ')}`);
    }
    expect(faults).toEqual([]);
  },
);
