import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import SlotTable from './SlotTable.astro';
import { examples } from './slot-table.examples.ts';

const container = await AstroContainer.create();
const render = (name: string) =>
  container.renderToString(SlotTable, { props: { ...examples[name] } as Record<string, unknown> });

test('rows are counties, columns years, and the printed total stands last', async () => {
  const html = await render('slots');
  expect(html.match(/<tr/g)).toHaveLength(4);
  expect(html.indexOf('合计')).toBeGreaterThan(html.indexOf('乙县'));
  expect(html).toContain('1300');
});

test('a figure that is not printed says 未载明, never 0', async () => {
  const html = await render('staff');
  expect(html.match(/>未载明</g)).toHaveLength(4);
  expect(html).not.toContain('>0<');
});

test('without a printed total there is none', async () => {
  expect(await render('without total')).not.toContain('<tfoot');
});
