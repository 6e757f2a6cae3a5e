import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { parseDocument } from 'htmlparser2';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { siteRoot } from '../site.ts';
import { test } from '../site-test.ts';

type Row = Record<string, string>;

const view = '/projects/?site=230524';
const ids = ['shuangyashan-2022-6', 'shuangyashan-2022-7', 'shuangyashan-2022-12'];

/** The file that a button makes. */
async function readFile(page: Page, button: string): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download');
  await page.locator(button).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: await text(await file.createReadStream()) };
}

const readWhole = (file: string) => readFileSync(join(siteRoot, 'data', file), 'utf8');
const readRows = (text: string): Row[] => parse(text, { bom: true, columns: true });
const shownIds = (page: Page) =>
  page
    .locator('[data-record]:visible')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));

test('a county has its projects, their sums, and that nobody says whom the money is sought from', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto(view);
  expect(await shownIds(page)).toEqual(ids);
  const totals = (await page.locator('#totals-shuangyashan-2022').innerText()).replace(/\s/g, '');
  expect(totals).toContain('双鸭山市，饶河县：3个项目，总投资10520万元（约1.05亿元）');
  expect(totals).toContain('打算争取8290万元，向谁争取，清单没有写');
  expect(totals).toContain('配套2230万元');
  expect(totals).toContain('/projects/?site=230524');
});

test('charts, timeline and map show what the table shows', async ({ visit }) => {
  const page = await visit();
  await page.goto(view);
  const figureText = async (id: string) =>
    (await page.locator(`#${id}-shuangyashan-2022`).innerText()).replace(/\s/g, '');
  expect(await figureText('areas')).toContain('3个项目，养老7920万元，托育2600万元');
  expect(await figureText('sources')).toContain('3个项目，争取8290万元，配套2230万元');
  expect(await page.locator('#areas-shuangyashan-2022 li:visible .bar').count()).toBe(1);
  expect(await page.locator('#funds-shuangyashan-2022 .bar:visible').count()).toBe(3);
  expect(await page.locator('#plans-shuangyashan-2022 .bar:visible').count()).toBe(3);
  const map = page.locator('#counts-shuangyashan-2022');
  expect(await map.locator('text[data-area="230524"] .value').textContent()).toBe('3');
  expect(await map.locator('text[data-area="230522"] .value').textContent()).toBe('');
});

test('the longest bar that is left fills the width', async ({ visit }) => {
  const page = await visit();
  await page.goto('/projects/?domain=child');
  const ends = await page
    .locator('#funds-shuangyashan-2022 li:visible')
    .evaluateAll((items) =>
      items.map((item) =>
        [...item.querySelectorAll('rect')].reduce(
          (sum, part) => sum + Number.parseFloat(part.getAttribute('width') ?? ''),
          0,
        ),
      ),
    );
  expect(Math.max(...ends)).toBeCloseTo(100, 1);
});

test('counts of the other filters follow what is chosen', async ({ visit }) => {
  const page = await visit();
  await page.goto(view);
  expect(await page.locator('select[name="domain"] option').allTextContents()).toEqual([
    '全部',
    '养老（2）',
    '托育（1）',
  ]);
});

test('each choice of each filter leaves as many projects as it says', async ({ visit }) => {
  const page = await visit();
  await page.goto('/projects/');
  const choices = await page.locator('[data-filters] select').evaluateAll((selects) =>
    (selects as HTMLSelectElement[]).flatMap((select) => {
      const countLeft = (value: string) => {
        select.value = value;
        select.dispatchEvent(new Event('input', { bubbles: true }));
        return document.querySelectorAll('[data-record]:not([hidden])').length;
      };
      const options = [...select.options].slice(1).map(({ value, text }) => {
        const said = Number(/（(\d+)）$/.exec(text)?.[1]);
        return { filter: select.name, value, said, left: countLeft(value) };
      });
      countLeft('');
      return options;
    }),
  );
  expect(choices.map(({ filter }) => filter)).toContain('nature');
  expect(choices.filter(({ said, left }) => said !== left)).toEqual([]);
});

test('what is chosen, its order and its sums come back with the address', async ({ visit }) => {
  const page = await visit();
  await page.goto('/projects/');
  await page.locator('select[name="site"]').selectOption('230524');
  await page.locator('button[data-sort="perPlace"]').click();
  const before = await page.locator('#totals-shuangyashan-2022').innerText();
  const order = await shownIds(page);
  await page.goto(page.url());
  expect(await page.locator('#totals-shuangyashan-2022').innerText()).toBe(before);
  expect(await shownIds(page)).toEqual(order);
  expect(order).toEqual(['shuangyashan-2022-12', 'shuangyashan-2022-6', 'shuangyashan-2022-7']);
});

