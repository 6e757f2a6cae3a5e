import { expect, test as plainTest } from 'vitest';
import { stages } from '../../../src/model/conditions/words.ts';
import { formatDate } from '../../../src/lib/format.ts';
import { slipsIn } from '../../../src/model/notes/rules.ts';
import { removeSpace } from '../../../src/lib/text.ts';
import { readContent } from '../../../src/model/content/read.ts';
import { test } from '../site-test.ts';

const { conditions, policies, tasks, places, documents, notes } = readContent('content');

/** What has changed in what a condition rests on. */
function changesOf({ from, record, words }: (typeof conditions)[number]) {
  const { document, anchor } = (from === 'policy' ? policies : tasks).find(
    ({ id }) => id === record,
  )!;
  const own = notes.filter(
    (note) =>
      note.document === document &&
      note.change &&
      note.places.some(({ covers }) => covers.includes(anchor)),
  );
  return slipsIn([words], own);
}

plainTest('every policy says what it gives or asks for', () => {
  const typed = new Set(conditions.map(({ from, record }) => `${from} ${record}`));
  expect(policies.filter(({ id }) => !typed.has(`policy ${id}`)).map(({ id }) => id)).toEqual([]);
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
  const wanted = conditions.filter(
    ({ place, domains, profit, building }) =>
      place === '230500' &&
      domains.includes('child') &&
      profit?.is !== '营利' &&
      building?.is !== '既有',
  );
  expect(await shown.count()).toBe(wanted.flatMap((condition) => condition.stages).length);
  expect(await page.locator('[data-count]').innerText()).toBe(String(wanted.length));
  await page.reload();
  expect(await shown.count()).toBe(wanted.flatMap((condition) => condition.stages).length);
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

test('what stands at several stages is one, and what is not said is counted', async ({ visit }) => {
  const page = await visit();
  await page.goto('/policies/guide/');
  expect(await page.locator('[data-count]').innerText()).toBe(String(conditions.length));
  const ofCity = conditions.filter(({ place }) => place === '230500');
  expect(await page.locator('option[value="230500"]').textContent()).toContain(
    `（${ofCity.length}）`,
  );
  const untimed = conditions.filter(({ term }) => !term);
  const unsaid = page.locator('[data-unsaid]');
  expect(await unsaid.innerText()).toContain(`${conditions.length}条里，`);
  expect(await unsaid.innerText()).toContain(`${untimed.length}条没有写期限`);
  await page.locator('select[name="place"]').selectOption('230183');
  const there = conditions.filter(({ place }) => place === '230183');
  expect(await unsaid.innerText()).toContain(`${there.length}条里，`);
});

plainTest('most conditions name no office and no materials, as the guide says', () => {
  const naming = (pattern: RegExp) => conditions.filter(({ words }) => pattern.test(words)).length;
  expect(naming(/部门|[^结]局|机关|窗口/)).toBeLessThan(conditions.length / 2);
  expect(naming(/材料|证明|证件|申请书/)).toBeLessThan(conditions.length / 2);
  expect(naming(/申请|申报|提交/)).toBeLessThan(conditions.length / 2);
});

test('a county finds what its city’s document says, and that its own rules are not here', async ({
  visit,
}) => {
  const county = places.find(({ parent }) => parent === '230500');
  const page = await visit();
  await page.goto(`/places/${county?.code}/`);
  await page.getByRole('link', { name: '在这里办养老、托育，文件怎么说' }).click();
  const ofCity = conditions.filter(({ place }) => place === '230500');
  await page.locator('[data-county]').waitFor();
  expect(await page.locator('[data-count]').innerText()).toBe(String(ofCity.length));
  expect(await page.locator('[data-county]').innerText()).toContain('市里文件写的');
  await page.locator('select[name="place"]').selectOption('230500');
  expect(await page.locator('[data-county]').isVisible()).toBe(false);
});

test('every item says whether it is in force, and what is no support', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/policies/guide/');
  const items = page.locator('[data-record]');
  const unchecked = conditions.filter(({ validity }) => !validity);
  expect(await items.filter({ hasText: '是否仍有效' }).count()).toBe(await items.count());
  expect(await items.filter({ hasText: '有效性未核对' }).count()).toBe(
    unchecked.flatMap(({ stages }) => stages).length,
  );
  const procedures = conditions.filter(
    ({ instrument, stages, grant }) =>
      instrument === '审批' && stages.includes('登记备案') && !grant,
  );
  expect(await items.filter({ hasText: '这是手续，不是支持' }).count()).toBe(
    procedures.flatMap(({ stages }) => stages).length,
  );
});

plainTest('what supports nothing and is no procedure encourages at least, or is a demand', () => {
  const others = conditions.filter(
    ({ instrument, stages, grant }) =>
      !grant && instrument !== '监管' && !(instrument === '审批' && stages.includes('登记备案')),
  );
  expect(others.filter(({ words }) => !/鼓励|支持|推进|制定|开设/.test(words))).toEqual([]);
});

test('every item says what has changed in what it rests on, who says so, and when', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/policies/guide/');
  const changed = conditions.filter((condition) => changesOf(condition).length > 0);
  expect(changed.length).toBeGreaterThan(12);
  for (const condition of changed) {
    const item = page.locator(`[data-id="${condition.id}"]`).first();
    const text = removeSpace((await item.textContent()) ?? '');
    expect(text).toMatch(/（(?:依据有变|已失效)）/);
    for (const { reason, change } of changesOf(condition)) {
      expect(text).toContain(removeSpace(reason));
      expect(text).toContain(
        removeSpace(
          `来源（${change?.grade}）：${change?.source}，${formatDate(change?.checked ?? '')}核对`,
        ),
      );
    }
  }
});

