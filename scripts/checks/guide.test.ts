import { expect, test as plainTest } from 'vitest';
import { stages } from '../../src/lib/conditions.ts';
import { readContent } from '../../src/loaders/read-content.ts';
import { test } from './site-test.ts';

const { provisions, policies } = readContent('content');

plainTest('every measure says what it gives or asks for', () => {
  const typed = new Set(provisions.map(({ from, record }) => `${from} ${record}`));
  expect(policies.filter(({ id }) => !typed.has(`measure ${id}`)).map(({ id }) => id)).toEqual([]);
});

test('choices leave what may apply, at each of the five stages, and stand in the address', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto('/policies/guide/');
  const chosen = { place: '230500', domain: 'child', profit: '非营利', building: '新建' };
  for (const [name, value] of Object.entries(chosen))
    await page.locator(`select[name="${name}"]`).selectOption(value);
  const shown = page.locator('[data-record]:visible');
  const wanted = provisions.filter(
    ({ place, domains, profit, building }) =>
      place === '230500' &&
      domains.includes('child') &&
      profit?.is !== '营利' &&
      building?.is !== '既有',
  );
  expect(await shown.count()).toBe(wanted.flatMap((provision) => provision.stages).length);
  await page.reload();
  expect(await shown.count()).toBe(wanted.flatMap((provision) => provision.stages).length);
  expect(await page.locator('record-list h2').allInnerTexts()).toEqual(
    stages.map((stage, index) => `${index + 1}．${stage}`),
  );
});

test('a stage of which the documents say nothing says so', async ({ visit }) => {
  const page = await visit();
  await page.goto('/policies/guide/?place=230183&domain=elder&profit=营利&building=新建');
  const none = page.locator('[data-none]:visible');
  expect(await none.count()).toBeGreaterThan(0);
  expect(await none.first().innerText()).toContain('未载明');
});

test('a level-three home with 80 beds in use all month sees 24000 元, and the rule', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto('/policies/guide/');
  const form = page.locator('bed-subsidy');
  await form.locator('[name="level"]').selectOption('3');
  await form.locator('[name="full"]').fill('80');
  expect(await form.getByRole('status').innerText()).toBe('这个月24000元：80张×300元');
  await form.locator('[name="valid"]').selectOption('no');
  expect(await form.getByRole('status').innerText()).toContain('有效期');
  expect(await page.locator('#subsidy').innerText()).toContain('其后是否执行，未核对');
  await page.reload();
  expect(await form.locator('[name="full"]').inputValue()).toBe('80');
});

test('without script all is there, and the rates too', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/policies/guide/');
  expect(await page.locator('[data-record]').count()).toBe(
    provisions.flatMap((provision) => provision.stages).length,
  );
  expect(await page.locator('#subsidy table').innerText()).toMatch(/三级\s+300\s+150\s+0/);
});
