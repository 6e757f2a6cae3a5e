import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as Axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What `axeProgram` leaves in a page. */
declare const axe: typeof Axe;

const axeProgram = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** All that axe knows, with the size of what a finger presses. */
export const wholeAxe: Axe.RunOptions = { rules: { 'target-size': { enabled: true } } };

/** What of it colours decide, for a page whose other colours are all that is new. */
export const colourAxe: Axe.RunOptions = { runOnly: ['cat.color'] };

/** What axe finds wrong with the open page, a line or two for each element. Pages hold no frames: it looks into none. */
export async function findAxeFaults(page: Page, options = wholeAxe): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeProgram);
  return page.evaluate(async (wanted) => {
    const { violations } = await axe.run(document, { ...wanted, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`,
      ),
    );
  }, options);
}

/** How far the open page can be pushed sideways, in pixels, with the elements that reach out furthest; nothing where it can't. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const elements = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => (element.cloneNode() as Element).outerHTML.slice(0, 120));
    return [`by ${scrollWidth - clientWidth} px: ${elements.slice(0, 5).join(' ')}`];
  });
}

/** Chromium's software renderer comments on its own speed; a graphics card does not. */
const isRendererNote = (text: string) => text.includes('GL Driver Message');

/** Notes from now on what goes wrong in a page: errors, warnings, what fails to load, and what comes from another host. */
export function listenForFaults(page: Page, origin: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    const isFault = ['error', 'warning'].includes(message.type());
    if (isFault && !isRendererNote(message.text())) faults.push(message.text());
  });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()} ${response.status()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:')
      faults.push(request.url());
  });
  return faults;
}

/** Runs in the browser: texts smaller than the elder mode wants, and lines set too close, with their size. */
export function findSmallTexts(): string[] {
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent?.trim();
    if (!text || !element?.checkVisibility() || element.closest('svg, .visually-hidden')) continue;
    const { fontSize, lineHeight } = getComputedStyle(element);
    const isClose = parseFloat(lineHeight) < 1.49 * parseFloat(fontSize);
    const isMap = element.closest('.maplibregl-map') !== null;
    if (parseFloat(fontSize) < 18 || (isClose && !isMap))
      faults.push(`${fontSize}/${lineHeight} ${text.slice(0, 20)}`);
  }
  return faults;
}

/** Runs in the browser: visible controls and links lower than a finger of the elder mode needs. */
export function findLowTargets(): string[] {
  return [...document.querySelectorAll('a[href], button, select, summary, input')]
    .filter((element) => element.checkVisibility() && !element.closest('svg, .visually-hidden'))
    .filter((element) => !element.matches('.skip, [type=checkbox], [type=radio], [type=range]'))
    .filter((element) => element.getBoundingClientRect().height < 47.5)
    .map(
      (element) => `${element.getBoundingClientRect().height} ${element.outerHTML.slice(0, 90)}`,
    );
}
