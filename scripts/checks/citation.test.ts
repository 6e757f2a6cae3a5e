import { expect } from 'vitest';
import { formatDate } from '../../src/lib/format.ts';
import { readContent } from '../../src/model/content/read.ts';
import { contentRoot } from '../../src/reading/content-root.ts';
import { isWithdrawn, readPages, routeTypes, type SitePage } from './site.ts';
import { test } from './site-test.ts';

const { site } = readContent(contentRoot);
const pages = readPages();

/** The routes of records, and of what the site made of them. */
const cited = [
  '/policies/[id]/',
  '/tasks/[id]/',
  '/projects/[id]/',
  '/indicators/[id]/',
  '/facilities/[id]/',
  '/places/[code]/',
  '/departments/[id]/',
  '/documents/[id]/',
  '/policies/',
  '/policies/guide/',
  '/tasks/',
  '/departments/',
  '/map/',
  '/checks/',
  '/promises/',
  '/gap/',
  '/projects/',
  '/indicators/',
  '/data/',
];

function readCitation({ html }: SitePage, form: 'plain' | 'standard'): string {
  const text = new RegExp(`id="cite-${form}"[^>]*>(.*?)</p>`, 's').exec(html)?.[1] ?? '';
  return text.replace(/<[^>]+>/g, '');
}

const titleOf = ({ html }: SitePage) => /<title>(.*?) · /.exec(html)?.[1] ?? 'no title';

test.for(cited)('every page of %s is cited with title, dates and address', (type) => {
  const own = pages.filter((page) => page.type === type && !isWithdrawn(page));
  const faults = own.flatMap((page) => {
    const wanted = {
      plain: [titleOf(page), formatDate(site.asOf), page.path],
      standard: [titleOf(page), `(${site.asOf})[引用日期]. `, page.path],
    };
    return (['plain', 'standard'] as const).flatMap((form) =>
      wanted[form]
        .filter((part) => !readCitation(page, form).includes(part))
        .map((part) => `${page.path}: ${form} lacks ${part}`),
    );
  });
  expect(routeTypes).toContain(type);
  expect(faults).toEqual([]);
});

test('a reader copies a citation with the address that is open', async ({ visit, origin }) => {
  const page = await visit();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { path } = pages.find(({ type }) => type === '/policies/[id]/')!;
  await page.goto(path);
  await page.getByText('怎么引用').click();
  await page.getByRole('button', { name: '复制' }).last().click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`\\[引用日期\\]\\. ${site.url || origin}${path}$`),
  );
});

test('a view is cited with what is chosen and where it is shown again', async ({
  visit,
  origin,
}) => {
  const page = await visit();
  await page.goto('/projects/');
  const field = page.locator('record-list select').first();
  const [value = '', text = ''] = await field
    .locator('option')
    .nth(1)
    .evaluate((option: HTMLOptionElement) => [option.value, option.text.replace(/（\d+）$/, '')]);
  await page.getByText('怎么引用').first().click();
  await field.selectOption(value);
  for (const form of ['plain', 'standard']) {
    const cited = await page.locator(`#cite-${form}`).innerText();
    expect(cited).toContain(`（只看：${text}）`);
    expect(cited).toContain(new URL(page.url()).search);
    expect(cited).toContain(`${site.url || origin}/projects/?`);
  }
  await field.selectOption('');
  expect(await page.locator('#cite-plain').innerText()).not.toContain('只看');
});

test('without script a list is cited as a whole', async ({ visit }) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/projects/');
  expect(await page.locator('#cite-plain').textContent()).toMatch(/访问日期：.*\/projects\/\s*$/s);
});

test('a map is cited as it is shown when the citation is copied', async ({ visit }) => {
  const page = await visit({ width: 1280 });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/map/');
  await page.getByText('怎么引用').click();
  await page.evaluate(() => history.replaceState(null, '', '?year=2023'));
  await page.locator('cited-view').getByRole('button', { name: '复制' }).first().click();
  await page.getByText('已复制').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/map\/\?year=2023$/);
});
