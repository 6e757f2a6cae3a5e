import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import PlanTimeline from './PlanTimeline.astro';
import { examples } from './plan-timeline.examples.ts';

const container = await AstroContainer.create();
const render = (name: string) =>
  container.renderToString(PlanTimeline, {
    props: { ...examples[name] } as Record<string, unknown>,
  });

test.each(Object.keys(examples))('the example %s has a row for each project', async (name) => {
  const html = await render(name);
  const { rows, source } = examples[name]!;
  expect(html.match(/<li[^>]* data-about=/g)).toHaveLength(rows.length);
  expect(html).toContain(`href="${source.href}"`);
  expect(html).not.toMatch(/ style=|<script|NaN|undefined/);
});

test('a plan without years has its words and no bar', async () => {
  const html = await render('few');
  const rows = html.slice(html.indexOf('<ol')).split('<li').slice(1);
  expect(rows.map((row) => row.match(/<rect/g)?.length ?? 0)).toEqual([1, 1, 0]);
  expect(rows[2]).toContain('未载明');
});

test('so many bars that names would fill pages are drawn thin', async () => {
  expect(await render('many')).toMatch(/<figure[^>]*dense/);
  expect(await render('many')).not.toContain('class="line"');
  expect(await render('few')).not.toMatch(/<figure[^>]*dense/);
});
