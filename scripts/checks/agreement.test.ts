import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect } from 'vitest';
import { siteRoot } from './site.ts';
import { test } from './site-test.ts';

type Row = Record<string, string>;

function readTable(name: string): Row[] {
  return parse(readFileSync(join(siteRoot, 'data', `${name}.csv`), 'utf8'), {
    bom: true,
    columns: true,
  });
}

/** The digits of a printed number, without the spaces that group them. */
function digitsOf(text: string): string {
  return text.replace(/\s/g, '');
}

const projects = readTable('projects').filter(({ kind }) => kind === 'project');
const slots = readTable('slots');

test('the data page counts the rows that its files hold', async ({ visit }) => {
  const page = await visit();
  await page.goto('/data/');
  const shown = await page
    .locator('[data-rows]')
    .evaluateAll((cells) =>
      cells.map(
        (cell) => [cell.getAttribute('data-rows') ?? '', Number(cell.textContent)] as const,
      ),
    );
  const counted = shown.map(([name]) => [
    name,
    name.endsWith('.geojson')
      ? (JSON.parse(readFileSync(join(siteRoot, 'data', name), 'utf8')) as { features: object[] })
          .features.length
      : readTable(name).length,
  ]);
  expect(shown).toEqual(counted);
});

test('the project table prints the money that projects.csv holds', async ({ visit }) => {
  const page = await visit();
  await page.goto('/projects/');
  const shown = await page.locator('tr[data-record]').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.querySelector('a')?.getAttribute('href')?.split('/')[2],
      total: row.getAttribute('data-total') ?? '',
      text: row.textContent.replace(/\s/g, ''),
    })),
  );
  expect(shown.map(({ id, total }) => [id, total])).toEqual(
    projects.map(({ id, total_wan: total }) => [id, total]),
  );
  const unprinted = shown.filter(({ total, text }) => !text.includes(total));
  expect(unprinted).toEqual([]);
});

test('the totals under the project table follow the filter', async ({ visit }) => {
  const page = await visit({ width: 1280 });
  const domains = ['elder', 'child'];
  for (const domain of domains) {
    await page.goto(`/projects/?domain=${domain}`);
    const sums = await page.locator('[data-sum^="total"]').allTextContents();
    const own = projects.filter((project) => project['domain']?.split(';').includes(domain));
    const total = own.reduce((sum, project) => sum + Number(project['total_wan']), 0);
    expect(sums.map(digitsOf)).toContain(String(total));
    expect(await page.locator('tr[data-record]:visible').count()).toBe(own.length);
  }
});

describe.for([...new Set(slots.map((row) => row['place_code'] ?? ''))])('/places/%s/', (code) => {
  test('prints the targets that slots.csv holds', async ({ visit }) => {
    const page = await visit();
    await page.goto(`/places/${code}/`);
    const rows = await page
      .locator('main table')
      .first()
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) =>
          [...line.querySelectorAll('th, td')]
            .slice(0, 3)
            .map((cell) => cell.textContent.replace(/\s/g, '')),
        ),
      );
    const unknown = '未公布';
    const expected = slots
      .filter((row) => row['place_code'] === code)
      .map((row) => [`${row['year']}年`, row['slots'] || unknown, row['staff'] || unknown]);
    expect(rows).toEqual(expected);
  });
});