test('five favours of 社区 services are said to leave residential homes open, wherever they stand', async ({
  visit,
}) => {
  const own = conditions.filter(
    ({ validity, words }) => validity?.successor?.includes('2026年第7号') && /社区/.test(words),
  );
  const elder = own.filter(({ words }) => !words.includes('公告'));
  expect(elder).toHaveLength(5);
  const page = await visit({ javaScriptEnabled: false });
  const sentence =
    /2019年写的是全托、日托、上门，2026年写的是短托、日托、上门。老人长期住的养老机构现在算不算，没有看到哪份文件写明/;
  await page.goto('/policies/guide/');
  for (const { id } of elder)
    expect(await page.locator(`[data-id="${id}"]`).first().textContent()).toMatch(sentence);
  for (const { record } of elder) {
    await page.goto(`/policies/${record}/`);
    expect(await page.locator('.slips').first().innerText()).toMatch(sentence);
    expect(await page.locator('dd a[href^="#note-"]').count()).toBeGreaterThan(0);
  }
  await page.goto('/policies/');
  for (const record of new Set(elder.map((one) => one.record))) {
    const policy = page.locator('[data-record]', {
      has: page.locator(`a[href="/policies/${record}/"]`),
    });
    expect(await policy.innerText()).toMatch(sentence);
  }
});

test('side by side, what is void is marked, and what is only demanded is not called unsaid', async ({
  visit,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/policies/guide/');
  const rowOf = (instrument: string) =>
    page.locator('#compare tr', {
      has: page.locator('th', { hasText: new RegExp(`^${instrument}$`) }),
    });
  const taxes = rowOf('税').locator('li', { hasText: '免征营业税' });
  expect(await taxes.innerText()).toContain('已失效');
  const fire = rowOf('消防').locator('td', { hasText: '没有写支持，写了要求' });
  expect(
    await fire.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual([9, 10, 15].map((task) => `/tasks/shangzhi-2022-${task}/`));
});

test('side by side, 未载明 stands only where a document has not the word', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/policies/guide/');
  const cities = (await page.locator('#compare thead th').allInnerTexts()).slice(1);
  const rows = await page.locator('#compare tbody tr').evaluateAll((lines) =>
    lines.map((line) => ({
      instrument: line.querySelector('th')?.textContent.trim() ?? '',
      cells: [...line.querySelectorAll('td')].map((cell) => cell.textContent.trim()),
    })),
  );
  const unsaid = rows.flatMap(({ instrument, cells }) =>
    cells.flatMap((cell, index) =>
      cell === '未载明' ? [{ instrument, city: cities[index] }] : [],
    ),
  );
  expect(unsaid).not.toEqual([]);
  const faults = unsaid.filter(({ instrument, city }) => {
    const code = places.find(({ name }) => name === city)?.code;
    return [...policies, ...tasks].some(
      ({ place, text }) => place === code && text.includes(instrument),
    );
  });
  expect(faults).toEqual([]);
});

test('the paper names the choice, the documents and the address, from any menu', async ({
  visit,
}) => {
  const page = await visit();
  const query = '?place=230183&domain=child';
  await page.goto(`/policies/guide/${query}`);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  expect(paper).toMatch(/选的是：\s*尚志市、托育/);
  const [used, unused] = ['230183', '230500'].map((code) =>
    documents.filter(({ place }) => place === code).map(({ title }) => title),
  );
  expect(used?.map((title) => paper.split(title).length - 1)).toEqual(used?.map(() => 1));
  expect(unused?.filter((title) => paper.includes(title))).toEqual([]);
  expect(await page.locator('footer .address').innerText()).toContain(`/policies/guide/${query}`);
  expect(paper).not.toContain('离开本站');
  expect(paper).not.toContain('放在一起看');
  expect(paper).not.toContain('算一算');
});

test('a level-three home with 80 beds in use all month sees 24000 元, and the rule', async ({
  visit,
}) => {
  const page = await visit();
  await page.goto('/policies/guide/');
  const form = page.locator('bed-subsidy');
  const answer = form.getByRole('status');
  expect(await answer.innerText()).toMatch(/^还没有填：/);
  await form.locator('[name="nature"]').selectOption('0');
  await form.locator('[name="level"]').selectOption('3');
  await form.locator('[name="valid"]').selectOption('yes');
  await form.locator('[name="filed"]').selectOption('yes');
  await form.locator('[name="full"]').fill('80');
  expect(await answer.innerText()).toMatch(/^这个月24000元：80张×300元。.*其后是否执行未核对。$/);
  await page.reload();
  expect(await form.locator('[name="full"]').inputValue()).toBe('80');
  expect(await answer.innerText()).toContain('24000元');
  await form.locator('[name="nature"]').selectOption('2');
  expect(await answer.innerText()).toMatch(/24000元.*低保/);
  await form.locator('[name="valid"]').selectOption('no');
  expect(await answer.innerText()).toContain('有效期');
  await form.locator('[name="nature"]').selectOption('other');
  const { bedSubsidy } = conditions.find((condition) => condition.bedSubsidy) ?? {};
  for (const { words } of bedSubsidy?.natures ?? [])
    expect(await answer.innerText()).toContain(`“${words}”`);
  expect(await page.locator('#subsidy').innerText()).toContain('其后是否执行，未核对');
});

test('without script all is there, and the rates too', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/policies/guide/');
  expect(await page.locator('[data-record]').count()).toBe(
    conditions.flatMap((condition) => condition.stages).length,
  );
  expect(await page.locator('main').innerText()).toContain('不能筛选');
  expect(await page.locator('main').innerText()).not.toContain('先选');
  expect(await page.locator('#subsidy table').innerText()).toMatch(/三级\s+300\s+150\s+0/);
});
