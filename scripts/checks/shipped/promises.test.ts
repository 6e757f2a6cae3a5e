import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test as plainTest } from 'vitest';
import { stateWords } from '../../../src/model/states/words.ts';
import { readContent } from '../../../src/model/content/read.ts';
import { siteRoot } from '../site.ts';
import { test } from '../site-test.ts';

const { documents, promises, indicators, slots, projects, figures, site } = readContent('content');
const rows: Record<string, string>[] = parse(
  readFileSync(join(siteRoot, 'data/promises.csv'), 'utf8'),
  { bom: true, columns: true },
);
const ids = [...new Set(rows.map(({ id = '' }) => id))];

plainTest('every cell and figure that sets a target is a promise, or repeats one', () => {
  const cells = indicators.flatMap(({ id, values }) =>
    values.map(({ year }) => `indicator-${id} ${year}-12-31`),
  );
  const promised = new Set(rows.map(({ id, due }) => `${id} ${due}`));
  expect(cells.filter((cell) => !promised.has(cell))).toEqual([]);
  const printed = new Set(
    promises.flatMap(({ document, steps, repeats }) =>
      [...steps, ...repeats].map(({ words, anchor }) => `${document} ${anchor} ${words}`),
    ),
  );
  const targets = figures.filter(({ status }) => status === '目标');
  const missing = targets.filter(
    ({ document, anchor, words }) => !printed.has(`${document} ${anchor} ${words}`),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect(ids.filter((id) => id.startsWith('project-'))).toHaveLength(
    projects.filter(({ kind }) => kind === 'project').length,
  );
});

plainTest('slots of a year that was over at issue are no promise', () => {
  const years = new Set(slots.map(({ year }) => year));
  const due = rows.filter(({ id = '' }) => id.startsWith('slots-')).map(({ due: day }) => day);
  expect(years.has(2021)).toBe(true);
  expect(due).toHaveLength(36);
  expect(due).not.toContain('2021-12-31');
});

plainTest('every promise names a record, and a department or the issuer that is asked', () => {
  expect(promises.filter(({ record }) => !record).map(({ id }) => id)).toEqual([]);
  expect(promises.filter(({ ask }) => !ask).map(({ id }) => id)).toEqual([]);
});

/** States of what nobody could still keep when the document was issued. */
const settled: string[] = [stateWords.before, stateWords.sameDay];

plainTest('days past are counted to the day of checking', () => {
  const past = rows.filter(
    ({ due = '', state = '' }) => due !== '' && due < site.asOf && !settled.includes(state),
  );
  expect(past.filter(({ due = '' }) => due < '2022')).toEqual([]);
  const day = (text = '') => Date.parse(text) / 86_400_000;
  expect(past.map(({ days_past }) => Number(days_past))).toEqual(
    past.map(({ due }) => day(site.asOf) - day(due)),
  );
  expect(past.map(({ state }) => state)).toEqual(past.map(() => stateWords.silent));
});

test('the page shows what the download holds', async ({ visit }) => {
  const page = await visit();
  await page.goto('/promises/');
  const shown = await page
    .locator('[data-record]')
    .evaluateAll((items) => items.map(({ id }) => id));
  expect(shown.toSorted()).toEqual(ids.toSorted());
});

test('the page opens with how many days there are, and never counts what sets none as one', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/promises/');
  const leads = await page.locator('main .lead').allTextContents();
  const counted = leads.map((text) => Number(/项、\s*(\d+)个期限/.exec(text)?.[1]));
  // The parts of counties are in the file, and in the city's number once.
  const dated = rows.filter(({ due, part_of }) => due !== '' && part_of === '');
  const stems = [...new Set(rows.map(({ document }) => document))];
  expect(dated.length).toBeLessThan(rows.length);
  expect(counted).toEqual(
    stems.map((id) => dated.filter(({ document }) => document === id).length),
  );
});

test('each choice of the filters has as many promises as it says', async ({ visit }) => {
  const page = await visit();
  await page.goto('/promises/');
  const choices = await page.locator('select').evaluateAll((selects) =>
    selects.flatMap((select) => {
      const { name, options } = select as HTMLSelectElement;
      const records = [...document.querySelectorAll<HTMLElement>('[data-record]')];
      return [...options].slice(1).map(({ value, text }) => ({
        choice: `${name} ${value}`,
        said: Number(/（(\d+)）$/.exec(text)?.[1]),
        found: records.filter(({ dataset }) => dataset[name]?.split(';').includes(value)).length,
      }));
    }),
  );
  expect(choices.length).toBeGreaterThan(0);
  expect(choices.filter(({ said, found }) => said !== found)).toEqual([]);
});

