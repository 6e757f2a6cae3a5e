import { join } from 'node:path';
import { expect } from 'vitest';
import { readContent } from '../../../src/model/content/read.ts';
import { root } from '../../tool.ts';
import { open, readGroups, readResults, readTotal, ready } from '../nearby-page.ts';
import { test } from '../site-test.ts';

const own = readContent(join(root, 'content'));
const { registers } = own;
const [place] = own.places.filter(({ level }) => level === 'county');
const list = Object.values(registers).find(({ covers }) => covers)!;
const filedIn = (code: string) =>
  own.facilities.filter(({ place, filed }) => place === code && filed !== undefined);
const [some] = own.places.filter(({ code }) => filedIn(code).length > 20);
const [none] = own.places.filter(
  ({ code, level }) => level === 'county' && filedIn(code).length === 0,
);

test('a parent is told how many classes are filed there, by which list and of what day', async ({
  visit,
}) => {
  const page = await visit();
  await open(page, `/facilities/?place=${some!.code}&domain=child`);
  const count = filedIn(some!.code).length;
  expect(await page.locator('[data-answer]').textContent()).toMatch(
    new RegExp(
      `^截至\\d+年\\d+月\\d+日的.+里，${some!.name}有${count}家幼儿园托班（备案）。备案不说明现在有没有空位。`,
    ),
  );
  const [card] = await page.locator('[data-results] > [data-id]').allInnerTexts();
  expect(card).toMatch(
    /幼儿园托班（备案）[^]*备案通过：\d+年\d+月\d+日[^]*收费：本站未收录[^]*地址：/,
  );
  expect(await page.locator(`[data-register]`).innerText()).toContain(list.grade);
  const calls = page.getByText('12345').filter({ visible: true });
  expect(await calls.count()).toBeGreaterThan(0);
});

test('a parent of a county that the list names none in is shown the nearest that have some', async ({
  visit,
}) => {
  const page = await visit();
  await open(page, `/facilities/?place=${none!.code}&domain=child`);
  expect(await page.locator('[data-answer]').textContent()).toMatch(
    new RegExp(
      `里没有列出${none!.name}的托育机构。离${none!.name}最近的（按政府驻地）：.+\\d+家（约`,
    ),
  );
  const [first] = await readGroups(page);
  expect(first?.heading).toBe('邻近县区');
});

test('what is far is folded, and opened on a press', async ({ visit }) => {
  const page = await visit();
  await open(page, `/facilities/?place=${some!.code}&domain=elder`);
  const headings = async () => (await readGroups(page)).map(({ heading }) => heading);
  expect(await headings()).not.toContain('更远的');
  await page.getByRole('button', { name: /^看更远的/ }).click();
  await page.getByRole('heading', { name: '更远的' }).waitFor();
  expect((await headings()).at(-1)).toBe('更远的');
  expect(await readResults(page)).toHaveLength(await readTotal(page));
});

test('an institution and the project that plans its service are one', async ({ visit }) => {
  const page = await visit();
  await open(page, '/facilities/?status=planned');
  const linked = own.facilities.flatMap(({ project }) => project ?? []);
  expect(linked.length).toBeGreaterThan(0);
  const results = await readResults(page);
  expect(results).toHaveLength(await readTotal(page));
  expect(results.filter(({ id }) => linked.includes(id ?? ''))).toEqual([]);
});

test('whoever refuses to tell the place chooses a county instead', async ({ visit }) => {
  const page = await visit();
  await open(page, '/facilities/');
  await page.click('[data-locate]');
  await page.getByText(/没有给本站位置|定不了位/).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('place');
  await page.selectOption('select[name="place"]', place!.code);
  await page.waitForURL(`**/facilities/?place=${place!.code}`);
  await ready(page);
  expect(await page.locator('[data-origin]').innerText()).toContain(`从${place!.name}政府驻地算起`);
});

test('every list by county can be read without script', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/facilities/');
  expect(await page.locator('[data-form]').isVisible()).toBe(false);
  expect(await page.locator('[data-results] > [data-id]').count()).toBeGreaterThan(0);
  await page.getByRole('main').getByRole('link', { name: place!.name, exact: true }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(place!.name);
  expect(await page.getByText('可以问谁').first().isVisible()).toBe(true);
});
