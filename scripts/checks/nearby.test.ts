import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { readContent } from '../../src/model/content/read.ts';
import type { ServedSite } from '../serve.ts';
import { open, readGroups, readResults, readTotal, ready } from './nearby-page.ts';
import { findAxeFaults } from './page-faults.ts';
import { shareSite, type SharedSite } from './shared-site.ts';
import { test } from './site-test.ts';
import { makeRegisterRows, writeRegisterSite } from './test-register.ts';

const registerContent = writeRegisterSite(makeRegisterRows());
const { places } = readContent(registerContent);
const [county] = places.filter(({ level }) => level === 'county');
const near = `${county!.seat.lng.toFixed(4)},${county!.seat.lat.toFixed(4)}`;
const geolocation = { longitude: county!.seat.lng, latitude: county!.seat.lat };
let built: SharedSite;
let served: ServedSite;

beforeAll(async () => {
  built = await shareSite(registerContent);
  served = await built.serve();
});
afterAll(async () => {
  await served.close();
  rmSync(registerContent, { recursive: true });
});

test('the site with a register is built', () => {
  expect(built.ok, built.output).toBe(true);
});

test('nobody is asked for the place before pressing the button', async ({ visit }) => {
  const page = await visit();
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = () => {
      document.documentElement.dataset['asked'] = 'yes';
    };
  });
  await open(page, `/facilities/?near=${near}`);
  expect(await page.evaluate(() => document.documentElement.dataset['asked'])).toBeUndefined();
  await page.click('[data-locate]');
  expect(await page.evaluate(() => document.documentElement.dataset['asked'])).toBe('yes');
});