test('a county, a department and what is past due can be chosen, and stand in the address', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto('/promises/?place=230523&state=silent');
  const shown = page.locator('[data-record]:visible');
  await shown.first().waitFor();
  const found = await shown.evaluateAll((items) => items.map(({ id }) => id));
  expect(found).toEqual(
    expect.arrayContaining([
      'slots-shuangyashan-2022-230523',
      'staff-shuangyashan-2022-230523',
      'project-shuangyashan-2022-5',
      'indicator-shuangyashan-2022-9',
    ]),
  );
  expect(found).not.toContain('slots-shuangyashan-2022-230524');
});

plainTest('what was due on the day of issue is a state of its own', () => {
  const { issued, id } = documents.find((one) => one.issued === '2022-12-31') ?? {};
  const own = rows.filter(({ document, due }) => document === id && due === issued);
  expect(own.length).toBeGreaterThan(10);
  expect(own.map(({ state }) => state)).toEqual(own.map(() => stateWords.sameDay));
  expect(own.map(({ days_past }) => days_past)).toEqual(own.map(() => ''));
});

/** What each county has of the city's indicators, by the names of the indicators. */
const namesOf = (code: string) =>
  rows
    .filter(({ shared_by = '' }) => shared_by.split(';').includes(code))
    .map(({ title = '', due = '' }) => `${title} ${due.slice(0, 4)}`);

plainTest('a county has every binding rate that can apply there, and counts only as given', () => {
  const rates = indicators.filter(
    ({ document, domains, attribute, values }) =>
      document === 'shuangyashan-2022' &&
      domains.includes('elder') &&
      attribute === '约束性' &&
      values.some(({ unit, value }) => unit === '%' || unit === '‰' || (value ?? 1) < 1),
  );
  const jixian = new Set(namesOf('230521').map((name) => name.slice(0, -5)));
  const missing = rates.map(({ name }) => name).filter((name) => !jixian.has(name));
  expect(missing).toEqual(['区级养老服务中心覆盖率', '街道级居家养老服务中心覆盖率']);
  const jianshan = new Set(namesOf('230502').map((name) => name.slice(0, -5)));
  expect(rates.map(({ name }) => name).filter((name) => !jianshan.has(name))).toEqual([]);
  const pilots = (code: string) => namesOf(code).filter((name) => name.startsWith('医养结合示范'));
  expect(pilots('230521')).toEqual(['医养结合示范项目 2024', '医养结合示范项目 2025']);
  expect(pilots('230523')).toEqual(['医养结合示范项目 2025']);
  expect(pilots('230502')).toEqual([]);
  expect(
    rows.filter(({ title = '' }) => /园区/.test(title)).map((row) => row['shared_by']),
  ).toEqual(['']);
});

test('the sheet of a county counts what it has of the city with its own', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/places/230521/');
  const text = (await page.locator('main').innerText()).replace(/\s/g, '');
  const own = new Set(rows.filter((row) => row['place_code'] === '230521').map(({ id }) => id));
  const shared = new Set(
    rows
      .filter(({ shared_by = '' }) => shared_by.split(';').includes('230521'))
      .map(({ id }) => id),
  );
  expect(shared.size).toBeGreaterThan(10);
  expect(text).toContain(`有${own.size + shared.size}项（其中${shared.size}项写在全市的目标里`);
});

test('a request is written out, names the record and can be copied', async ({ visit }) => {
  const page = await visit();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/promises/?place=230523');
  const promise = page.locator('[id="slots-shuangyashan-2022-230523"]');
  await promise.getByText('怎么问结果').click();
  await promise.getByRole('button', { name: '复制这份申请' }).click();
  await promise.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('宝清县，2025年托位：1449');
  expect(copied).toContain('各年年末的托位数');
});

test('a target, a project and a task say on their own pages what became of them', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  const led = [
    ['/indicators/shuangyashan-2022-9/', 'indicator-shuangyashan-2022-9'],
    ['/projects/shuangyashan-2022-3/', 'project-shuangyashan-2022-3'],
    ['/tasks/shangzhi-2022-1/', 'sentence-shangzhi-2022-elder-care-plan'],
  ];
  for (const [path = '', id = ''] of led) {
    await page.goto(path);
    const link = page.locator(`main a[href="/promises/#${id}"]`);
    expect(await link.locator('xpath=..').innerText()).toMatch(/本站未收录/);
    await link.click();
    await page.waitForURL(`**/promises/#${id}`);
    expect(await page.locator(`[id="${id}"] h4`).count()).toBe(1);
  }
});
