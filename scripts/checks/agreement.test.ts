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
const issued = new Map(readTable('documents').map((row) => [row['id'], row['issued'] ?? '']));

/** Targets that stand: a city's newest document takes the place of older ones. */
const slots = readTable('slots').filter((row, _, all) => {
  const ofPlace = all.filter((other) => other['place_code'] === row['place_code']);
  const days = ofPlace.map((other) => issued.get(other['document']) ?? '').toSorted();
  return issued.get(row['document']) === days.at(-1);
});

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
  const unprinted = projects.filter(
    ({ id, total_wan: total = '' }) => !shown.find((row) => row.id === id)?.text.includes(total),
  );
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
    const unknown = '未载明';
    const expected = slots
      .filter((row) => row['place_code'] === code)
      .map((row) => [`${row['year']}年`, row['slots'] || unknown, row['staff'] || unknown]);
    expect(rows).toEqual(expected);
  });
});

const indicators = Map.groupBy(readTable('indicators'), ({ id = '' }) => id);

test.for([...indicators.keys()])(
  '/indicators/%s/ prints what indicators.csv holds',
  async (id, { visit }) => {
    const page = await visit({ javaScriptEnabled: false });
    await page.goto(`/indicators/${id}/`);
    const rows = await page
      .getByRole('table')
      .first()
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) =>
          [...line.querySelectorAll('th, td')].slice(0, 4).map((cell) => cell.textContent.trim()),
        ),
      );
    // A year of the table's header that the document left empty has no row in the file.
    const printed = rows.filter(([, text]) => text !== '未载明');
    expect(printed).toEqual(
      indicators.get(id)?.map((row) => [row['year'], row['value_text'], row['value'], row['unit']]),
    );
  },
);

describe('charts draw what the files hold', () => {
  const plans = [...new Set(projects.map(({ document = '' }) => document))];
  const slotCities = [
    ...new Set(
      slots.filter(({ level }) => level === 'city').map(({ place_code: code = '' }) => code),
    ),
  ];
  const ofCity = (city: string) => {
    const document = slots.find(({ place_code: code }) => code === city)?.['document'];
    return slots.filter((row) => row['document'] === document);
  };

  test.for(plans)('the funds of the projects of %s', async (plan, { visit }) => {
    const page = await visit();
    await page.goto(`/embed/funds/${plan}/`);
    const bars = await page.locator('ol > li').evaluateAll((items) =>
      items.map((item) => ({
        id: item.querySelector('a')?.getAttribute('href')?.split('/')[2],
        total: item.querySelector('.value')?.textContent.trim(),
        sought: item.querySelector('[data-key="sought"]')?.getAttribute('width'),
        matched: item.querySelector('[data-key="matched"]')?.getAttribute('width'),
      })),
    );
    const own = projects.filter(({ document }) => document === plan);
    const longest = Math.max(...own.map((project) => Number(project['total_wan'])));
    const widthOf = (wan = '') => (wan ? (Number(wan) / longest) * 100 : 0);
    expect(bars.map(({ id, total }) => [id, total])).toEqual(
      own.map(({ id, total_wan: total }) => [id, total ? `${total}万元` : '投资未载明']),
    );
    for (const [index, bar] of bars.entries()) {
      expect(Number.parseFloat(bar.sought ?? '0')).toBeCloseTo(
        widthOf(own[index]?.['sought_wan']),
        1,
      );
      expect(Number.parseFloat(bar.matched ?? '0')).toBeCloseTo(
        widthOf(own[index]?.['matched_wan']),
        1,
      );
    }
  });

  test.for(slotCities)('the places of %s by county and year', async (city, { visit }) => {
    const page = await visit();
    await page.goto(`/embed/slot-years/${city}/`);
    const series = await page.locator('.line-chart').evaluateAll((charts) =>
      charts.map((chart) => {
        const texts = (name: string) =>
          [...chart.querySelectorAll(`text.${name}`)].map((text) => text.textContent);
        return [
          chart.querySelector('a')?.getAttribute('href')?.split('/')[2],
          texts('year'),
          texts('value'),
        ];
      }),
    );
    const byPlace = Map.groupBy(ofCity(city), (row) => row['place_code']);
    const expected = [...byPlace].map(([code, rows]) => [
      code,
      rows.map(({ year }) => year),
      rows.map((row) => row['slots']),
    ]);
    expect(series.toSorted()).toEqual(expected.toSorted());
  });

  test.for(slotCities)('the map of the places of %s', async (city, { visit }) => {
    const page = await visit();
    await page.goto(`/embed/slots/${city}/`);
    const shown = await page
      .locator('text[data-area]')
      .evaluateAll((labels) =>
        labels.map((label) => [
          label.getAttribute('data-area'),
          /\d+$/.exec(label.textContent.trim())?.[0],
        ]),
      );
    const counties = ofCity(city).filter(({ level }) => level === 'county');
    const last = counties
      .map(({ year = '' }) => year)
      .toSorted()
      .at(-1);
    const expected = counties
      .filter(({ year }) => year === last)
      .map((row) => [row['place_code'], row['slots']]);
    expect(shown.toSorted()).toEqual(expected.toSorted());
  });

  test.for(slotCities)('the figures of the large map of %s', (city) => {
    const { metrics } = JSON.parse(readFileSync(join(siteRoot, 'map', `${city}.json`), 'utf8')) as {
      metrics: { id: string; values: Record<string, Record<string, number | null>> }[];
    };
    for (const id of ['slots', 'staff']) {
      const values = metrics.find((metric) => metric.id === id)?.values ?? {};
      const shown = Object.entries(values).flatMap(([code, byYear]) =>
        Object.entries(byYear)
          .filter(([, value]) => value !== null)
          .map(([year, value]) => [code, year, String(value)]),
      );
      const expected = ofCity(city)
        .filter((row) => row['level'] === 'county' && row[id])
        .map((row) => [row['place_code'], row['year'], row[id]]);
      expect(shown.toSorted()).toEqual(expected.toSorted());
    }
  });
});

test.for(['projects', 'facilities', 'places'])(
  'the points of %s say what its table holds',
  (name) => {
    const { features } = JSON.parse(
      readFileSync(join(siteRoot, 'data', `${name}.geojson`), 'utf8'),
    ) as { features: { id: string; properties: Record<string, string | number | null> }[] };
    const rows = readTable(name);
    const own = new Map(rows.map((row) => [row['id'] ?? row['code'], row]));
    const isShared = (column: string) => column in (rows[0] ?? {});
    const faults = features.flatMap(({ id, properties }) =>
      Object.entries(properties)
        .filter(
          ([column, value]) => isShared(column) && String(value ?? '') !== own.get(id)?.[column],
        )
        .map(([column]) => `${id} ${column}`),
    );
    expect(features).toHaveLength(rows.length);
    expect(faults).toEqual([]);
  },
);
