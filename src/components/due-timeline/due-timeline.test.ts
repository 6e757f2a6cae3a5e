import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import DueTimeline from './DueTimeline.astro';
import { examples } from './due-timeline.examples.ts';

const container = await AstroContainer.create();
const render = (name: string) =>
  container.renderToString(DueTimeline, {
    props: { ...examples[name] } as Record<string, unknown>,
  });

test.each(Object.keys(examples))('the example %s draws a dot for each day', async (name) => {
  const html = await render(name);
  const drawing = html.slice(html.indexOf('class="ground"'), html.indexOf('<table'));
  expect(drawing.match(/<circle/g)).toHaveLength(examples[name]!.items.length);
  expect(html).not.toMatch(/ style=|<script|NaN|undefined/);
});

test('the table says the same in numbers', async () => {
  const text = (await render('silent')).replace(/<[^>]+>|\s+/g, ' ');
  expect(text).toMatch(/2023年底\s+1\s+0\s+1\s+0/);
  expect(text).toMatch(/2025年底\s+1\s+1\s+2\s+0/);
});

test('only a published result fills its dot', async () => {
  expect((await render('silent')).match(/class="[^"]*known/g)).toBeNull();
  expect((await render('known')).match(/<circle[^>]*known/g)).toHaveLength(1);
});
