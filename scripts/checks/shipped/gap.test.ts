import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test as plainTest } from 'vitest';
import { gapAnchor, gapHref } from '../../../src/model/gap/rules.ts';
import type { ServedSite } from '../../serve.ts';
import { shareSite, type SharedSite } from '../shared-site.ts';
import { siteRoot } from '../site.ts';
import { test } from '../site-test.ts';
import { writeRegisterSite } from '../test-register.ts';

type Row = Record<string, string>;

function readRows(folder: string, name = 'gap'): Row[] {
  const text = readFileSync(join(folder, `data/${name}.csv`), 'utf8');
  return parse(text, { bom: true, columns: true });
}

const rows = readRows(siteRoot);
const filed = readRows(siteRoot, 'facilities').filter((row) => row['filed'] !== '');
const countFiled = (code: string) => filed.filter((row) => row['place_code'] === code).length;
const last = rows.filter(({ year }) => year === '2025');
const counties = last.filter(({ level }) => level === 'county');
const baoqing = counties.find(({ place }) => place === '宝清县');
const whole = rows.filter(({ place }) => place === '双鸭山市');

plainTest('the county with most places without a listed source is 宝清县, with 1449', () => {
  const most = counties.toSorted((a, b) => Number(b['unmatched']) - Number(a['unmatched']))[0];
  expect(most).toMatchObject({ place: '宝清县', target: '1449', projects: '0', unmatched: '1449' });
});

plainTest('the target rises by 3600 from 1500 to 5100, and 376 places are listed', () => {
  expect(
    whole.map(({ year, target, projects, unmatched }) => [year, target, projects, unmatched]),
  ).toEqual([
    ['2022', '1500', '0', '1500'],
    ['2023', '2400', '122', '2278'],
    ['2024', '3600', '376', '3224'],
    ['2025', '5100', '376', '4724'],
  ]);
});

plainTest(
  'no year is a row that was over when the document was issued, and no list prints places',
  () => {
    expect(rows.filter(({ year }) => year === '2021')).toEqual([]);
    expect(rows.filter((row) => row['register'] || row['register_gap'])).toEqual([]);
  },
);

plainTest('a city with a rate alone has its places computed, and says from what', () => {
  const computed = rows.filter(({ place }) => place === '尚志市');
  expect(computed.map(({ year, target, projects }) => [year, target, projects])).toEqual([
    ['2022', '927', '0'],
    ['2025', '2085', '0'],
  ]);
  expect(computed[0]?.['basis']).toContain('463358人');
});

test('the page opens with the answer, on a phone and without script', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/gap/');
  const lead = page.locator('main .lead').first();
  const text = await lead.textContent();
  expect(text).toContain('从2022年的1500个升到2025年的5100个，增加3600个');
  expect(text).toContain('一共376个');
  expect(text).toContain('最多的是宝清县，1449个');
  expect((await lead.boundingBox())?.y).toBeLessThan(844);
});

test('a county without a project shows 0 in table, chart and map', async ({ visit }) => {
  const page = await visit();
  await page.goto('/gap/');
  const none = counties.filter(({ projects }) => projects === '0');
  expect(none.map(({ place }) => place).toSorted()).toEqual(['友谊县', '宝清县', '集贤县']);
  const map = await page.locator('.county-map').first().innerHTML();
  for (const { place = '', place_code: code = '' } of none) {
    expect(await page.locator(`tr[data-area="${code}"] td`).nth(1).textContent()).toBe('0');
    const bar = page.locator('.bar-chart li', { has: page.getByText(place, { exact: true }) });
    expect(await bar.locator('.detail').textContent()).toContain('列入清单的项目0，');
    expect(map).toContain(`${place}：0个`);
  }
});

test('the table, the sentences and the download agree', async ({ visit }) => {
  const page = await visit();
  await page.goto('/gap/');
  for (const { place_code: code = '', target, projects, unmatched } of counties) {
    const cells = await page.locator(`tr[data-area="${code}"] td`).allTextContents();
    const count = countFiled(code);
    const listed = count === 0 ? '没有列出' : `${count}家，托位数没有写`;
    expect(cells).toEqual([target, projects, unmatched, listed]);
    const sentence = await page
      .locator(`article[id="${gapAnchor(code)}"] > p`)
      .first()
      .textContent();
    expect(sentence).toContain(`托位目标是${target}个`);
    expect(sentence).toContain(`${unmatched}个在清单里没有项目对应`);
  }
});