test('the files of a view hold its rows, as a table the columns on screen', async ({ visit }) => {
  const page = await visit();
  await page.goto(view);
  const csv = await readFile(page, 'button[data-format="csv"]');
  expect(csv.name).toBe('项目-饶河县.csv');
  const sourceOf = (id: string) =>
    readRows(readWhole('projects.csv')).find((row) => row['id'] === id)?.['source'];
  const rows = readRows(csv.text);
  expect(rows.map((row) => row['编号'])).toEqual(ids);
  expect(rows.map((row) => row['原文出处'])).toEqual(ids.map(sourceOf));
  const table = page.locator('.project-table').first();
  const headings = await table
    .locator('thead th')
    .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent?.trim()));
  const [name, ...others] = headings;
  expect(Object.keys(rows[0] ?? {})).toEqual(['编号', name, '养老还是托育', ...others, '原文出处']);
  for (const [index, heading = ''] of headings.entries()) {
    const shown = await table
      .locator(`[data-record]:visible > :nth-child(${index + 1})`)
      .evaluateAll((cells) =>
        cells.map((cell) => (cell.querySelector('a') ?? cell).textContent.trim()),
      );
    expect(rows.map((row) => row[heading])).toEqual(shown);
  }
  expect(rows.map((row) => row['养老还是托育'])).toEqual(['养老', '养老', '托育']);

  const json = JSON.parse((await readFile(page, 'button[data-format="json"]')).text) as object;
  expect(json).toMatchObject({ filters: { '县（区）': '饶河县' }, count: 3 });
  expect(json).toHaveProperty('address', expect.stringContaining(view));
});

test('no points are offered where no project has one', async ({ visit }) => {
  const { features } = JSON.parse(readWhole('projects.geojson')) as {
    features: { geometry: unknown }[];
  };
  expect(features.filter(({ geometry }) => geometry)).toEqual([]);
  const page = await visit();
  await page.goto('/projects/');
  expect(await page.locator('view-files').textContent()).not.toContain('GeoJSON');
});

test('a county without a project among those chosen stays with 0, on the page and in the file', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto('/projects/?domain=child');
  const chart = page.locator('#areas-shuangyashan-2022');
  const rows = await chart
    .locator('li[data-area]:visible')
    .evaluateAll((items) => items.map((item) => item.textContent.replace(/\s+/g, ' ').trim()));
  expect(rows).toHaveLength(8);
  const empty = rows.filter((row) => row.endsWith('符合条件的：0个'));
  expect(empty).not.toEqual([]);
  expect(empty.join()).not.toMatch(/万元|未载明/);
  const { text } = await readFile(page, 'chart-file[data-of-chart^="areas-"] button');
  expect(text.match(/符合条件的：0个/g)).toHaveLength(empty.length);
  expect(parseDocument(text, { xmlMode: true }).children).toHaveLength(1);
  await page.locator('[data-clear]').click();
  expect(await chart.textContent()).not.toContain('符合条件的');
});

test('a chart is saved as a drawing that stands alone', async ({ visit }) => {
  const page = await visit();
  await page.goto(view);
  const { name, text } = await readFile(page, 'chart-file[data-of-chart^="funds-"] button');
  expect(name).toBe('每个项目的钱从哪里来-饶河县.svg');
  const drawing = parseDocument(text, { xmlMode: true });
  expect(drawing.children).toHaveLength(1);
  expect(text).toContain('<title>每个项目的钱从哪里来</title>');
  expect(text).toContain('只看：饶河县');
  expect(text).toContain('来源：双鸭山方案');
  expect(text).toContain(view);
  expect(text.match(/万元；/g)).toHaveLength(3);
  expect(text).not.toMatch(/class=|var\(|NaN|undefined/);
});

test('cost per square metre and per place stand where both numbers are printed', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto(view);
  const cells = (number: string) =>
    page.locator(`[data-record]:visible [data-number="${number}"]`).allTextContents();
  expect((await cells('perMetre')).map(Number)).toEqual([3529, 3516, 8667]);
  expect((await cells('perPlace')).map(Number)).toEqual([15, 12, 17.33]);
});

test('without script there are all projects, their sums and whole files, and no dead button', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto(view);
  expect(await page.locator('[data-record]:visible').count()).toBe(12);
  expect(await page.locator('#totals-shuangyashan-2022').innerText()).toContain('23996万元');
  expect(await page.locator('view-files a[href="/data/projects.csv"]').isVisible()).toBe(true);
  expect(await page.locator('main button:visible').count()).toBe(0);
});