describe('with a register', () => {
  test('the nearest comes first, group by group', async ({ visit }) => {
    const page = await visit();
    await open(page, `${served.origin}/facilities/?near=${near}&domain=child`);
    const groups = await readGroups(page);
    const order = ['步行可到', '5公里内', `本县区（${county!.name}）`, '邻近县区'];
    expect(groups.map(({ heading }) => heading)).toEqual(
      order.filter((heading) => groups.some((group) => group.heading === heading)),
    );
    for (const { metres } of groups) expect(metres).toEqual(metres.toSorted((a, b) => a - b));
    expect(groups[0]?.heading).toBe('步行可到');
    expect(Math.max(...groups[0]!.metres)).toBeLessThanOrEqual(3000);
    expect(await page.locator('[data-answer]').textContent()).toMatch(
      /^5公里内有\d+家托育机构，最近的约\d+米/,
    );
  });

  test('a granted place stands in the address and can be sent on', async ({ visit }) => {
    const page = await visit({ geolocation });
    await open(page, `${served.origin}/facilities/?domain=child`);
    await page.click('[data-locate]');
    await page.waitForURL(`**/facilities/?near=${near}&domain=child`);
    await ready(page);
    const [first] = await readResults(page);
    const other = await visit();
    await open(other, page.url());
    expect((await readResults(other))[0]).toEqual(first);
  });

  test('two taps lead from the page to a call', async ({ visit }) => {
    const page = await visit({ geolocation });
    await open(page, `${served.origin}/facilities/`);
    await page.click('[data-locate]');
    await page.waitForURL('**near=*');
    await ready(page);
    const call = page.locator('[data-results] > [data-id] a[href^="tel:"]').first();
    const box = await call.boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(844);
    expect(box!.height).toBeGreaterThanOrEqual(44);
  });

  test('an age leaves what takes it, and what does not say only when asked', async ({ visit }) => {
    const page = await visit();
    await open(page, `${served.origin}/facilities/?domain=child&age=7&status=confirmed`);
    const sure = await readTotal(page);
    await page.click('[data-include]');
    await page.waitForURL('**unknown=1*');
    await ready(page);
    expect(await readTotal(page)).toBeGreaterThan(sure);
    expect(await page.locator('select[name="age"]').inputValue()).toBe('6');
  });

  test('no choice that would leave nothing can be made', async ({ visit }) => {
    const page = await visit();
    await open(page, `${served.origin}/facilities/?domain=child`);
    const choices = await page.locator('[data-facet] option[data-text]').evaluateAll((options) =>
      (options as HTMLOptionElement[]).map(({ textContent, disabled, selected }) => ({
        isNone: textContent.endsWith('（0）'),
        isOpen: !disabled || selected,
      })),
    );
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.filter(({ isNone, isOpen }) => isNone && isOpen)).toEqual([]);
  });

  test('what is noted down stands in the address, and is shown alone', async ({ visit }) => {
    const page = await visit();
    await open(page, `${served.origin}/facilities/?domain=elder`);
    await page.locator('[data-note]').first().click();
    const [first] = await readResults(page);
    expect(page.url()).toContain(`list=${first!.id}`);
    await page.locator('[data-part="name"]').nth(1).click();
    await page.getByRole('link', { name: '记下这一家' }).click();
    await ready(page);
    expect(new URL(page.url()).search).toMatch(new RegExp(`list=${first!.id},[^,]+$`));
    await page.goBack();
    await page.goBack();
    await ready(page);
    await page.click('[data-only]');
    await page.waitForURL('**only=list*');
    await ready(page);
    expect((await readResults(page)).map(({ id }) => id)).toEqual([first!.id]);
  });

  test('a name is found as it is typed, a town is offered to begin at', async ({ visit }) => {
    const page = await visit();
    await open(page, `${served.origin}/facilities/`);
    await page.fill('input[name="words"]', '测试全项托育');
    await page.waitForURL('**words=*');
    await ready(page);
    expect((await readResults(page)).map(({ id }) => id)).toEqual(['t-nursery']);
    await page.fill('input[name="words"]', county!.name);
    await page.locator(`[data-begin="${county!.code}"]`).click();
    await page.waitForURL(`**?place=${county!.code}`);
  });

  test('more is shown on demand, until all are there', async ({ visit }) => {
    const page = await visit();
    await open(page, `${served.origin}/facilities/?near=${near}`);
    const total = await readTotal(page);
    const before = await readResults(page);
    const more = page.locator('[data-more]');
    while (await more.isVisible()) {
      const shown = (await readResults(page)).length;
      await more.click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('[data-results] > [data-id]').length > count,
        shown,
      );
      await ready(page);
    }
    const after = await readResults(page);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after.map(({ id }) => id)).size).toBe(total);
  });

  test('what a register no longer lists is in no list', async ({ visit }) => {
    const page = await visit();
    await open(page, `${served.origin}/facilities/?words=测试不再列入`);
    expect(await readTotal(page)).toBe(0);
    expect(await page.locator('[data-empty]').isVisible()).toBe(true);
  });

  test('the map opens on a press, and a press on it begins there', async ({ visit }) => {
    const page = await visit({ width: 1280 });
    await open(page, `${served.origin}/facilities/?near=${near}`);
    await page.click('[data-map-open]');
    await page.waitForSelector('[data-map][data-state="open"]');
    const box = await page.locator('.maplibregl-canvas').boundingBox();
    await page.mouse.click(box!.x + 30, box!.y + 30);
    await page.waitForURL((url) => !url.search.includes(`near=${near}`));
    await ready(page);
    expect((await readResults(page)).length).toBeGreaterThan(0);
  });

  test('data that cannot be fetched is said, and asked for again', async ({ visit }) => {
    const page = await visit();
    await page.route('**/facilities/nearby.json', (route) => route.abort());
    await page.goto(`${served.origin}/facilities/?near=${near}`);
    await page.waitForSelector('[data-results][data-state="failed"]');
    expect(await page.locator('[data-problem]').innerText()).toContain('没有取到机构数据');
    await page.unroute('**/facilities/nearby.json');
    await page.locator('input[name="domain"][value="child"]').check();
    await ready(page);
    expect(await page.locator('[data-problem]').isVisible()).toBe(false);
  });

  test('cards of another build are never shown under these names', async ({ visit }) => {
    const page = await visit();
    await page.route('**/facilities/details/0.json', async (route) => {
      const response = await route.fetch();
      const details = (await response.json()) as unknown[];
      await route.fulfill({ response, json: details.toReversed() });
    });
    await page.goto(`${served.origin}/facilities/?near=${near}`);
    await page.waitForSelector('[data-results][data-state="failed"]');
    await page.unroute('**/facilities/details/0.json');
    await page.locator('input[name="domain"][value="child"]').check();
    await ready(page);
    expect(await page.locator('[data-problem]').isVisible()).toBe(false);
  });

  test('a county in the address is kept when a subject is chosen at once', async ({ visit }) => {
    const page = await visit();
    await page.route('**/facilities/nearby.json', (route) => route.abort());
    await page.goto(`${served.origin}/facilities/?place=${county!.code}&status=confirmed`);
    await page.waitForSelector('[data-results][data-state="failed"]');
    await page.unroute('**/facilities/nearby.json');
    await page.locator('input[name="domain"][value="elder"]').check();
    await ready(page);
    expect(new URL(page.url()).search).toBe(`?place=${county!.code}&domain=elder&status=confirmed`);
  });

  test.for([390, 1280])('nothing is wrong for axe at %i px', async (width, { visit }) => {
    const page = await visit({ width });
    await open(page, `${served.origin}/facilities/?near=${near}&domain=child`);
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  });
});