test('nothing is called a lack', async ({ visit }) => {
  const page = await visit();
  await page.goto('/gap/');
  expect(await page.locator('main').textContent()).not.toMatch(/缺口|缺少|短缺|还差|不够/);
});

test('beds are computed for both numbers of elders, and what cannot be is said', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto('/gap/');
  const text = (await page.locator('main').textContent()) ?? '';
  const facts = ['8745—8775张', '不少于11700张', '8609张', '1185张：2023年185张，2025年1000张'];
  expect([...facts, '算不出来的'].filter((fact) => !text.includes(fact))).toEqual([]);
});

test('each county is told what the document asks of its own beds, by which words', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/gap/');
  const bedsOf = async (name: string) =>
    page.locator('tr[data-beds]', { hasText: name }).locator('td').allTextContents();
  expect(await page.locator('tr[data-beds]').count()).toBe(counties.length);
  const rates = ['30‰', '55%'];
  expect(await bedsOf('集贤县')).toEqual([...rates, '清单里没有写明的床位']);
  expect(await bedsOf('饶河县')).toEqual([...rates, '535张']);
  expect(await bedsOf('宝清县')).toEqual([...rates, '150张']);
  const rule = page.getByRole('link', { name: '约束性指标要求各县区不低于全市年度目标' });
  await rule.click();
  expect(await page.locator(':target').textContent()).toContain('说明：约束性指标');
  await page.goto('/gap/');
  expect(await page.locator('main').textContent()).not.toContain('没有分县（区）的床位目标');
});

test('a county has an address of its own, which its brief leads to', async ({ visit }) => {
  const page = await visit();
  const code = baoqing?.['place_code'] ?? '';
  await page.goto(`/places/${code}/`);
  await page.locator(`main a[href="${gapHref(code)}"]`).click();
  await page.waitForURL(`**${gapHref(code)}`);
  expect(await page.locator(`[id="${gapAnchor(code)}"]`).isVisible()).toBe(true);
});

describe('with a register of all nurseries', () => {
  const content = writeRegisterSite();
  let built: SharedSite;
  let served: ServedSite;

  beforeAll(async () => {
    built = await shareSite(content);
    served = await built.serve();
  });
  afterAll(async () => {
    await served.close();
    rmSync(content, { recursive: true });
  });

  plainTest(
    'the download holds its places, and the target less them, in the year before its date',
    () => {
      const held = readRows(built.folder).filter((row) => row['register_date'] !== '');
      expect(held.map(({ year }) => year)).toEqual(held.map(() => '2025'));
      const own = held.find(({ place }) => place === '宝清县');
      expect(own).toMatchObject({
        target: '1449',
        projects: '0',
        unmatched: '1449',
        register_institutions: String(countFiled(own?.['place_code'] ?? '') + 2),
        register: '60',
        register_unknown: String(countFiled(own?.['place_code'] ?? '')),
        register_date: '2026-10-01',
        register_gap: '1389',
      });
      const [first] = held
        .filter(({ level }) => level === 'county')
        .filter(({ place }) => place === '尖山区');
      expect(first).toMatchObject({
        register: '103',
        register_unknown: String(countFiled(first?.['place_code'] ?? '') + 3),
        register_gap: '1035',
      });
    },
  );

  test('the page computes the rest by itself, apart from the projects', async ({ visit }) => {
    const page = await visit();
    await page.goto(`${served.origin}/gap/`);
    const cells = page.locator(`tr[data-area="${baoqing?.['place_code']}"] td`);
    const count = countFiled(baoqing?.['place_code'] ?? '');
    expect(await cells.allTextContents()).toEqual([
      '1449',
      '0',
      '1449',
      `${count + 2}家，托位不少于60个，其中${count}家没有写`,
      '不多于1389个',
    ]);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('2025年目标减去名录');
    expect(text).toContain('托位不少于103个，其中');
    expect(text).toContain('截至2026年10月1日的名录');
  });
});
