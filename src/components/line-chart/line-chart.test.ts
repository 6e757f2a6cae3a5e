import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import LineChart from './LineChart.astro';
import { examples } from './line-chart.examples.ts';

const container = await AstroContainer.create();
const render = (name: string) =>
  container.renderToString(LineChart, { props: { ...examples[name] } as Record<string, unknown> });

describe.each(Object.keys(examples))('the example %s', (name) => {
  test('prints every value as published and every year', async () => {
    const html = await render(name);
    const { values, years } = examples[name]!;
    for (const { text } of values) expect(html).toContain(text);
    for (const year of years) expect(html).toContain(String(year));
  });

  test('is drawn without any inline style or script', async () => {
    expect(await render(name)).not.toMatch(/ style=|<script|NaN|undefined/);
  });
});

test('a year without a value is a gap that says 未载明', async () => {
  const html = await render('gaps');
  expect(html.match(/class="value empty"[^>]*>\s*未载明/g)).toHaveLength(2);
  expect(html).not.toContain('class="line"');
  expect(html).toContain('aria-label="入住率：2022年50%，2023年未载明，2024年未载明，2025年65%"');
});

test('a long text stands below, a sign at its year', async () => {
  const html = await render('words');
  expect(html).toContain('8个*');
  expect(html).toMatch(/\*2025年：8个（每个县至少1个）/);
});

test('numbers in several units are not joined', async () => {
  expect(await render('units')).toContain('不连线');
  expect(await render('full')).not.toContain('不连线');
});
