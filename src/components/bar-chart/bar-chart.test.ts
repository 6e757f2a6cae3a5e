import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import BarChart from './BarChart.astro';
import { examples } from './bar-chart.examples.ts';

const container = await AstroContainer.create();
const render = (name: string) =>
  container.renderToString(BarChart, { props: { ...examples[name] } as Record<string, unknown> });

describe.each(Object.keys(examples))('the example %s', (name) => {
  test('says every row in words and names its source', async () => {
    const html = await render(name);
    const { rows, source } = examples[name]!;
    for (const { label, text } of rows) {
      expect(html).toContain(label);
      expect(html).toContain(text);
    }
    expect(html).toContain(`href="${source.href}"`);
  });

  test('is drawn without any inline style or script', async () => {
    expect(await render(name)).not.toMatch(/ style=|<script|NaN|undefined/);
  });
});

test('a row without a number has the line of 0 and no bar', async () => {
  const rows = (await render('stacked')).split('<svg class="bar"').slice(1);
  expect(rows.map((row) => row.match(/<rect/g)?.length ?? 0)).toEqual([2, 1, 0]);
  expect(rows[2]).toContain('class="zero"');
});

test('a legend stands only where there are parts to tell apart', async () => {
  expect(await render('stacked')).toContain('class="legend"');
  expect(await render('single')).not.toContain('class="legend"');
});
