import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { readPages } from './site.ts';
import { test } from './site-test.ts';

const pages = readPages();
const places = pages.filter(({ type }) => type === '/places/[code]/').map(({ path }) => path);
const lists = ['/policies/', '/projects/', '/tasks/', '/departments/', '/glossary/', '/checks/'];
const screenHeight = 844;

/** The calls that stand whole on the first screen, large enough for a finger. */
async function findCalls(page: Page): Promise<number> {
  const calls = page.locator('main a[href="tel:12345"]').filter({ visible: true });
  const boxes = await Promise.all((await calls.all()).map((call) => call.boundingBox()));
  return boxes.filter((box) => box && box.height >= 60 && box.y + box.height <= screenHeight)
    .length;
}

describe.for(['', '?mode=elder'])('on a phone%s', (mode) => {
  test('12345 is called from the first screen of home, the finder and every place', async ({
    visit,
  }) => {
    const page = await visit();
    expect(places).not.toEqual([]);
    const without: string[] = [];
    for (const path of ['/', '/facilities/', ...places]) {
      await page.goto(path + mode);
      if ((await findCalls(page)) === 0) without.push(path);
    }
    expect(without).toEqual([]);
  });

  test('and from every list and finder that finds nothing', async ({ visit }) => {
    const page = await visit();
    const without: string[] = [];
    for (const path of [...lists, '/facilities/']) {
      await page.goto(`${path}?words=qqqq${mode.replace('?', '&')}`);
      const empty = page.locator('[data-empty]').filter({ visible: true });
      await empty.waitFor();
      const call = empty.locator('a[href="tel:12345"]');
      const height = (await call.boundingBox())?.height ?? 0;
      if (height < 60) without.push(path);
    }
    expect(without).toEqual([]);
  });
});

test('nothing floats over the text in the elder mode, and reading is stopped where it is', async ({
  visit,
}) => {
  const page = await visit();
  await page.addInitScript(() => {
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'zh-CN', localService: true }],
      speak: (utterance: SpeechSynthesisUtterance) =>
        utterance.onstart?.(new Event('start') as SpeechSynthesisEvent),
      cancel: () => undefined,
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, { SpeechSynthesisUtterance: EventTarget });
  });
  const floating = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => element.checkVisibility() && !element.closest('.scroll, table'))
        .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
        .map((element) => element.outerHTML.slice(0, 80)),
    );
  for (const path of ['/', '/facilities/', places[0]!, '/documents/', '/search/?q=qqqq']) {
    await page.goto(`${path}${path.includes('?') ? '&' : '?'}mode=elder`);
    expect(await floating()).toEqual([]);
  }
  await page.goto('/about/?mode=elder');
  await page.getByRole('button', { name: '朗读本页' }).click();
  const stop = page.locator('[data-read] [data-stop-reading]');
  await stop.waitFor();
  expect(await floating()).toEqual([]);
  expect((await stop.boundingBox())?.height).toBeGreaterThanOrEqual(60);
  await stop.click();
  await page.getByRole('button', { name: '朗读本页' }).waitFor();
  expect(await page.locator('[data-stop-reading]').count()).toBe(0);
});
