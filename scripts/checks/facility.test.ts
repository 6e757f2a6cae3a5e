import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { mapLinks } from '../../src/model/map-links/words.ts';
import { drawQrPath } from '../../src/lib/qr-path.ts';
import { readContent } from '../../src/model/content/read.ts';
import type { ServedSite } from '../serve.ts';
import { root } from '../tool.ts';
import { colourAxe, findAxeFaults, findOverflow } from './page-faults.ts';
import { shareSite, type SharedSite } from './shared-site.ts';
import { test } from './site-test.ts';
import { makeRegisterRows, writeRegisterSite } from './test-register.ts';

const rows = makeRegisterRows();
const contentRoot = writeRegisterSite(rows);
const oddPages = ['nursery', 'home', 'empty', 'doubts', 'zero', 'gone', 'planned', 'city'];
const { policies } = readContent(join(root, 'content'));
let built: SharedSite;
let served: ServedSite;

beforeAll(async () => {
  built = await shareSite(contentRoot);
  served = await built.serve();
});
afterAll(async () => {
  await served.close();
  rmSync(contentRoot, { recursive: true });
});

function addressOf(name: string): string {
  return `${served.origin}/facilities/t-${name}/`;
}

test('the site with a register is built', () => {
  expect(built.ok, built.output).toBe(true);
});

describe('a parent on a phone', () => {
  test('calls at once: every number is a large button in the first view', async ({ visit }) => {
    const page = await visit();
    await page.goto(addressOf('nursery'));
    const calls = page.locator('.actions a[href^="tel:"]');
    expect(
      await calls.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['tel:04005550101', 'tel:4005550102']);
    const boxes = await calls.evaluateAll((links) =>
      links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(60);
    expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThan(844);
  });

  test('goes there with the map of her choice, and is told that it is another site', async ({
    visit,
  }) => {
    const page = await visit();
    await page.goto(addressOf('nursery'));
    const links = page.locator('.maps a');
    const row = rows.find(({ 编号 }) => 编号 === 't-nursery')!;
    const target = {
      lng: Number(row['经度']),
      lat: Number(row['纬度']),
      name: row['机构名称']!,
      address: row['机构住所'],
    };
    const { site: about } = readContent(contentRoot);
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      mapLinks(target, about.title).map(({ href }) => href),
    );
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('rel')))).toEqual(
      Array(4).fill('noopener noreferrer'),
    );
    expect(await page.locator('.maps').innerText()).toContain('离开本站');
    const boxes = await links.evaluateAll((all) =>
      all.map((link) => link.getBoundingClientRect().toJSON() as DOMRect),
    );
    expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(60);
  });

  test('copies the address', async ({ visit }) => {
    const page = await visit();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(addressOf('nursery'));
    await page.getByRole('button', { name: '复制地址' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('测试路1号');
  });

  test('keeps it on her list, and reports a mistake', async ({ visit }) => {
    const page = await visit();
    await page.goto(addressOf('nursery'));
    const hrefOf = (name: string) => page.getByRole('link', { name }).getAttribute('href');
    expect(await hrefOf('记下这一家')).toBe('/facilities/?list=t-nursery');
    expect(decodeURIComponent((await hrefOf('报错')) ?? '')).toBe(
      'mailto:report@example.org?subject=报错：测试全项托育园（t-nursery）',
    );
  });

  test('learns without script what she learns with it, and sees no dead button', async ({
    visit,
  }) => {
    const page = await visit({ javaScriptEnabled: false });
    await page.goto(addressOf('nursery'));
    expect(await page.locator('.actions a[href^="tel:"]').count()).toBe(2);
    expect(await page.locator('.maps a').count()).toBe(4);
    expect(await page.locator('main button').filter({ visible: true }).count()).toBe(0);
  });
});

test.for([
  [
    'nursery',
    [
      '乳儿班 6—12个月：8个',
      '托大班 24—36个月：20个',
      '43个',
      '全日托、计时托',
      '省级示范',
      '每月1800元',
      '7:30—17:30',
      '民办非企业',
      '2024年3月',
      '测试名录，截至2026年10月1日',
      '测试用的发布单位',
      '2026年11月21日',
    ],
  ],
  ['home', ['120张', '60张', '三级（评定时间：2025年6月）', '公建民营', '只知道在该街道']],
  ['empty', ['电话本站未收录', '地址：本站未收录', '本站未收录的：电话、地址；收多大的孩子、托位']],
] as const)(
  '%s says what is published of it, and what is not',
  async ([name, texts], { visit }) => {
    const page = await visit();
    await page.goto(addressOf(name));
    const said = await page.locator('main').innerText();
    expect(texts.filter((text) => !said.includes(text))).toEqual([]);
  },
);

test('what is doubtful is told as doubtful with its published text, and nowhere as sure', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto(addressOf('doubts'));
  const doubts = page.locator('.doubts');
  expect(await doubts.locator('li').allInnerTexts()).toEqual([
    expect.stringMatching(/^电话：“5550104”（没有区号，打电话的区号是本站补的）$/),
    expect.stringMatching(/^普惠：“也许”/),
    expect.stringMatching(/^托小班：“48”/),
    expect.stringMatching(/^托位：“10000”（大得不合常理）$/),
    expect.stringMatching(/^位置的坐标：“46\.6450,131\.1508”（经度和纬度写反了）$/),
  ]);
  await doubts.evaluate((section) => section.remove());
  const rest = await page.content();
  expect(['10000', '48个', '46.645'].filter((text) => rest.includes(text))).toEqual([]);
  expect(await page.locator('main figure.county-map').count()).toBe(0);
});

