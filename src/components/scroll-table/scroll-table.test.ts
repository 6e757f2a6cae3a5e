import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import ScrollTable from './ScrollTable.astro';

const container = await AstroContainer.create();
const render = (props: Record<string, unknown>) =>
  container.renderToString(ScrollTable, { props, slots: { default: '<table></table>' } });

test('a wide table is a named region that the keyboard can reach and scroll', async () => {
  const html = await render({ 'aria-label': '各县（区）托位' });
  expect(html).toMatch(/<section[^>]*><table><\/table><\/section>/);
  expect(html).toContain('tabindex="0"');
  expect(html).toContain('aria-label="各县（区）托位"');
  expect(html).not.toContain('sticky');
});

test('its first column stays in view where that is asked for', async () => {
  expect(await render({ 'aria-label': '托位', sticky: true })).toContain('class="scroll sticky');
});