test('a number without area code is called with that of its place, said to be added', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto(addressOf('doubts'));
  const call = page.locator('.actions').getByRole('link', { name: /5550104/ });
  expect(await call.getAttribute('href')).toMatch(/^tel:0\d{2,3}5550104$/);
  expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(60);
  expect(await page.locator('.actions').innerText()).toMatch(/区号0\d{2,3}是本站按所在地补的/);
});

test('what looks like no number is called as printed, with its doubt beside it', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto(addressOf('misprint'));
  const call = page.locator('.actions a[href="tel:555010"]');
  expect(await call.isVisible()).toBe(true);
  expect(await page.locator('.actions').innerText()).toContain('存疑：不像电话号码');
  expect(await page.locator('.ask a[href="tel:12345"]').isVisible()).toBe(true);
});

test.for([
  ['gone', '从2026年10月1日起，名录里不再有这家机构'],
  ['planned', '托育服务是计划的，是否开办：本站未收录'],
] as const)('%s says so before anything else', async ([name, text], { visit }) => {
  const page = await visit();
  await page.goto(addressOf(name));
  expect(await page.locator('main > h1 ~ .notice').first().innerText()).toContain(text);
});

test('what the register lists no more is still found from its place', async ({ visit }) => {
  const page = await visit();
  const row = rows.find(({ 编号 }) => 编号 === 't-gone')!;
  await page.goto(`${served.origin}/places/${row['行政区划代码']}/`);
  await page.getByText('名录里不再有的1家').click();
  await page.getByRole('link', { name: '测试不再列入托育园' }).click();
  await page.waitForURL(addressOf('gone'));
});

test('a planned service leads to its project, with years and places', async ({ visit }) => {
  const page = await visit();
  await page.goto(addressOf('planned'));
  const notice = page.locator('main > .notice');
  const id = rows.find(({ 编号 }) => 编号 === 't-planned')!['项目'];
  expect(await notice.locator('a').getAttribute('href')).toBe(`/projects/${id}/`);
  expect(await notice.innerText()).toMatch(/计划\d{4}.*建设.*“.*托位.*”/);
});

test('without a telephone it is said whom to ask, and what', async ({ visit }) => {
  const page = await visit();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(addressOf('empty'));
  const ask = page.locator('.ask');
  expect(await ask.locator('a[href="tel:12345"]').isVisible()).toBe(true);
  expect(await ask.innerText()).toContain('核对于2026年11月21日');
  await ask.getByRole('button', { name: '复制这段话' }).click();
  await ask.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '我想找“测试空项托育园”',
  );
});

test('with no position of its own it is searched for by name, not pointed at', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto(addressOf('empty'));
  const hrefs = await page
    .locator('.maps a')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href)));
  expect(hrefs).toHaveLength(1);
  expect(await page.locator('.maps a').first().getAttribute('href')).toContain(
    `https://uri.amap.com/search?keyword=${encodeURIComponent('测试空项托育园')}&city=`,
  );
});

test('it is printed on one sheet with a code of its address', async ({ visit }) => {
  const page = await visit({ width: 794 });
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.goto(`${addressOf('nursery')}?from=elsewhere`);
  await page.getByRole('button', { name: '打印这一页' }).click();
  await page.locator('body[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  const code = page.locator('print-sheet svg');
  expect(await code.isVisible()).toBe(true);
  expect(await code.locator('path').getAttribute('d')).toBe(drawQrPath(addressOf('nursery')).d);
  expect(await page.locator('.maps').isVisible()).toBe(false);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
});

test.for(oddPages)(
  '%s has no fault that axe finds, in light and dark, and fits a phone',
  async (name, { visit }) => {
    const page = await visit();
    await page.goto(addressOf(name));
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await findOverflow(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findAxeFaults(page, colourAxe)).toEqual([]);
  },
);

test.for(oddPages)('%s is a light page, as there may be 20 000 of them', (name) => {
  const html = readFileSync(join(built.folder, 'facilities', `t-${name}`, 'index.html'));
  expect(html.length).toBeLessThan(16 * 1024);
});

describe('money that no family gets', () => {
  const operators = policies.filter(({ forOperators }) => forOperators);

  test('is headed so in the list of policies, and nothing else is', async ({ visit }) => {
    const page = await visit();
    await page.goto(`${served.origin}/policies/`);
    const marked = page.locator('[data-record]').filter({ hasText: '给机构的，不是给家庭的' });
    const hrefs = await marked
      .locator('h4 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(10);
    expect(hrefs).toEqual(operators.map(({ id }) => `/policies/${id}/`));
  });

  test('is headed so on the page of the policy, above its title', async ({ visit }) => {
    const page = await visit();
    await page.goto(`${served.origin}/policies/${operators[0]!.id}/`);
    expect(await page.locator('.operators + h1').isVisible()).toBe(true);
  });

  test('is headed so on a place and on a project', async ({ visit }) => {
    const page = await visit();
    const project = rows.find(({ 编号 }) => 编号 === 't-planned')!;
    await page.goto(`${served.origin}/places/${project['行政区划代码']}/`);
    expect(await page.locator('.operators').count()).toBe(2);
    expect(await page.getByRole('heading', { name: '可以问谁' }).isVisible()).toBe(true);
    await page.goto(`${served.origin}/projects/${project['项目']}/`);
    expect(await page.locator('.operators').count()).toBe(1);
  });
});
